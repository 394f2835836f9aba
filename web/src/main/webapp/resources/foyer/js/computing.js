// Which fields of a card are shown, and what its computed ones come to; the server does the same again when it is saved.
import { plainAddress } from './addresses.js';
import { page } from './page.js';
import { plainPerson } from './people.js';

const DAY_MS = 86_400_000;
const MOST_DIGITS = 6;
const parts = new Intl.NumberFormat(page.locale).formatToParts(12_345.6);
const point = parts.find(({ type }) => type === 'decimal').value;
const group = parts.find(({ type }) => type === 'group')?.value ?? ',';
const grouped = new RegExp(`^-?\\d{1,3}([ '\\u2019\\u00a0\\u202f\\${group}]\\d{3})+$`);
const day = new Intl.DateTimeFormat(page.locale, { dateStyle: 'medium', timeZone: 'UTC' });

function number(typed) {
  const bare = typed.replace('\u2212', '-').replace(/^[^\d-]+|[^\d]+$/g, '');
  const at = bare.lastIndexOf(point);
  const whole = at < 0 ? bare : bare.slice(0, at);
  const digits = grouped.test(whole) ? whole.replace(/[^\d-]/g, '') : whole;
  const text = at < 0 ? digits : `${digits}.${bare.slice(at + 1)}`;
  return /^-?\d{1,15}(\.\d{1,6})?$/.test(text) ? Number(text) : null;
}

function date(typed) {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(typed) ? Date.parse(`${typed}T00:00:00Z`) : NaN;
  return Number.isNaN(at) ? null : new Date(at);
}

function sum(one, other) {
  return one === null || other === null ? one ?? other : one + other;
}

function dated(sign, left, right) {
  if (left instanceof Date && right instanceof Date) {
    return Math.round((left - right) / DAY_MS);
  }
  const [from, days] = left instanceof Date ? [left, right] : [right, left];
  return days === null ? null : new Date(from.getTime() + (sign === '-' ? -days : days) * DAY_MS);
}

function words(value) {
  return value === null ? '' : value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}

function operation(sign, left, right) {
  if (sign === '&') {
    return words(left) + words(right);
  }
  if (left instanceof Date || right instanceof Date) {
    return dated(sign, left, right);
  }
  if (sign === '+' || sign === '-') {
    return sum(left, right === null || sign === '+' ? right : -right);
  }
  if (left === null || right === null || (sign === '/' && right === 0)) {
    return null;
  }
  return sign === '*' ? left * right : left / right;
}

function call(name, values) {
  if (name === 'round') {
    const [value, digits] = values;
    const scale = 10 ** Math.min(MOST_DIGITS, digits ?? 0);
    return value === null || digits === null ? null : Math.sign(value) * Math.round(Math.abs(value) * scale) / scale;
  }
  const known = values.filter((one) => one !== null);
  if (known.length === 0) {
    return null;
  }
  return { min: () => Math.min(...known), max: () => Math.max(...known), sum: () => known.reduce(sum) }[name]();
}

function run(steps, valueOf) {
  const stack = [];
  for (const step of steps) {
    const rest = step.slice(1);
    if (step[0] === 'n') {
      stack.push(Number(rest));
    } else if (step[0] === 's') {
      stack.push(rest);
    } else if (step[0] === 'f') {
      stack.push(valueOf(rest));
    } else if (step[0] === 'o') {
      const right = stack.pop();
      stack.push(operation(rest, stack.pop(), right));
    } else {
      const [name, count] = rest.split(' ');
      stack.push(call(name, stack.splice(stack.length - Number(count))));
    }
  }
  return stack.pop();
}

function shownAs(value, { type, currency }) {
  if (value === null || value === '' || Number.isNaN(value)) {
    return '\u2013';
  }
  if (value instanceof Date) {
    return day.format(value);
  }
  if (typeof value !== 'number') {
    return value;
  }
  return new Intl.NumberFormat(page.locale, type === 'money' ? { style: 'currency', currency } : { maximumFractionDigits: MOST_DIGITS })
    .format(Number(value.toFixed(MOST_DIGITS)));
}

export class Computing {
  #elements = new Map();

  constructor(root) {
    root.querySelectorAll('[data-field], [data-computed], [data-fixed]').forEach((element) => {
      const { field, computed, fixed } = element.dataset;
      this.#elements.set(field ?? computed ?? fixed, element);
    });
  }

  /** Shows, hides and computes everything; {@code read} tells what is typed in a field. */
  run(read) {
    const results = new Map();
    const shown = new Map();
    const raw = (key) => {
      const { dataset } = this.#elements.get(key);
      return dataset.field ? read(key) : dataset.value ?? '';
    };
    const valueOf = (key) => {
      const element = this.#elements.get(key);
      if (!element || !isShown(key)) {
        return null;
      }
      if (element.dataset.computed) {
        if (!results.has(key)) {
          results.set(key, run(JSON.parse(element.dataset.steps), valueOf));
        }
        return results.get(key);
      }
      const typed = raw(key);
      if (typed === '') {
        return null;
      }
      const { type } = element.dataset;
      if (type === 'number' || type === 'money') {
        return number(typed);
      }
      if (type === 'person' || type === 'address') {
        return (type === 'person' ? plainPerson : plainAddress)(typed);
      }
      return type === 'date' ? date(typed) : type === 'choice' ? this.#label(element, typed) : typed;
    };
    const isShown = (key) => {
      if (!shown.has(key)) {
        const { when, in: values } = this.#elements.get(key).dataset;
        shown.set(key, !when || this.#holds(when, values, raw, valueOf));
      }
      return shown.get(key);
    };
    this.#elements.forEach((element, key) => {
      element.hidden = !isShown(key);
      if (element.dataset.computed) {
        element.querySelector('output').textContent = shownAs(valueOf(key), element.dataset);
      }
    });
  }

  #holds(when, values, raw, valueOf) {
    const value = valueOf(when);
    if (value === null || value === '') {
      return false;
    }
    const wanted = (values ?? '').split(',').filter(Boolean);
    return wanted.length === 0 || raw(when).split(',').some((one) => wanted.includes(one));
  }

  #label(element, value) {
    return [...element.querySelectorAll('option')].find((one) => one.value === value)?.textContent ?? value;
  }
}
