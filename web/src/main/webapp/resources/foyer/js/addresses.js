// Address fields: one value with a line for each part, typed as a compact group.
import { byId, page, read, text, toast } from './page.js';

export const PARTS = ['street', 'street2', 'city', 'region', 'postalCode', 'country'];
const LINE = new RegExp(`^(${PARTS.join('|')}):[ \\t]*(.*)$`);
const names = new Intl.DisplayNames([page.locale], { type: 'region' });

/** The parts of a kept address; any other text is a street and what follows it. */
export function partsOf(value) {
  const lines = value.split('\n').map((line) => line.trim()).filter(Boolean);
  const found = lines.map((line) => LINE.exec(line));
  if (found.every(Boolean)) {
    return Object.fromEntries(found.map(([, part, words]) => [part, words]));
  }
  return { street: lines[0], street2: lines.slice(1).map((line) => line.replace(/,$/, '')).join(', ') };
}

/** A kept address out of its parts; empty where nothing is known. */
export function addressOf(parts) {
  return PARTS.map((part) => [part, (parts[part] ?? '').replace(/\s+/g, ' ').trim()])
    .filter(([, words]) => words)
    .map(([part, words]) => `${part}: ${words}`).join('\n');
}

/** In one line, as a formula reads it. */
export function plainAddress(value) {
  const { street, street2, city, region, postalCode, country } = partsOf(value);
  return [street, street2, city, [region, postalCode].filter(Boolean).join(' '), country].filter(Boolean).join(', ');
}

function drawCountries(select) {
  const known = select.dataset.countries.split(',').map((code) => [code, names.of(code)]);
  known.sort(([, one], [, other]) => one.localeCompare(other, page.locale));
  select.append(...known.map(([code, name]) => new Option(name, code)));
}

function typedIn(group) {
  return Object.fromEntries([...group.querySelectorAll('[data-part]')].map((one) => [one.dataset.part, one.value]));
}

/** Shows what an address field holds. */
export function drawAddress(wrapper) {
  const group = wrapper.querySelector('[data-address]');
  const { value } = byId(group.dataset.address);
  const copy = group.querySelector('[data-address-of]');
  if (copy) {
    copy.hidden = Boolean(value) || !document.querySelector('.card[data-customer]')?.dataset.customer;
  }
  const select = group.querySelector('select');
  if (select.options.length === 1) {
    drawCountries(select);
  } else if (addressOf(typedIn(group)) === value) {
    return;
  }
  const parts = partsOf(value);
  group.querySelectorAll('[data-part]').forEach((one) => {
    one.value = parts[one.dataset.part] ?? '';
  });
}

function hold(id, value) {
  byId(id).value = value;
  byId(id).dispatchEvent(new Event('input', { bubbles: true }));
}

document.addEventListener('input', ({ target }) => {
  const group = target.matches('[data-part]') && target.closest('.card [data-address]');
  if (group) {
    hold(group.dataset.address, addressOf(typedIn(group)));
  }
}, true);

document.addEventListener('click', async ({ target }) => {
  const id = target.closest('.card [data-address-of]')?.dataset.addressOf;
  if (!id) {
    return;
  }
  try {
    const { values } = await read(`${page.root}/api/v1/customers/${document.querySelector('.card').dataset.customer}`);
    const address = addressOf(values);
    if (address) {
      hold(id, address);
      byId(`${id}-street`).focus();
    } else {
      toast(text('address.none'));
    }
  } catch {
    toast(text('failed.action'), 'error');
  }
});
