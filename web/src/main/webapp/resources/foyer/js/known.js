// Known customers who fit what is typed on a card of nobody yet (IN-22): offered with reasons, chosen only by a person.
import { byId, make, page, read, text } from './page.js';
import { mayBeKept } from './paymentcards.js';
import { onKey } from './keys.js';

const PAUSE_MS = 350;
const MOST = 5;
const FEWEST_DIGITS = 7;

let card = null;
let pause = null;
let asked = null;
let latest = '';

function value(...sources) {
  return sources.map((source) => card.fields.bySource(source))
    .filter(Boolean)
    .map((key) => card.fields.read(key))
    .find((one) => one && mayBeKept(one)) ?? '';
}

/** The number and address typed, as far as they are whole. */
function reach() {
  const phone = value('phone1', 'phone2', 'phone3');
  const email = value('email1', 'email2');
  return {
    phone: phone.replace(/\D/g, '').length >= FEWEST_DIGITS ? phone : '',
    email: /^[^@\s]+@[^@\s]+\.[^@\s]{2,}$/.test(email) ? email : '',
  };
}

function clues() {
  const typed = { ...reach(), givenName: value('givenName'), familyName: value('familyName') };
  const named = typed.givenName.length > 1 && typed.familyName.length > 1;
  if (!typed.phone && !typed.email && !named) {
    return null;
  }
  return { ...typed, street: value('street'), postalCode: value('postalCode'), unit: value('unit') };
}

function isOfNobody() {
  return card.root && !card.root.dataset.card && !card.root.dataset.customer
    && !byId('offer')?.querySelector('section:not([data-typed])');
}

function candidate(one) {
  const reasons = one.reasons.map((reason) => text(`match.reason.${reason}`)).join(', ');
  const more = [one.phone, one.email, one.unit, one.city].filter(Boolean);
  return make('li', '', {}, make('button', 'candidate', { type: 'button', 'data-do': 'pick', 'data-customer': one.customerId },
    make('strong', '', {}, one.name),
    make('span', 'soft small-text', {}, reasons),
    make('span', 'soft small-text facts-line', {}, ...(more.length ? more : [text('known.elsewhere')])
      .map((fact) => make('span', '', {}, fact)))));
}

function draw(found) {
  const chip = byId('card-known');
  chip.hidden = found.length === 0;
  byId('card-known-text').textContent = found.length === 0 ? '' : text(found.length === 1 ? 'known.one' : 'known.several', found.length);
  byId('offer').replaceChildren(...(found.length === 0 ? [] : [
    make('section', 'candidates', { 'aria-labelledby': 'known-title', 'data-typed': 'true' },
      make('h3', '', {}, make('span', '', { id: 'known-title' }, text('known.title')), make('kbd', '', { 'aria-hidden': 'true' }, 'Alt K')),
      make('p', 'soft small-text', {}, text('known.lead')),
      make('ul', '', {}, ...found.slice(0, MOST).map(candidate)))]));
}

async function ask() {
  const typed = isOfNobody() ? clues() : null;
  const query = typed ? new URLSearchParams(Object.entries(typed).filter(([, one]) => one)) : null;
  query?.set('office', card.root.dataset.office);
  if (latest === (query?.toString() ?? '')) {
    return;
  }
  latest = query?.toString() ?? '';
  asked?.abort();
  asked = new AbortController();
  const { signal } = asked;
  try {
    const found = query ? (await read(`${page.root}/api/v1/customers/matches?${query}`, { signal })).items : [];
    if (!signal.aborted && isOfNobody()) {
      draw(found);
    }
  } catch {
    // Nobody is offered while the server is away; the next key asks again.
    latest = signal.aborted ? latest : '';
  }
}

/** Brings the offers into view, wherever the page has them, and the keyboard to the first. */
function go() {
  const first = byId('offer')?.querySelector('.candidate');
  if (!first) {
    return false;
  }
  [byId('tab-customer'), document.querySelector('.bottombar [data-pane="customer"]')]
    .find((one) => one?.offsetParent)?.click();
  first.scrollIntoView({ block: 'nearest' });
  first.focus();
  return true;
}

/** Looks after the open card; returns what the card tells it: that something was typed, and what goes with a choice. */
export function startKnown(open) {
  card = open;
  onKey('alt+k', go);
  return {
    typed() {
      clearTimeout(pause);
      pause = setTimeout(ask, PAUSE_MS);
    },
    opened() {
      latest = '';
      this.typed();
    },
    go,
    reach: () => Object.entries(reach()).map(([name, one]) => ({ name, value: one })),
  };
}
