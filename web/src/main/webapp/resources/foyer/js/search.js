// Customers as you type: a combobox over GET /api/v1/customers.
import { byId, icon, make, page, read, text } from './page.js';
import { onKey } from './keys.js';

const PAUSE_MS = 120;
const SLOW_MS = 400;
const SHORTEST = 2;
const MOST = 10;

let input;
let list;
let panel;
let asked = null;
let pause = null;
let active = -1;
// The words that the list answers; Enter that comes before its own are answered waits for them.
let answered = '';
let hurried = false;

function say(message) {
  byId('search-state').textContent = message;
}

function show(visible) {
  panel.hidden = !visible;
  input.setAttribute('aria-expanded', String(visible));
  if (!visible) {
    hurried = false;
    asked?.abort();
    mark(-1);
  }
}

function mark(index) {
  active = index;
  [...list.children].forEach((option, at) => option.setAttribute('aria-selected', String(at === index)));
  if (index < 0) {
    input.removeAttribute('aria-activedescendant');
  } else {
    input.setAttribute('aria-activedescendant', list.children[index].id);
    list.children[index].scrollIntoView({ block: 'nearest' });
  }
}

function option(customer, index) {
  const more = [customer.unit, customer.phone, customer.email].filter(Boolean).join(' · ');
  const element = make('li', '', { role: 'option', id: `found-${index}`, 'aria-selected': 'false' },
    make('span', 'avatar', { 'aria-hidden': 'true' }, icon('user-round', 'small')),
    make('span', 'clip', {}, make('span', 'found-name', {}, customer.name), make('br'), make('span', 'found-more', {}, more)),
    make('span', 'found-more clip', {}, customer.city ?? ''));
  element.dataset.customer = customer.id;
  return element;
}

async function ask(words) {
  asked?.abort();
  asked = new AbortController();
  const { signal } = asked;
  const slow = setTimeout(() => say(text('search.slow')), SLOW_MS);
  try {
    const answer = await read(`${page.root}/api/v1/customers?q=${encodeURIComponent(words)}`, { signal });
    const found = answer.items.slice(0, MOST);
    list.replaceChildren(...found.map(option));
    answered = words;
    say(found.length ? '' : text('search.none', words));
    show(true);
    mark(found.length ? 0 : -1);
    if (hurried && found.length && words === input.value.trim()) {
      go(list.children[0]);
    }
  } catch {
    if (!signal.aborted) {
      list.replaceChildren();
      say(text('search.failed'));
      show(true);
    }
  } finally {
    clearTimeout(slow);
  }
}

function typed() {
  clearTimeout(pause);
  hurried = false;
  const words = input.value.trim();
  if (words.length < SHORTEST) {
    show(false);
    return;
  }
  pause = setTimeout(() => ask(words), PAUSE_MS);
}

function go(element) {
  window.location.assign(`${page.root}/customer/customer.xhtml?id=${element.dataset.customer}`);
}

function press(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && !panel.hidden && list.children.length) {
    event.preventDefault();
    mark((active + step + list.children.length) % list.children.length);
  } else if (event.key === 'Enter') {
    event.preventDefault();
    hurried = input.value.trim() !== answered;
    if (!hurried && !panel.hidden && active >= 0) {
      go(list.children[active]);
    }
  } else if (event.key === 'Escape') {
    event.preventDefault();
    if (panel.hidden) {
      input.value = '';
      input.blur();
    }
    show(false);
  }
}

export function startSearch() {
  input = byId('search');
  list = byId('search-results');
  panel = byId('search-panel');
  input.addEventListener('input', typed);
  input.addEventListener('focus', typed);
  input.addEventListener('keydown', press);
  input.addEventListener('blur', () => show(false));
  panel.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const chosen = target.closest('[role="option"]');
    if (chosen) {
      go(chosen);
    }
  });
  onKey('/', () => input.focus());
}
