// Mails on a card: the formatted view stays in a frame of its own, remote images out of it until somebody asks.
import './compose.js';
import { make, page } from './page.js';

const TALLEST = 900;
const units = [['MB', 1_048_576], ['KB', 1024], ['B', 1]];

function size(bytes) {
  const [unit, many] = units.find(([, least]) => bytes >= least) ?? units[2];
  return `${new Intl.NumberFormat(page.locale, { maximumFractionDigits: 1 }).format(bytes / many)} ${unit}`;
}

function show(place, images) {
  place.querySelector('iframe')?.remove();
  const frame = make('iframe', '', {
    src: `${place.dataset.src}${images ? '?images=1' : ''}`,
    title: place.dataset.title,
    sandbox: 'allow-same-origin allow-popups allow-popups-to-escape-sandbox',
  });
  frame.addEventListener('load', () => {
    const height = frame.contentDocument?.documentElement.scrollHeight ?? TALLEST;
    frame.height = Math.min(height + 8, TALLEST);
  });
  place.append(frame);
}

document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-mail-do]');
  const place = button?.closest('.mail-formatted');
  if (!place) {
    return;
  }
  show(place, button.dataset.mailDo === 'images');
  place.querySelector('[data-mail-do="images"]').hidden = button.dataset.mailDo === 'images';
  place.querySelector('[data-mail-do="formatted"]').hidden = true;
});

document.addEventListener('click', (event) => {
  const mails = event.target.closest('[data-mail-do="earlier"]')?.closest('.mails');
  if (mails) {
    mails.classList.add('is-whole');
    mails.querySelector('.mail > summary').focus();
  }
});

function tellSizes() {
  document.querySelectorAll('[data-bytes]:empty').forEach((place) => {
    place.textContent = size(Number(place.dataset.bytes));
  });
}

tellSizes();
new MutationObserver(tellSizes).observe(document.getElementById('main'), { childList: true, subtree: true });

// What became of a mail, or the customer's answer: drawn anew, while what somebody is just writing stays.
document.addEventListener('foyer:changed', ({ detail }) => {
  const shown = detail.channel === 'mail' && document.querySelector('.mail-place')?.dataset;
  const ours = shown && (document.getElementById(`mail-${detail.id}`) || (detail.cardId && String(detail.cardId) === shown.card));
  if (ours) {
    window.foyerMails();
  }
});
