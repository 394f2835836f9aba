// The controls of the settings pane: each reads and writes one property.
import { icon, make } from '../page.js';
import { say } from './words.js';

let nth = 0;

function wrapped(label, property, control, help) {
  const id = `s-${nth += 1}`;
  control.id = id;
  const error = make('p', 'field-error', { id: `${id}-error`, hidden: 'hidden' });
  control.setAttribute('aria-describedby', `${id}-error`);
  return make('div', 'field', { 'data-property': property },
    make('label', '', { for: id }, label),
    control.matches('select') ? make('span', 'select', {}, control) : control,
    help ? make('p', 'field-help', {}, help) : null, error);
}

/** A line of text; an empty one takes the property away. */
export function line(label, property, value, write, { area = false, help = null, type = 'text' } = {}) {
  const control = make(area ? 'textarea' : 'input', 'input', area ? { rows: '2' } : { type, autocomplete: 'off', spellcheck: 'false' });
  control.value = value ?? '';
  control.addEventListener('input', () => write(control.value));
  return wrapped(label, property, control, help);
}

/** One of several; options are [value, words]. */
export function pick(label, property, value, options, write, help) {
  const control = make('select', 'input', { autocomplete: 'off' });
  control.append(...options.map(([each, words]) => new Option(words, each, false, each === (value ?? ''))));
  control.addEventListener('change', () => write(control.value));
  return wrapped(label, property, control, help);
}

export function check(label, property, value, write, help) {
  const box = make('input', '', { type: 'checkbox' });
  box.checked = Boolean(value);
  box.addEventListener('change', () => write(box.checked));
  return make('div', 'field', { 'data-property': property },
    make('label', 'check', {}, box, make('span', '', {}, label), help ? make('span', 'field-help', {}, help) : null),
    make('p', 'field-error', { hidden: 'hidden' }));
}

/** Some numbers side by side, one of them chosen. */
export function steps(label, property, value, numbers, write) {
  const group = make('div', 'segments', { role: 'radiogroup', 'aria-label': label });
  numbers.forEach((one) => {
    const button = make('button', '', { type: 'button', role: 'radio', 'aria-checked': String(one === value) }, String(one));
    button.addEventListener('click', () => {
      group.querySelectorAll('button').forEach((each) => each.setAttribute('aria-checked', String(each === button)));
      write(one);
    });
    group.append(button);
  });
  return make('div', 'field', { 'data-property': property }, make('span', 'field-label', {}, label), group);
}

export function action(label, sign, run, classes = '') {
  const button = make('button', `button small ${classes}`, { type: 'button' }, sign ? icon(sign, 'small') : null, label);
  button.addEventListener('click', run);
  return button;
}

/** A part that opens and closes. */
export function part(title, isOpen, ...content) {
  const details = make('details', 'settings-part', isOpen ? { open: 'open' } : {}, make('summary', '', {}, title), ...content.filter(Boolean));
  return details;
}

/**
 * A list of things that people name: added, moved, taken out.
 *
 * @param draw what of an item is shown beside its name
 */
export function list(title, property, items, { name, create, draw, changed, addLabel }) {
  const rows = make('ol', 'settings-list', {});
  const refill = (focus) => {
    rows.replaceChildren(...items.map((item, at) => {
      const input = make('input', 'input', { type: 'text', autocomplete: 'off', 'aria-label': `${title} ${at + 1}` });
      input.value = item[name] ?? '';
      const tools = [];
      const named = () => tools.forEach(([button, words]) => button.setAttribute('aria-label', `${words}: ${item[name] ?? ''}`));
      input.addEventListener('input', () => {
        changed(() => { create.rename(item, input.value); }, `${property}${at}`);
        named();
      });
      const shift = (by) => changed(() => items.splice(at + by, 0, ...items.splice(at, 1)), null, () => refill(at + by));
      const tool = (sign, words, run, isOff) => {
        const button = make('button', 'icon-button', { type: 'button', title: words }, icon(sign, 'small'));
        button.disabled = isOff;
        button.addEventListener('click', run);
        tools.push([button, words]);
        return button;
      };
      const row = make('li', '', {}, make('div', 'settings-item', {}, input,
        tool('chevron-up', say('up'), () => shift(-1), at === 0),
        tool('chevron-down', say('down'), () => shift(1), at === items.length - 1),
        tool('x', say('take-out'), () => changed(() => items.splice(at, 1), null, () => refill(at - 1)), false)),
      draw ? draw(item, () => refill()) : null);
      named();
      return row;
    }));
    if (focus !== undefined) {
      rows.querySelectorAll('.settings-item > .input')[Math.max(0, focus)]?.focus();
    }
  };
  refill();
  const add = action(addLabel, 'plus', () => changed(() => items.push(create.fresh(items)), null, () => {
    refill();
    const inputs = rows.querySelectorAll('.settings-item > .input');
    inputs[inputs.length - 1]?.focus();
    inputs[inputs.length - 1]?.select();
  }), 'quiet');
  rows.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.isComposing && event.target.matches('.settings-item > .input')) {
      event.preventDefault();
      const inputs = [...rows.querySelectorAll('.settings-item > .input')];
      const next = inputs[inputs.indexOf(event.target) + 1];
      if (next) {
        next.focus();
      } else {
        add.click();
      }
    }
  });
  return make('div', 'field', { 'data-property': property }, make('span', 'field-label', {}, title), rows, add, make('p', 'field-error', { hidden: 'hidden' }));
}
