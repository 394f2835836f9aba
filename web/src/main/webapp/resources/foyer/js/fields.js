// The fields of the open card: what stands in each, what stood there when it was opened, and which are shown.
import { Computing } from './computing.js';
import { addressOf, drawAddress, partsOf, PARTS } from './addresses.js';
import { drawFile } from './files.js';
import { icon, text } from './page.js';
import { drawPerson } from './people.js';

const CONTROL = 'input.input, textarea, select';
const VISIBLE = 'input:not([type="hidden"]), textarea, select';
const WRITTEN = 'input.input:is([type="text"], [type="tel"], [type="email"]), textarea';
const DRAWN = { file: drawFile, address: drawAddress, person: drawPerson };

function clean(value) {
  return value.replaceAll('\r\n', '\n').trim();
}

function ticked(wrapper) {
  return [...wrapper.querySelectorAll('.choice input')].filter((one) => one.checked).map((one) => one.value).join(',');
}

function standing(wrapper) {
  return clean(wrapper.querySelector(CONTROL)?.value ?? ticked(wrapper));
}

/** What stands in every field of a card, by key, saved or not. */
export function allStanding(root) {
  return Object.fromEntries([...root.querySelectorAll('[data-field]')].map((one) => [one.dataset.field, standing(one)]));
}

export class Fields {
  #wrappers = new Map();
  #held = new Map();
  #seen = new Map();
  #computing;

  constructor(root) {
    for (const wrapper of root.querySelectorAll('[data-field]')) {
      this.#wrappers.set(wrapper.dataset.field, wrapper);
      this.#held.set(wrapper.dataset.field, clean(this.#drawn(wrapper)));
    }
    this.#seen = new Map(this.#held);
    this.#computing = new Computing(root);
  }

  /** What the server drew, whatever the browser has filled in since. */
  #drawn(wrapper) {
    const control = wrapper.querySelector(CONTROL);
    if (control?.matches('select')) {
      return [...control.options].find((one) => one.defaultSelected)?.value ?? control.value;
    }
    return control ? control.defaultValue
      : [...wrapper.querySelectorAll('.choice input')].filter((one) => one.defaultChecked).map((one) => one.value).join(',');
  }

  has(key) {
    return this.#wrappers.has(key);
  }

  /** The key of the field that shows this of the customer, if any does; a part of his address may be one of a field. */
  bySource(source) {
    const of = (wanted) => [...this.#wrappers].find(([, wrapper]) => wrapper.dataset.source === wanted)?.[0];
    const whole = PARTS.includes(source) ? of('address') : null;
    return of(source) ?? (whole && `${whole}.${source}`);
  }

  wrapper(key) {
    return this.#wrappers.get(key);
  }

  read(key) {
    const [whole, part] = key.split('.');
    if (part) {
      return partsOf(this.read(whole))[part] ?? '';
    }
    return standing(this.#wrappers.get(key));
  }

  write(key, value) {
    const [whole, part] = key.split('.');
    if (part) {
      this.write(whole, addressOf({ ...partsOf(this.read(whole)), [part]: value }));
      return;
    }
    const wrapper = this.#wrappers.get(key);
    const control = wrapper.querySelector(CONTROL);
    if (control) {
      if (control.matches('select') && value && ![...control.options].some((one) => one.value === value)) {
        control.add(new Option(value, value));
      }
      control.value = value;
    } else {
      const ticked = value.split(',');
      wrapper.querySelectorAll('.choice input').forEach((one) => {
        one.checked = ticked.includes(one.value);
      });
    }
  }

  see(key, value) {
    this.#seen.set(key, clean(value));
  }

  isChanged(key) {
    return this.read(key) !== this.#seen.get(key);
  }

  /** Every changed field, with what was seen before. */
  edits() {
    const edits = {};
    for (const key of this.#wrappers.keys()) {
      if (this.isChanged(key)) {
        edits[key] = { seen: this.#seen.get(key), value: this.read(key) };
      }
    }
    return edits;
  }

  /** Puts typed values back; each keeps what was seen when it was typed, so that another's change is noticed. */
  put(edits) {
    for (const [key, edit] of Object.entries(edits)) {
      if (this.has(key) && edit.value !== this.#held.get(key)) {
        this.write(key, edit.value);
        this.see(key, edit.seen ?? this.#held.get(key));
      }
    }
  }

  /** Takes over what others saved, except in fields that were changed here. */
  follow(texts) {
    for (const [key, value] of Object.entries(texts)) {
      if (this.has(key)) {
        this.#held.set(key, clean(value));
        if (!this.isChanged(key)) {
          this.see(key, value);
          this.write(key, value);
        }
      }
    }
  }

  /** Takes over what was saved, except where something else was typed since it was sent. */
  settle(texts, sent) {
    for (const [key, value] of Object.entries(texts)) {
      if (this.has(key)) {
        const untouched = !this.isChanged(key) || this.read(key) === sent[key]?.value;
        this.#held.set(key, clean(value));
        this.see(key, value);
        if (untouched) {
          this.write(key, value);
        }
      }
    }
  }

  /** Back to what the server holds. */
  revert() {
    this.#held.forEach((value, key) => {
      this.see(key, value);
      this.write(key, value);
    });
  }

  /** Marks what is changed, and shows or hides what hangs on another field. */
  refresh() {
    for (const [key, wrapper] of this.#wrappers) {
      wrapper.classList.toggle('is-changed', this.isChanged(key));
      if (wrapper.querySelector('input[type="hidden"]')) {
        DRAWN[wrapper.dataset.type]?.(wrapper);
      }
    }
    this.#computing.run((key) => this.read(key));
  }

  /** Says beside the field what is wrong with it. */
  complain(key, problem) {
    const wrapper = this.#wrappers.get(key);
    const place = wrapper.querySelector('.field-error');
    place.replaceChildren(icon('circle-alert'), problem);
    place.hidden = false;
    wrapper.querySelector(VISIBLE)?.setAttribute('aria-invalid', 'true');
    wrapper.classList.add('is-faulty');
  }

  pardon(key) {
    const wrapper = this.#wrappers.get(key);
    wrapper.querySelector('.field-error')?.replaceChildren();
    wrapper.querySelector('.field-error')?.setAttribute('hidden', '');
    wrapper.querySelector(VISIBLE)?.removeAttribute('aria-invalid');
    wrapper.classList.remove('is-faulty');
  }

  pardonAll() {
    [...this.#wrappers.keys()].forEach((key) => this.pardon(key));
  }

  focus(key) {
    [...this.#wrappers.get(key.split('.')[0]).querySelectorAll(VISIBLE)].find((one) => !one.hidden)?.focus();
  }

  /** To where somebody begins to write: the given name, where the card has it in sight. */
  focusFirst() {
    const inSight = [...this.#wrappers.values()]
      .map((wrapper) => ({ wrapper, control: wrapper.querySelector(WRITTEN) }))
      .filter(({ control }) => control?.offsetParent && !control.readOnly && !control.disabled);
    (inSight.find(({ wrapper }) => wrapper.dataset.source === 'givenName') ?? inSight[0])?.control.focus();
  }

  label(key) {
    const wrapper = this.#wrappers.get(key.split('.')[0]);
    const label = wrapper.querySelector('label, legend')?.firstElementChild?.firstChild?.textContent ?? text(key);
    const part = key.includes('.') && wrapper.querySelector(`.address-${key.split('.')[1]} label`)?.textContent;
    return part ? `${label}, ${part}` : label;
  }
}

/** Lets a chosen yes or no be taken back: by a second click, or by Delete. */
export function letRadiosGo(root) {
  let chosen = null;
  root.addEventListener('pointerdown', ({ target }) => {
    const radio = target.closest('.choice')?.querySelector('input[type="radio"]');
    chosen = radio?.checked ? radio : null;
  });
  const letGo = (radio) => {
    radio.checked = false;
    radio.dispatchEvent(new Event('input', { bubbles: true }));
  };
  root.addEventListener('click', ({ target }) => {
    if (target === chosen) {
      letGo(target);
      chosen = null;
    }
  });
  root.addEventListener('keydown', (event) => {
    if ((event.key === 'Delete' || event.key === 'Backspace') && event.target.matches('.choice input[type="radio"]')) {
      event.preventDefault();
      [...event.target.closest('.choices').querySelectorAll('input:checked')].forEach(letGo);
    }
  });
}
