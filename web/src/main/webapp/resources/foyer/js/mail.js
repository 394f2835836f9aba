// Mails on a card: the formatted view stays in a frame of its own, remote images out of it until somebody asks.
import { allStanding } from './fields.js';
import { onKey, pressMarked } from './keys.js';
import { make, page, text, toast } from './page.js';

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

function tellSizes() {
  document.querySelectorAll('[data-bytes]:empty').forEach((place) => {
    place.textContent = size(Number(place.dataset.bytes));
  });
}

tellSizes();
new MutationObserver(tellSizes).observe(document.getElementById('main'), { childList: true, subtree: true });

const composer = () => document.querySelector('.mail-composer');
const form = () => document.querySelector('.mail-form');

function target() {
  const { entry, card } = document.querySelector('.mail-place').dataset;
  return entry ? { entry } : { card: card ?? '' };
}

function tell(faults) {
  document.getElementById('mail-faults').replaceChildren(...faults.map((one) => make('p', 'field-error', {}, one)));
}

/** What stands on the card goes along, saved or not: a text names the customer by it. */
async function draft(preset) {
  const shown = JSON.stringify(allStanding(document.querySelector('article.card')));
  const asked = new URLSearchParams({ ...target(), shown, ...(preset ? { preset } : {}) });
  const answer = await fetch(`${page.root}/answers/draft`, {
    method: 'POST',
    body: asked,
    headers: { Accept: 'application/json', 'X-Foyer-Script': '1' },
  });
  const body = await answer.json();
  if (!answer.ok) {
    tell(body.errors.map((fault) => fault.problem));
    return null;
  }
  return body;
}

function fill(body) {
  form().querySelector('[data-mail-from]').textContent = body.from;
  form().querySelector('[data-mail-to]').textContent = body.to ?? '–';
  document.getElementById('mail-subject').value = body.subject;
  document.getElementById('mail-text').value = body.text;
  tell(body.missing.length ? [text('mail.missing', body.missing.join(', '))] : []);
}

async function write() {
  form().hidden = false;
  composer().querySelector('[data-mail-do="write"]').hidden = true;
  const body = await draft();
  if (body) {
    fill(body);
    document.getElementById('mail-preset').querySelectorAll('option:not([value=""])').forEach((one) => one.remove());
    document.getElementById('mail-preset').append(...body.presets.map((one) => make('option', '', { value: one.id }, one.name)));
    document.getElementById('mail-text').focus();
  }
}

function discard() {
  form().reset();
  form().hidden = true;
  tell([]);
  const again = composer().querySelector('[data-mail-do="write"]');
  again.hidden = false;
  again.focus();
  again.scrollIntoView({ block: 'center' });
}

async function send() {
  const data = new FormData(form());
  Object.entries(target()).forEach(([name, value]) => data.append(name, value));
  const button = form().querySelector('[type="submit"]');
  button.disabled = true;
  try {
    const answer = await fetch(`${page.root}/answers`, { method: 'POST', body: data, headers: { 'X-Foyer-Script': '1' } });
    if (answer.ok) {
      discard();
      toast(text('mail.sent'));
      window.foyerMails();
    } else {
      const body = await answer.json();
      tell(body.errors.map((fault) => fault.problem));
    }
  } catch {
    tell([text('mail.failed')]);
  } finally {
    button.disabled = false;
  }
}

document.addEventListener('click', (event) => {
  const what = event.target.closest('.mail-composer [data-mail-do]')?.dataset.mailDo;
  if (what === 'write') {
    write();
  } else if (what === 'discard') {
    discard();
  }
});
document.addEventListener('change', async (event) => {
  if (event.target.id === 'mail-preset' && event.target.value) {
    const body = await draft(event.target.value);
    if (body) {
      fill(body);
    }
  }
});
document.addEventListener('submit', (event) => {
  if (event.target.matches('.mail-form')) {
    event.preventDefault();
    send();
  }
});
// What became of a mail, or the customer's answer: drawn anew, while what somebody is just writing stays.
document.addEventListener('foyer:changed', ({ detail }) => {
  const shown = detail.channel === 'mail' && document.querySelector('.mail-place')?.dataset;
  const ours = shown && (document.getElementById(`mail-${detail.id}`) || (detail.cardId && String(detail.cardId) === shown.card));
  if (ours) {
    window.foyerMails();
  }
});
onKey('e', () => pressMarked('mail'));
