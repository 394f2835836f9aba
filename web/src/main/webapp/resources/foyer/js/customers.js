// The customers' page: GET /api/v1/customers as a list that follows what is typed; the words stay in the address.
import { byId, icon, make, page, read, text } from './page.js';
import { onKey } from './keys.js';
import { ago, exactly } from './time.js';

const PAUSE_MS = 120;
const MOST = 50;

const words = byId('customers-words');
const office = byId('customers-office');
const table = byId('customers-table');
const rows = byId('customers-rows');
const state = byId('customers-state');
const offices = JSON.parse(byId('customers').dataset.offices);

let asked = null;
let pause = null;
// What the list answers; Enter that comes before its own words are answered waits for them.
let answered = null;
let hurried = false;

function row(customer) {
  const name = make('a', '', { href: `${page.root}/customer/customer.xhtml?id=${customer.id}` }, customer.name);
  const firm = customer.organisation && customer.organisation !== customer.name
    ? make('span', 'soft small-text', {}, customer.organisation) : null;
  const last = customer.lastContactAt
    ? make('time', 'soft', { datetime: customer.lastContactAt, title: exactly(customer.lastContactAt) }, ago(customer.lastContactAt)) : '';
  return make('tr', '', {},
    make('td', 'customers-name', {}, name, firm),
    make('td', 'number', {}, customer.phone ?? ''),
    make('td', '', {}, customer.email ?? ''),
    make('td', '', {}, customer.unit ?? ''),
    office ? make('td', '', {}, customer.officeIds.map((id) => offices[id]).filter(Boolean).slice(0, 2).join(', ')) : null,
    make('td', '', {}, last));
}

function empty(picture, title, hint, action) {
  return make('p', 'empty', {}, icon(picture), make('strong', '', {}, title), make('span', '', {}, hint), action);
}

function count(found) {
  if (!found.length) {
    return '';
  }
  if (!words.value.trim()) {
    return text('customers.latest');
  }
  return found.length < MOST ? text(found.length === 1 ? 'customers.one' : 'customers.count', found.length) : text('customers.first', MOST);
}

function show(found) {
  rows.replaceChildren(...found.map(row));
  table.hidden = !found.length;
  byId('customers-count').textContent = count(found);
  if (found.length) {
    state.replaceChildren();
  } else if (words.value.trim()) {
    state.replaceChildren(empty('search', text('search.none', words.value.trim()), text('customers.none.hint')));
  } else {
    state.replaceChildren(empty('users', text('customers.empty.title'), text('customers.empty.text')));
  }
}

function failed() {
  table.hidden = true;
  byId('customers-count').textContent = '';
  const again = make('button', 'button', { type: 'button' }, text('retry'));
  again.addEventListener('click', ask);
  state.replaceChildren(empty('cloud-off', text('search.failed'), '', again));
}

function address() {
  const query = new URLSearchParams();
  if (words.value.trim()) {
    query.set('q', words.value.trim());
  }
  if (office?.value) {
    query.set('office', office.value);
  }
  return query;
}

async function ask() {
  clearTimeout(pause);
  asked?.abort();
  asked = new AbortController();
  const { signal } = asked;
  const query = address();
  const asking = words.value;
  answered = null;
  window.history.replaceState(null, '', query.size ? `?${query}` : window.location.pathname);
  if (table.hidden) {
    state.replaceChildren(...Array.from({ length: 6 }, () => make('div', 'skeleton', { 'aria-hidden': 'true' }, make('i'), make('i'))));
  }
  table.classList.add('is-stale');
  query.set('limit', MOST);
  try {
    show((await read(`${page.root}/api/v1/customers?${query}`, { signal })).items);
    answered = asking;
    if (hurried) {
      enter();
    }
  } catch {
    if (!signal.aborted) {
      failed();
    }
  } finally {
    if (!signal.aborted) {
      table.classList.remove('is-stale');
    }
  }
}

function typed() {
  clearTimeout(pause);
  hurried = false;
  pause = setTimeout(ask, PAUSE_MS);
}

function links() {
  return [...rows.querySelectorAll('a')];
}

function move(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) {
    return;
  }
  const all = links();
  const to = all.indexOf(document.activeElement) + step;
  if (to >= all.length || (to < 0 && document.activeElement === words)) {
    return;
  }
  event.preventDefault();
  (to < 0 ? words : all[to]).focus();
}

function enter() {
  hurried = words.value !== answered;
  if (hurried) {
    return;
  }
  const [first, ...others] = links();
  if (first && !others.length) {
    first.click();
  } else {
    first?.focus();
  }
}

function pressInWords(event) {
  if (event.key === 'Enter') {
    event.preventDefault();
    enter();
  } else if (event.key === 'Escape') {
    event.preventDefault();
    if (words.value) {
      words.value = '';
      ask();
    } else {
      words.blur();
    }
  } else {
    move(event);
  }
}

const before = new URLSearchParams(window.location.search);
words.value = before.get('q') ?? '';
if (office) {
  office.value = before.get('office') ?? '';
  office.addEventListener('change', ask);
}
words.addEventListener('input', typed);
words.addEventListener('keydown', pressInWords);
rows.addEventListener('keydown', move);
// The field waits for its key: every other key means here what it means on every page.
onKey('/', () => words.select());
ask();
