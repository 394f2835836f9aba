// Person fields: a colleague or a customer chosen as you type, or any name.
import { byId, icon, make, page, read, text } from './page.js';

const PAUSE_MS = 150;
const MOST = 6;
const KNOWN = /^(.{1,120}) \((colleague|customer) (\d{1,18})\)$/;

let pause = null;
let asked = null;

/** Who a person field holds. */
function personOf(value) {
  const [, name = value, kind, id] = KNOWN.exec(value) ?? [];
  return { name, kind, id };
}

/** The name alone, as a formula reads it. */
export function plainPerson(value) {
  return personOf(value).name;
}

/** Shows whom a person field holds. */
export function drawPerson(wrapper) {
  const input = wrapper.querySelector('[data-person-of]');
  const { value } = byId(input.dataset.personOf);
  const { name, kind, id } = personOf(value);
  if (input.value.trim() !== name.trim()) {
    input.value = name;
  }
  const who = byId(`${input.dataset.personOf}-who`);
  if (who.dataset.value === value) {
    return;
  }
  who.dataset.value = value;
  wrapper.querySelector('.person').classList.toggle('is-known', Boolean(kind));
  who.replaceChildren(...!kind ? [] : kind === 'customer'
    ? [make('a', 'icon-button small', { href: `${page.root}/customer/customer.xhtml?id=${id}`, 'aria-label': text('person.open', name), title: text('person.open', name) }, icon('contact', 'small'))]
    : [make('span', '', { title: text('person.colleague') }, icon('users', 'small'), make('span', 'visually-hidden', {}, text('person.colleague')))]);
}

function hold(input, value) {
  const held = byId(input.dataset.personOf);
  held.value = value;
  held.dispatchEvent(new Event('input', { bubbles: true }));
}

const listOf = (input) => byId(input.getAttribute('aria-controls'));

function show(input, isOpen) {
  listOf(input).parentElement.hidden = !isOpen;
  input.setAttribute('aria-expanded', String(isOpen));
  if (!isOpen) {
    clearTimeout(pause);
    asked?.abort();
    mark(input, -1);
  }
}

function options(input) {
  return [...listOf(input).querySelectorAll('[role="option"]')];
}

function mark(input, index) {
  const all = options(input);
  all.forEach((one, at) => one.setAttribute('aria-selected', String(at === index)));
  if (all[index]) {
    input.setAttribute('aria-activedescendant', all[index].id);
    all[index].scrollIntoView({ block: 'nearest' });
  } else {
    input.removeAttribute('aria-activedescendant');
  }
}

function option(input, person, index) {
  const element = make('li', '', { role: 'option', id: `${input.id}-${index}`, 'aria-selected': 'false', 'data-value': person.value },
    icon(person.kind === 'customer' ? 'contact' : 'users', 'small'),
    make('span', 'clip', {}, make('span', 'people-name', {}, person.name), make('span', 'people-more', {}, [text(`person.${person.kind}`), person.detail].filter(Boolean).join(' · '))));
  return element;
}

async function ask(input) {
  asked?.abort();
  asked = new AbortController();
  const { signal } = asked;
  const words = input.value.trim();
  try {
    const { items } = await read(`${page.root}/api/v1/people?${new URLSearchParams({ q: words, limit: MOST })}`, { signal });
    listOf(input).replaceChildren(...items.map((person, index) => option(input, person, index)));
    input.closest('.person').querySelector('.people-state').textContent = items.length ? '' : text('person.none');
    show(input, document.activeElement === input && (items.length > 0 || words !== ''));
    mark(input, -1);
  } catch {
    if (!signal.aborted) {
      show(input, false);
    }
  }
}

function choose(input, chosen) {
  hold(input, chosen.dataset.value);
  show(input, false);
}

function press(event) {
  const input = event.target;
  if (!input.matches?.('.card [data-person-of]')) {
    return;
  }
  const isOpen = input.getAttribute('aria-expanded') === 'true';
  const all = options(input);
  const at = all.findIndex((one) => one.getAttribute('aria-selected') === 'true');
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    event.preventDefault();
    if (isOpen && all.length) {
      mark(input, (at + step + all.length + (at < 0 && step < 0 ? 1 : 0)) % all.length);
    } else {
      ask(input);
    }
  } else if (event.key === 'Enter' && isOpen && at >= 0) {
    event.preventDefault();
    event.stopPropagation();
    choose(input, all[at]);
  } else if (event.key === 'Escape' && isOpen) {
    event.preventDefault();
    event.stopPropagation();
    show(input, false);
  }
}

document.addEventListener('input', ({ target }) => {
  if (target.matches('.card [data-person-of]')) {
    hold(target, target.value);
    mark(target, -1);
    clearTimeout(pause);
    pause = setTimeout(() => ask(target), PAUSE_MS);
  }
}, true);
document.addEventListener('keydown', press, true);
document.addEventListener('mousedown', (event) => {
  const chosen = event.target.closest('.card .people [role="option"]');
  if (event.target.closest('.card .people')) {
    event.preventDefault();
  }
  if (chosen) {
    choose(chosen.closest('.person').querySelector('[data-person-of]'), chosen);
  }
});
document.addEventListener('focusout', ({ target }) => {
  if (target.matches?.('.card [data-person-of]')) {
    show(target, false);
  }
});
