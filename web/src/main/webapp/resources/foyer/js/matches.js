// Who and what resembles the open card: looked for when its tab opens, shown before anything is filled (CA-8).
import { byId, make, text, toast } from './page.js';

let card = null;
let filling = null;

function typed() {
  return { name: 'typed', value: JSON.stringify({ edits: card.fields.edits() }) };
}

function look() {
  const shown = [...document.querySelectorAll('[data-matches="false"]')].some((one) => one.offsetParent);
  if (shown && card.root) {
    window.foyerMatches([typed()]);
  }
}

function line(field) {
  const box = make('input', '', { type: 'checkbox', value: field.key });
  const choice = make('label', 'check', {}, box, make('span', '', {}, field.label));
  box.disabled = field.customers && Boolean(filling.customerId);
  box.checked = box.disabled || !field.now;
  return make('tr', '', {}, make('th', '', { scope: 'row' }, choice),
    make('td', 'soft', {}, field.now ?? '–'), make('td', '', {}, field.then));
}

/** What the server says would be filled in; the person takes or leaves each. */
function show(args) {
  if (!args?.filling) {
    return;
  }
  filling = typeof args.filling === 'string' ? JSON.parse(args.filling) : args.filling;
  if (filling.fields.length === 0 && !filling.customerId) {
    toast(text('matches.nothing'));
    return;
  }
  byId('card-fill-who').textContent = filling.customerId ? text('matches.becomes', filling.customer) : '';
  byId('card-fill-rows').replaceChildren(...filling.fields.map(line));
  byId('card-fill').showModal();
}

function fill() {
  const taken = new Set([...byId('card-fill-rows').querySelectorAll('input:checked')].map((one) => one.value));
  filling.fields.filter((field) => taken.has(field.key) && !(field.customers && filling.customerId) && card.fields.has(field.key))
    .forEach((field) => card.fields.write(field.key, field.text));
  card.changed();
  if (filling.customerId) {
    card.pick(filling.customerId);
  }
  toast(text('matches.filled'));
}

export function startMatches(open) {
  card = open;
  window.foyerMatching = { picked: show };
  document.addEventListener('foyer:tab', look);
  document.addEventListener('click', ({ target }) => {
    const { fillCard, fillCustomer } = target.closest('[data-fill-card], [data-fill-customer]')?.dataset ?? {};
    if (fillCard) {
      window.foyerFilling([typed(), { name: 'card', value: fillCard }]);
    } else if (fillCustomer) {
      window.foyerFilling([typed(), { name: 'customer', value: fillCustomer }]);
    }
  });
  byId('card-fill').addEventListener('close', ({ target }) => target.returnValue === 'fill' && fill());
}
