// The template that is being shaped: its text as an object, what of it is chosen, and every step back.
const MOST_STEPS = 200;
const TOGETHER_MS = 1_500;
// What no field may be called: the card's own two, and the functions of formulas, which a formula could not tell from it.
const TAKEN = ['status', 'template', 'min', 'max', 'sum', 'round'];

/** A key out of a label that no other uses. */
export function keyOf(label, taken, form = 'field') {
  const words = label.normalize('NFD').replace(/[^A-Za-z0-9 ]+/g, ' ').trim().toLowerCase().split(/\s+/).filter(Boolean);
  const joined = form === 'field'
    ? words.map((word, at) => (at === 0 ? word : word[0].toUpperCase() + word.slice(1))).join('')
    : words.join('-');
  const plain = form === 'choice' ? joined : joined.replace(/^[^a-z]+/, '');
  const base = plain.slice(0, 30) || (form === 'field' ? 'field' : 'item');
  let key = base;
  for (let nth = 2; taken.includes(key); nth += 1) {
    key = form === 'field' ? `${base}${nth}` : `${base}-${nth}`;
  }
  return key;
}

export class Template {
  #steps = [];
  #last = { what: null, at: 0 };
  #listeners = [];
  #fresh = new WeakSet();

  constructor(text) {
    this.take(text);
  }

  /** Begins anew with another text. */
  take(text) {
    this.body = JSON.parse(text);
    this.#steps = [];
    this.chosen = null;
  }

  /** Notes what was just made: it takes its key from its label, until cards can hold it. */
  made(thing) {
    this.#fresh.add(thing);
    return thing;
  }

  isNew(thing) {
    return this.#fresh.has(thing);
  }

  /** It is published, or somebody else had a hand in it: every key stays from now on. */
  settle() {
    this.#fresh = new WeakSet();
  }

  text() {
    return JSON.stringify(this.body);
  }

  onChange(listener) {
    this.#listeners.push(listener);
  }

  /** Changes something; what follows shortly under the same name is one step back together. */
  change(what, action) {
    const now = Date.now();
    if (!what || this.#last.what !== what || now - this.#last.at > TOGETHER_MS) {
      this.#steps.push(this.text());
      this.#steps.splice(0, this.#steps.length - MOST_STEPS);
    }
    this.#last = { what, at: now };
    action();
    this.#listeners.forEach((listener) => listener(what));
  }

  canUndo() {
    return this.#steps.length > 0;
  }

  undo() {
    const before = this.#steps.pop();
    if (before) {
      const { kind, key } = this.address();
      this.body = JSON.parse(before);
      this.choose(kind, key);
      this.#last.what = null;
      this.#listeners.forEach((listener) => listener(null));
    }
  }

  /** Every section with its side, in order. */
  sections() {
    return this.body.sides.flatMap((side) => side.sections.map((section) => ({ side, section })));
  }

  /** Every field with its section and side, in order. */
  fields() {
    return this.sections().flatMap(({ side, section }) => (section.fields ?? []).map((field) => ({ side, section, field })));
  }

  place(field) {
    return this.fields().find((one) => one.field === field);
  }

  field(key) {
    return this.fields().find((one) => one.field.key === key)?.field;
  }

  /** What is chosen, by kind and key, so that it is found again in another text. */
  address() {
    const { kind = 'card', thing } = this.chosen ?? {};
    const side = kind === 'section' ? this.sections().find(({ section }) => section === thing)?.side : null;
    return { kind, key: side ? `${side.key}.${thing.key}` : thing?.key ?? '' };
  }

  choose(kind, key) {
    const found = {
      card: () => this.body,
      side: () => this.body.sides.find((side) => side.key === key),
      section: () => this.sections().find(({ side, section }) => `${side.key}.${section.key}` === key)?.section,
      field: () => this.field(key),
    }[kind]?.();
    this.chosen = found ? { kind, thing: found } : { kind: 'card', thing: this.body };
  }

  addField(section, type, label) {
    const field = { key: keyOf(label, this.fields().map((one) => one.field.key)), type, label };
    if (type === 'choice' || type === 'multi-choice') {
      field.choices = [];
    }
    if (type === 'computed') {
      field.formula = '0';
    }
    this.made(field);
    this.change(null, () => {
      section.fields ??= [];
      const after = this.chosen?.kind === 'field' ? section.fields.indexOf(this.chosen.thing) : -1;
      section.fields.splice(after < 0 ? section.fields.length : after + 1, 0, field);
    });
    this.chosen = { kind: 'field', thing: field };
    return field;
  }

  /** A field that was just made takes its key from its label; whatever names it follows. */
  rename(field, label) {
    field.label = label;
    if (!this.isNew(field)) {
      return;
    }
    const others = this.fields().map((one) => one.field).filter((one) => one !== field);
    const key = keyOf(label, [...others.map((one) => one.key), ...TAKEN]);
    const named = new RegExp(`\\b${field.key}\\b`, 'g');
    const placed = new RegExp(`(\\{\\{\\s*)${field.key}(\\s*\\}\\})`, 'g');
    others.forEach((one) => {
      if (one.visibleWhen?.field === field.key) {
        one.visibleWhen.field = key;
      }
      if (one.notBefore === field.key) {
        one.notBefore = key;
      }
      if (one.formula) {
        one.formula = one.formula.replace(named, key);
      }
    });
    (this.body.mails ?? []).forEach((mail) => {
      mail.subject = mail.subject?.replace(placed, `$1${key}$2`);
      mail.body = mail.body?.replace(placed, `$1${key}$2`);
    });
    field.key = key;
  }

  /** A choice that was just made takes its value from its label; conditions and the field's default follow. */
  renameChoice(field, choice, label) {
    choice.label = label;
    if (!this.isNew(choice)) {
      return;
    }
    const was = choice.value;
    choice.value = keyOf(label, field.choices.filter((one) => one !== choice).map((one) => one.value), 'choice');
    const follow = (value) => (value === was ? choice.value : value);
    this.fields().map((one) => one.field.visibleWhen).filter((when) => when?.field === field.key && when.in)
      .forEach((when) => { when.in = when.in.map(follow); });
    if (field.default) {
      field.default = field.default.split(',').map(follow).join(',');
    }
  }

  /** A status that was just made takes its key from its label; reminders follow. */
  renameStatus(status, label) {
    status.label = label;
    if (!this.isNew(status)) {
      return;
    }
    const key = keyOf(label, this.body.statuses.filter((one) => one !== status).map((one) => one.key), 'section');
    (this.body.reminders ?? []).filter((one) => one.status === status.key).forEach((one) => { one.status = key; });
    status.key = key;
  }

  addSection(side, label) {
    const section = { key: keyOf(label, side.sections.map((one) => one.key), 'section'), label, columns: 4, fields: [] };
    this.change(null, () => {
      const after = this.chosen?.kind === 'section' ? side.sections.indexOf(this.chosen.thing) : -1;
      side.sections.splice(after < 0 ? side.sections.length : after + 1, 0, section);
    });
    this.chosen = { kind: 'section', thing: section };
  }

  addSide(label) {
    const side = { key: keyOf(label, this.body.sides.map((one) => one.key), 'section'), label, sections: [] };
    this.change(null, () => this.body.sides.push(side));
    this.chosen = { kind: 'side', thing: side };
  }

  /** Puts a field into a section before its nth field. */
  putField(field, section, at) {
    const from = this.place(field).section;
    const was = from.fields.indexOf(field);
    if (from === section && (at === was || at === was + 1)) {
      return false;
    }
    this.change(null, () => {
      from.fields.splice(was, 1);
      section.fields ??= [];
      section.fields.splice(from === section && at > was ? at - 1 : at, 0, field);
    });
    return true;
  }

  /** Moves what is chosen one place up or down, over the borders of sections and sides; false at the end. */
  step(by) {
    const { kind, thing } = this.chosen ?? {};
    return kind === 'field' ? this.#stepField(thing, by) : kind === 'section' ? this.#stepSection(thing, by) : false;
  }

  #stepField(field, by) {
    const { section } = this.place(field);
    const at = section.fields.indexOf(field);
    if (at + by >= 0 && at + by < section.fields.length) {
      return this.putField(field, section, by > 0 ? at + 2 : at - 1);
    }
    const all = this.sections().map((one) => one.section);
    const next = all[all.indexOf(section) + by];
    return next ? this.putField(field, next, by > 0 ? 0 : (next.fields ?? []).length) : false;
  }

  #stepSection(section, by) {
    const { side } = this.sections().find((one) => one.section === section);
    const at = side.sections.indexOf(section);
    const other = this.body.sides[this.body.sides.indexOf(side) + by];
    const stays = at + by >= 0 && at + by < side.sections.length;
    if (!stays && !other) {
      return false;
    }
    this.change(null, () => {
      side.sections.splice(at, 1);
      if (stays) {
        side.sections.splice(at + by, 0, section);
      } else {
        section.key = keyOf(section.label, other.sections.map((one) => one.key), 'section');
        other.sections.splice(by > 0 ? 0 : other.sections.length, 0, section);
      }
    });
    return true;
  }

  remove() {
    const { kind, thing } = this.chosen;
    this.change(null, () => {
      if (kind === 'field') {
        const { fields } = this.place(thing).section;
        fields.splice(fields.indexOf(thing), 1);
      } else if (kind === 'section') {
        const { sections } = this.sections().find((one) => one.section === thing).side;
        sections.splice(sections.indexOf(thing), 1);
      } else {
        this.body.sides.splice(this.body.sides.indexOf(thing), 1);
      }
    });
    this.choose('card');
  }

  /** What a place such as sides[0].sections[1].fields[2].label names: the kind, the key and the property. */
  at(place) {
    const [, side, section, field] = /^sides\[(\d+)\](?:\.sections\[(\d+)\])?(?:\.fields\[(\d+)\])?/.exec(place) ?? [];
    const one = this.body.sides[side];
    const part = one?.sections?.[section];
    const leaf = part?.fields?.[field];
    const property = place.split('.').pop().replace(/\[\d+\]$/, '');
    if (leaf) {
      const [, first = property] = /fields\[\d+\]\.([A-Za-z]+)/.exec(place) ?? [];
      return { kind: 'field', key: leaf.key, property: first };
    }
    if (part) {
      return { kind: 'section', key: `${one.key}.${part.key}`, property };
    }
    return one ? { kind: 'side', key: one.key, property } : { kind: 'card', key: '', property: place.split(/[.[]/)[0] };
  }
}
