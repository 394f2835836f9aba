// A driver's licence on the open card: read by the server, filled into what is empty, offered for what differs.
import { byId, icon, make, page, PATIENCE_MS, text } from './page.js';

const PAUSE_MS = 250;
const LONG_PAUSE_MS = 900;

let card = null;
let pause = null;
// The sealed number of the licence that was read last, until the card it was read for is saved.
let keep = null;

const fold = (value) => value.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

async function ask(raw) {
  const answer = await fetch(`${page.root}/api/v1/licence-reads`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    credentials: 'same-origin',
    body: JSON.stringify({ raw }),
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (answer.status === 401) {
    document.dispatchEvent(new CustomEvent('foyer:ended'));
  }
  if (answer.status !== 200 && answer.status !== 422) {
    throw new Error(`${answer.status} licence-reads`);
  }
  return answer.json();
}

function putAway() {
  return make('button', 'icon-button small', { type: 'button', 'data-swipe': 'away', 'aria-label': text('swipe.put-away') }, icon('x', 'small'));
}

function refuse(...sentences) {
  card.tell('notice bad', icon('circle-alert', 'small'), make('div', 'notice-text', {},
    make('strong', '', {}, text('swipe.refused')),
    ...sentences.map((sentence) => make('p', '', {}, sentence))), putAway());
}

/** What the licence says of each field of this card, and what stands there. */
function compare(written) {
  return Object.entries(written)
    .map(([source, value]) => ({ key: card.fields.bySource(source), source, value }))
    .filter(({ key }) => key)
    .map((one) => ({ ...one, here: card.fields.read(one.key) }))
    .filter(({ value, here }) => fold(value) !== fold(here));
}

function isSomebodyElse(differing) {
  const names = differing.filter(({ source, here }) => here && (source === 'givenName' || source === 'familyName'));
  return names.length === 2;
}

function offer({ key, value, here }) {
  const words = text(here ? 'swipe.on-card' : 'swipe.on-card-empty', card.fields.label(key), value, here);
  return make('li', '', {}, make('span', '', {}, words),
    make('button', 'button small', { type: 'button', 'data-swipe': 'use', 'data-for': key, 'data-value': value,
      'aria-label': `${text('swipe.use')}: ${card.fields.label(key)}` }, text('swipe.use')));
}

function show(read) {
  const differing = compare(read.written);
  const other = isSomebodyElse(differing);
  const filling = other ? [] : differing.filter(({ here }) => !here);
  const offers = differing.filter((one) => !filling.includes(one));
  filling.forEach(({ key, value }) => card.fields.write(key, value));
  keep = read.keep && !other ? { root: card.root, reading: read.keep } : null;
  card.changed();
  const labels = filling.map(({ key }) => card.fields.label(key)).join(', ');
  const done = filling.length
    ? text(read.kind === 'partial' ? 'swipe.partly' : 'swipe.filled', labels)
    : text(other ? 'swipe.other' : 'swipe.nothing');
  const number = read.licence.number ? text(read.keep ? 'swipe.number-kept' : 'swipe.number', read.licence.number.slice(-4)) : '';
  const lead = offers.length && !filling.length && !other ? text('swipe.differs') : done;
  card.tell(other || read.kind === 'partial' ? 'notice warn' : 'notice', icon(other ? 'triangle-alert' : 'id-card', 'small'),
    make('div', 'notice-text', {},
      make('p', '', {}, `${lead} ${number}`.trim()),
      ...read.notes.map((note) => make('p', '', {}, note.text)),
      offers.length && filling.length ? make('p', '', {}, text('swipe.differs')) : null,
      offers.length ? make('ul', 'swipe-offers', {}, ...offers.map(offer)) : null),
    putAway());
}

async function swiped(raw) {
  const { root } = card;
  card.tell('notice', icon('id-card', 'small'), make('p', 'notice-text', {}, text('swipe.reading')));
  try {
    const read = await ask(raw);
    if (card.root !== root) {
      return;
    }
    if (read.fields) {
      show(read);
    } else {
      refuse(read.detail, text('swipe.kept'));
    }
  } catch {
    refuse(text('swipe.failed'));
  }
}

/** The field for readers that are set up otherwise, and for pasting: it is emptied as soon as it is read. */
function typed({ target }) {
  if (target.id !== 'card-swipe') {
    return;
  }
  clearTimeout(pause);
  const whole = /[?\n]/.test(target.value);
  pause = setTimeout(() => {
    const raw = target.value;
    target.value = '';
    if (raw) {
      swiped(raw);
    }
  }, whole ? PAUSE_MS : LONG_PAUSE_MS);
}

function press({ target }) {
  const button = target.closest('[data-swipe]');
  if (!button) {
    return;
  }
  if (button.dataset.swipe === 'away') {
    byId('card-notices').replaceChildren();
    return;
  }
  card.fields.write(button.dataset.for, button.dataset.value);
  card.changed();
  const row = button.closest('li');
  const next = row.nextElementSibling ?? row.previousElementSibling;
  row.remove();
  if (next) {
    next.querySelector('button').focus();
  } else {
    card.fields.focus(button.dataset.for);
  }
}

function saved() {
  if (keep?.root === card.root) {
    window.foyerKeepLicence([{ name: 'keep', value: keep.reading }]);
  }
  keep = null;
}

/** Listens for the open card: root, fields, tell and changed, as they are at the moment. */
export function startSwipes(open) {
  card = open;
  document.addEventListener('foyer:swiped', ({ detail }) => card.root && swiped(detail));
  document.addEventListener('input', typed);
  document.addEventListener('click', press);
  document.addEventListener('foyer:card-saved', saved);
}
