// The fields by side and section: chosen, and moved by drag or by keys.
import { byId, icon, make } from '../page.js';
import { say, TYPES } from './words.js';

const place = byId('outline');
let template = null;
let hooks = null;
let faulty = new Set();
let dragged = null;
let chosen = {};

function row(kind, key, label, ...more) {
  const isChosen = kind === chosen.kind && key === chosen.key;
  const button = make('button', `outline-row is-${kind}`, {
    type: 'button', 'data-kind': kind, 'data-key': key, 'aria-current': isChosen ? 'true' : null,
    tabindex: isChosen ? '0' : '-1',
  }, ...more.filter((one) => one?.classList?.contains('before')), make('span', 'clip', {}, label || say('unnamed')),
  ...more.filter((one) => one && !one.classList.contains('before')));
  if (faulty.has(`${kind} ${key}`)) {
    button.append(make('span', 'outline-fault', {}, icon('circle-alert', 'tiny'), make('span', 'visually-hidden', {}, say('fault.here'))));
  }
  return button;
}

function fieldRow(field) {
  const button = row('field', field.key, field.label,
    make('span', 'type-tile before', { 'aria-hidden': 'true' }, TYPES[field.type] ?? '?'),
    make('span', 'visually-hidden', {}, `, ${say(`type.${field.type}`)}`),
    field.required ? make('span', 'must', { title: say('is-required') }, '*') : null,
    field.visibleWhen ? icon('eye', 'tiny') : null,
    field.retired ? make('span', 'chip', {}, say('retired')) : null);
  button.draggable = true;
  const item = make('li', field.retired ? 'is-retired' : '', { 'data-field-key': field.key }, button);
  return item;
}

function sectionRow(side, section) {
  return row('section', `${side.key}.${section.key}`, section.label, section.tab ? make('span', 'chip', {}, section.tab) : null);
}

function sideRow(side) {
  return row('side', side.key, side.label);
}

function sectionPart(side, section) {
  const key = `${side.key}.${section.key}`;
  const fields = make('ul', 'outline-fields', { 'data-section': key });
  fields.append(...(section.fields ?? []).map(fieldRow));
  return make('li', 'outline-section', {},
    sectionRow(side, section),
    fields,
    make('button', 'button quiet small outline-add', { type: 'button', 'data-add': 'field', 'data-key': key, 'aria-label': say('add.field.to', section.label) }, icon('plus', 'tiny'), say('add.field')));
}

function sidePart(side) {
  const sections = make('ul', '', {});
  sections.append(...side.sections.map((section) => sectionPart(side, section)));
  return make('li', 'outline-side', {},
    sideRow(side),
    sections,
    make('button', 'button quiet small outline-add', { type: 'button', 'data-add': 'section', 'data-key': side.key, 'aria-label': say('add.section.to', side.label) }, icon('plus', 'tiny'), say('add.section')));
}

/** Draws the list anew; the row that has the keyboard keeps it. */
export function drawOutline() {
  chosen = template.address();
  const hadFocus = place.contains(document.activeElement);
  const top = place.parentElement.scrollTop;
  const sides = make('ul', 'outline-sides', {});
  sides.append(...template.body.sides.map(sidePart));
  place.replaceChildren(row('card', '', say('card')), sides,
    make('button', 'button quiet small outline-add', { type: 'button', 'data-add': 'side' }, icon('plus', 'tiny'), say('add.side')));
  if (!place.querySelector('[aria-current]')) {
    place.querySelector('.outline-row').tabIndex = 0;
  }
  place.parentElement.scrollTop = top;
  if (hadFocus) {
    current()?.focus();
  }
}

/** Draws what is chosen anew and nothing else: while somebody types, a long list stays as it is. */
export function drawChosen() {
  const old = current();
  const { kind, thing } = template.chosen;
  chosen = template.address();
  if (old && kind === 'field') {
    old.closest('li').replaceWith(fieldRow(thing));
  } else if (old && kind === 'section') {
    old.replaceWith(sectionRow(template.sections().find(({ section }) => section === thing).side, thing));
  } else if (old && kind === 'side') {
    old.replaceWith(sideRow(thing));
  }
}

/** Lets another row be the chosen one. */
export function showChosen() {
  const old = current();
  chosen = template.address();
  const now = [...place.querySelectorAll(`.outline-row.is-${chosen.kind}`)].find((one) => one.dataset.key === chosen.key);
  if (!now) {
    drawOutline();
    return;
  }
  place.querySelectorAll('.outline-row[tabindex="0"]').forEach((one) => { one.tabIndex = -1; });
  old?.removeAttribute('aria-current');
  now.setAttribute('aria-current', 'true');
  now.tabIndex = 0;
}

function current() {
  return place.querySelector('[aria-current]');
}

/** Marks what has faults. */
export function markFaults(addresses) {
  faulty = new Set(addresses.map(({ kind, key }) => `${kind} ${key}`));
  drawOutline();
}

export function focusChosen() {
  current()?.scrollIntoView({ block: 'nearest' });
  current()?.focus();
}

function tellPlace() {
  const { kind, thing } = template.chosen;
  if (kind === 'field') {
    const { section } = template.place(thing);
    byId('outline-moved').textContent = say('moved', thing.label, section.fields.indexOf(thing) + 1, section.fields.length, section.label);
  } else {
    const { side } = template.sections().find(({ section }) => section === thing);
    byId('outline-moved').textContent = say('moved', thing.label, side.sections.indexOf(thing) + 1, side.sections.length, side.label);
  }
}

/** Moves what is chosen and says where it is now. */
export function move(by) {
  if (template.step(by)) {
    drawOutline();
    tellPlace();
    current()?.scrollIntoView({ block: 'nearest' });
  }
}

function keys(event) {
  const rows = [...place.querySelectorAll('.outline-row')];
  const at = rows.indexOf(event.target);
  const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (at >= 0 && event.key === 'Enter') {
    event.preventDefault();
    hooks.edit(event.target.dataset.kind, event.target.dataset.key);
  }
  if (at < 0 || !by) {
    return;
  }
  event.preventDefault();
  if (event.altKey) {
    hooks.choose(event.target.dataset.kind, event.target.dataset.key, true);
    move(by);
  } else {
    const next = rows[at + by];
    if (next) {
      hooks.choose(next.dataset.kind, next.dataset.key, true);
      next.isConnected ? next.focus() : current()?.focus();
    }
  }
}

function mark(event) {
  place.querySelectorAll('.drop-before, .drop-after').forEach((one) => one.classList.remove('drop-before', 'drop-after'));
  const item = event.target.closest?.('[data-field-key]');
  if (item) {
    const { top, height } = item.getBoundingClientRect();
    item.classList.add(event.clientY < top + height / 2 ? 'drop-before' : 'drop-after');
  }
}

function drop(event) {
  const item = place.querySelector('.drop-before, .drop-after');
  const list = event.target.closest('.outline-section')?.querySelector('.outline-fields');
  if (!dragged || !list) {
    return;
  }
  const section = template.sections().find(({ side, section: one }) => `${side.key}.${one.key}` === list.dataset.section).section;
  const over = item ? template.field(item.dataset.fieldKey) : null;
  const at = over ? section.fields.indexOf(over) + (item.classList.contains('drop-after') ? 1 : 0) : (section.fields ?? []).length;
  template.chosen = { kind: 'field', thing: dragged };
  template.putField(dragged, section, at);
  drawOutline();
  tellPlace();
}

export function startOutline(shaped, asked) {
  template = shaped;
  hooks = asked;
  place.addEventListener('click', ({ target }) => {
    const { kind, key } = target.closest('.outline-row')?.dataset ?? {};
    const { add, key: where } = target.closest('[data-add]')?.dataset ?? {};
    if (kind) {
      hooks.choose(kind, key);
    } else if (add) {
      hooks.add(add, where);
    }
  });
  place.addEventListener('keydown', keys);
  place.addEventListener('dragstart', (event) => {
    dragged = template.field(event.target.closest('[data-field-key]')?.dataset.fieldKey);
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', dragged?.label ?? '');
  });
  place.addEventListener('dragover', (event) => {
    if (dragged) {
      event.preventDefault();
      mark(event);
    }
  });
  place.addEventListener('drop', (event) => {
    event.preventDefault();
    drop(event);
  });
  place.addEventListener('dragend', () => {
    dragged = null;
    drawOutline();
  });
}
