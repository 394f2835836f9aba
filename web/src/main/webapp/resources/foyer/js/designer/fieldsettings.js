// The settings of one field.
import { byId, make } from '../page.js';
import { action, check, line, list, part, pick, steps } from './controls.js';
import { keyOf } from './document.js';
import { say, TYPES } from './words.js';

const sources = JSON.parse(byId('designer')?.dataset.sources ?? '{}');
const ORDERED = ['number', 'money', 'date', 'time'];
const TEXTS = ['text', 'long-text', 'person', 'address'];
const CHOSEN = ['choice', 'multi-choice'];

function put(thing, property, value) {
  if (value === '' || value === null || value === false) {
    delete thing[property];
  } else {
    thing[property] = value;
  }
}

/** What a field of this kind and type may take its value from: a whole address goes with its own type only. */
function sourcesOf(kind, type) {
  return sources[kind].filter((one) => kind !== 'variable' || (one === 'address') === (type === 'address'));
}

function about(template, field, write, redraw) {
  const isComputed = field.type === 'computed';
  const kind = field.kind ?? 'manual';
  return [
    line(say('label'), 'label', field.label, (value) => write('label', () => template.rename(field, value))),
    pick(say('type'), 'type', field.type, Object.keys(TYPES).map((type) => [type, say(`type.${type}`)]), (value) => redraw(() => retype(field, value)), say(`type.${field.type}.help`)),
    isComputed || field.type === 'file' ? null : pick(say('kind'), 'kind', kind,
      ['manual', 'variable', 'fixed'].map((one) => [one, say(`kind.${one}`)]), (value) => redraw(() => {
        put(field, 'kind', value === 'manual' ? '' : value);
        put(field, 'source', value === 'manual' ? '' : sourcesOf(value, field.type)[0]);
      }), say(`kind.${kind}.help`)),
    kind === 'manual' ? null : pick(say('source'), 'source', field.source, sourcesOf(kind, field.type).map((one) => [one, say(`source.${one}`)]),
      (value) => write(null, () => put(field, 'source', value))),
  ];
}

function retype(field, type) {
  field.type = type;
  const gone = [
    ...(CHOSEN.includes(type) ? [] : ['choices']),
    ...(type === 'computed' ? ['default', 'required', 'requiredMessage', 'kind', 'source', 'publicLabel'] : ['formula', 'result']),
    ...(type === 'file' ? ['default', 'kind', 'source', 'publicLabel'] : []),
    ...(ORDERED.includes(type) ? [] : ['min', 'max', 'notBefore']),
    ...(TEXTS.includes(type) ? [] : ['pattern', 'maxLength']),
  ];
  gone.forEach((property) => delete field[property]);
  if (field.kind === 'variable' && !sourcesOf('variable', type).includes(field.source)) {
    [field.source] = sourcesOf('variable', type);
  }
  if (CHOSEN.includes(type)) {
    field.choices ??= [];
  }
  if (type === 'computed') {
    field.formula ??= '0';
  }
}

function choices(template, field, write, changed) {
  return list(say('choices'), 'choices', field.choices, {
    name: 'label',
    addLabel: say('choices.add'),
    create: {
      fresh: (items) => {
        const label = say('choices.new', items.length + 1);
        return template.made({ value: keyOf(label, items.map((one) => one.value), 'choice'), label });
      },
      rename: (item, label) => template.renameChoice(field, item, label),
    },
    changed: (run, what, then) => {
      write(what, run);
      then?.();
      changed();
    },
  });
}

/** What a choice or yes-no field can hold, as [value, words]. */
function answers(field) {
  return field?.type === 'yes-no' ? [['yes', say('yes')], ['no', say('no')]] : (field?.choices ?? []).map((one) => [one.value, one.label]);
}

function ticks(title, property, possible, ticked, write, help) {
  return make('fieldset', 'field settings-values', { 'data-property': property }, make('legend', '', {}, title),
    ...possible.map(([value, label]) => check(label, 'in', ticked().includes(value), (isOn) => write(
      possible.map(([each]) => each).filter((each) => (each === value ? isOn : ticked().includes(each)))))),
    help ? make('p', 'field-help', {}, help) : null, make('p', 'field-error', { hidden: 'hidden' }));
}

/** What a new card begins with. */
function beginning(field, write) {
  const keep = (value) => write('default', () => put(field, 'default', value));
  if (field.type === 'multi-choice') {
    return ticks(say('default'), 'default', answers(field), () => (field.default ?? '').split(','), (values) => keep(values.join(',')));
  }
  if (field.type === 'choice' || field.type === 'yes-no') {
    const possible = answers(field);
    const gone = field.default && !possible.some(([value]) => value === field.default) ? [[field.default, field.default]] : [];
    return pick(say('default'), 'default', field.default, [['', '\u2013'], ...possible, ...gone], keep);
  }
  return line(say('default'), 'default', field.default, keep, { help: field.type === 'date' ? say('default.today') : null });
}

/** Puts a field's key where the caret is: in place of the 0 that a formula begins with, and joined to what stands beside it. */
function insertInto(area, key, joint) {
  if (area.value.trim() === '0') {
    area.value = '';
  }
  const before = area.value.slice(0, area.selectionStart).trimEnd();
  const after = area.value.slice(area.selectionEnd).trimStart();
  const joined = `${before && !/[-+*/&(,\u2212]$/.test(before) ? joint : ''}${key}${after && !/^[-+*/&),\u2212]/.test(after) ? joint : ''}`;
  area.setRangeText(joined, area.selectionStart, area.selectionEnd, 'end');
}

function formula(template, field, write) {
  const numbers = template.fields().map((one) => one.field).filter((one) => one !== field);
  const control = line(say('formula'), 'formula', field.formula, (value) => write('formula', () => { field.formula = value; }), { area: true, help: say('formula.help') });
  const area = control.querySelector('textarea');
  const insert = pick(say('formula.insert'), 'insert', '', [['', say('formula.choose')], ...numbers.map((one) => [one.key, `${one.label} (${one.key})`])], (key) => {
    if (key) {
      insertInto(area, key, field.result === 'text' ? ' & ' : ' + ');
      write('formula', () => { field.formula = area.value; });
      insert.querySelector('select').value = '';
      area.focus();
    }
  });
  return [control, insert,
    pick(say('result'), 'result', field.result ?? 'number', ['number', 'money', 'date', 'text'].map((one) => [one, say(`type.${one}`)]), (value) => write(null, () => { field.result = value; }))];
}

function visible(template, field, write, redraw) {
  const others = template.fields().map((one) => one.field).filter((one) => one !== field);
  const when = field.visibleWhen;
  const possible = answers(when && template.field(when.field));
  return [
    pick(say('visible'), 'visibleWhen', when?.field ?? '', [['', say('visible.always')], ...others.map((one) => [one.key, say('visible.when', one.label)])],
      (key) => redraw(() => put(field, 'visibleWhen', key ? { field: key } : ''))),
    possible.length === 0 ? null : ticks(say('visible.values'), 'in', possible, () => when.in ?? [],
      (values) => write(null, () => put(when, 'in', values.length ? values : '')), say('visible.help')),
  ];
}

function limits(template, field, write) {
  const isOrdered = ORDERED.includes(field.type);
  const before = template.fields().map((one) => one.field).filter((one) => one !== field && one.type === field.type && !one.kind);
  const bound = (property) => line(say(property), property, field[property], (value) => write(property, () => put(field, property, value)), { type: { date: 'date', time: 'time' }[field.type] ?? 'text' });
  return [
    ...(isOrdered ? [make('div', 'settings-pair', {}, bound('min'), bound('max')),
      before.length ? pick(say('notBefore'), 'notBefore', field.notBefore, [['', '\u2013'], ...before.map((one) => [one.key, one.label])], (value) => write(null, () => put(field, 'notBefore', value))) : null] : []),
    TEXTS.includes(field.type) ? line(say('maxLength'), 'maxLength', field.maxLength, (value) => write('maxLength', () => put(field, 'maxLength', /^\d+$/.test(value) ? Number(value) : value)), { type: 'number' }) : null,
    TEXTS.includes(field.type) || field.pattern ? line(say('pattern'), 'pattern', field.pattern, (value) => write('pattern', () => put(field, 'pattern', value)), { help: say('pattern.help') }) : null,
    line(say('message'), 'message', field.message, (value) => write('message', () => put(field, 'message', value)), { help: say('message.help') }),
  ];
}

/** Everything that can be said of a field, most used first. */
export function fieldSettings(template, field, { write, redraw, move, retire, remove, isUsed, isPublished }) {
  const isTyped = (field.kind ?? 'manual') !== 'fixed' && field.type !== 'computed';
  const places = template.sections().map(({ side, section }) => [`${side.key}.${section.key}`, `${side.label}: ${section.label}`]);
  const { side, section } = template.place(field);
  const begins = make('div', 'field', {});
  const showBeginning = () => begins.replaceChildren(beginning(field, write));
  const hasBeginning = isTyped && (field.kind ?? 'manual') === 'manual' && !['file', 'address'].includes(field.type);
  if (hasBeginning) {
    showBeginning();
  }
  const isLimited = isTyped && !CHOSEN.includes(field.type) && !['yes-no', 'file', 'phone', 'email'].includes(field.type);
  return [
    ...about(template, field, write, redraw),
    ...(CHOSEN.includes(field.type) ? [choices(template, field, write, showBeginning)] : []),
    ...(field.type === 'computed' ? formula(template, field, write) : []),
    line(say('help'), 'help', field.help, (value) => write('help', () => put(field, 'help', value))),
    isTyped ? check(say('required'), 'required', field.required, (value) => redraw(() => put(field, 'required', value))) : null,
    field.required ? line(say('requiredMessage'), 'requiredMessage', field.requiredMessage, (value) => write('requiredMessage', () => put(field, 'requiredMessage', value))) : null,
    hasBeginning ? begins : null,
    steps(say('span'), 'span', field.span ?? 1, [1, 2, 3, 4], (value) => write(null, () => put(field, 'span', value === 1 ? '' : value))),
    part(say('part.visible'), Boolean(field.visibleWhen), ...visible(template, field, write, redraw)),
    isLimited ? part(say('part.limits'), Boolean(field.min ?? field.max ?? field.pattern ?? field.notBefore ?? field.maxLength), ...limits(template, field, write)) : null,
    isTyped && field.type !== 'file' ? part(say('part.public'), Boolean(field.publicLabel),
      line(say('publicLabel'), 'publicLabel', field.publicLabel, (value) => write('publicLabel', () => put(field, 'publicLabel', value)), { help: say('publicLabel.help') })) : null,
    pick(say('place'), 'place', `${side.key}.${section.key}`, places, (value) => redraw(() => {
      const to = template.sections().find((one) => `${one.side.key}.${one.section.key}` === value).section;
      template.putField(field, to, (to.fields ?? []).length);
    })),
    make('div', 'settings-actions', {},
      action(say('up'), 'chevron-up', () => move(-1)), action(say('down'), 'chevron-down', () => move(1)),
      isPublished || field.retired ? action(field.retired ? say('ask-again') : say('retire'), field.retired ? 'archive-restore' : 'archive', retire) : null,
      isUsed ? null : action(say('remove'), 'trash-2', remove, 'danger')),
    isUsed ? make('p', 'field-help', {}, say('used')) : null,
    make('p', 'field-help settings-key', {}, say('key', field.key)),
  ];
}
