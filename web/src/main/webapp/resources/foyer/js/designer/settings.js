// What the right pane shows: the settings of what is chosen, the types to add, what publishing changes, the versions.
import { byId, icon, make } from '../page.js';
import { action, check, line, list, part, pick, steps } from './controls.js';
import { keyOf } from './document.js';
import { fieldSettings } from './fieldsettings.js';
import { alone, say, TYPES } from './words.js';

const pane = byId('settings');
const TONES = ['neutral', 'info', 'good', 'warn', 'bad'];

function show(title, ...content) {
  pane.replaceChildren(make('h2', '', {}, title), ...content.filter(Boolean));
  pane.scrollTop = 0;
}

function put(thing, property, value) {
  if (value === '' || value === null || value === false) {
    delete thing[property];
  } else {
    thing[property] = value;
  }
}

function statuses(template, body, write) {
  return list(say('statuses'), 'statuses', body.statuses, {
    name: 'label',
    addLabel: say('statuses.add'),
    create: {
      fresh: (items) => template.made({ key: keyOf('status', items.map((one) => one.key), 'section'), label: say('statuses.new'), tone: 'info' }),
      rename: (item, label) => template.renameStatus(item, label),
    },
    changed: (run, what, then) => { write(what, run); then?.(); },
    draw: (item) => make('div', 'settings-pair', {},
      pick(say('tone'), 'tone', item.tone ?? 'neutral', TONES.map((one) => [one, say(`tone.${one}`)]), (value) => write(null, () => { item.tone = value; })),
      check(say('closed'), 'closed', item.closed, (value) => write(null, () => put(item, 'closed', value)))),
  });
}

function mails(body, write) {
  const items = body.mails ?? [];
  return list(say('mails'), 'mails', items, {
    name: 'name',
    addLabel: say('mails.add'),
    create: { fresh: () => ({ name: say('mails.new'), subject: '', body: say('mails.text') }), rename: (item, name) => { item.name = name; } },
    changed: (run, what, then) => {
      write(what, () => {
        run();
        put(body, 'mails', items.length ? items : '');
      });
      then?.();
    },
    draw: (item) => make('div', '', {},
      line(say('mails.subject'), 'subject', item.subject, (value) => write('subject', () => put(item, 'subject', value))),
      line(say('mails.body'), 'body', item.body, (value) => write('body', () => { item.body = value; }), { area: true, help: say('mails.help') })),
  });
}

function reminders(body, write) {
  const items = body.reminders ?? [];
  return list(say('reminders'), 'reminders', items, {
    name: 'text',
    addLabel: say('reminders.add'),
    create: { fresh: () => ({ text: say('reminders.new'), status: body.statuses[0]?.key ?? '', days: 1 }), rename: (item, value) => { item.text = value; } },
    changed: (run, what, then) => {
      write(what, () => {
        run();
        put(body, 'reminders', items.length ? items : '');
      });
      then?.();
    },
    draw: (item) => make('div', 'settings-pair', {},
      pick(say('reminders.status'), 'status', item.status, body.statuses.map((one) => [one.key, one.label]), (value) => write(null, () => { item.status = value; })),
      line(say('reminders.days'), 'days', item.days, (value) => write('days', () => { item.days = Number(value); }), { type: 'number' })),
  });
}

function cardSettings(template, body, write) {
  return [
    line(say('name'), 'name', body.name, (value) => write('name', () => { body.name = value; })),
    line(say('currency'), 'currency', body.currency, (value) => write('currency', () => { body.currency = value.toUpperCase(); }), { help: say('currency.help') }),
    statuses(template, body, write),
    part(say('part.mails'), false, mails(body, write)),
    part(say('part.reminders'), false, reminders(body, write)),
  ];
}

function sectionSettings(template, section, { write, move, remove }) {
  return [
    line(say('label'), 'label', section.label, (value) => write('label', () => { section.label = value; })),
    line(say('help'), 'help', section.help, (value) => write('help', () => put(section, 'help', value))),
    steps(say('columns'), 'columns', section.columns ?? 2, [1, 2, 3, 4], (value) => write(null, () => { section.columns = value; })),
    line(say('tab'), 'tab', section.tab, (value) => write('tab', () => put(section, 'tab', value)), { help: say('tab.help') }),
    make('div', 'settings-actions', {}, action(say('up'), 'chevron-up', () => move(-1)), action(say('down'), 'chevron-down', () => move(1)),
      (section.fields ?? []).length === 0 ? action(say('remove'), 'trash-2', remove, 'danger') : null),
    (section.fields ?? []).length ? make('p', 'field-help', {}, say('section.full')) : null,
  ];
}

function sideSettings(template, side, { write, remove }) {
  return [
    line(say('label'), 'label', side.label, (value) => write('label', () => { side.label = value; })),
    side.sections.length === 0 && template.body.sides.length > 1 ? action(say('remove'), 'trash-2', remove, 'danger') : null,
  ];
}

/** The settings of what is chosen. */
export function showSettings(template, hooks) {
  const { kind, thing } = template.chosen;
  const content = {
    card: () => cardSettings(template, template.body, hooks.write),
    side: () => sideSettings(template, thing, hooks),
    section: () => sectionSettings(template, thing, hooks),
    field: () => fieldSettings(template, thing, hooks),
  }[kind]();
  show(say(`settings.${kind}`), ...content);
}

/** Puts each fault beside the control it is about; a fault without one stands on top. */
export function showFaults(faults) {
  pane.querySelectorAll('.field-error').forEach((one) => {
    one.hidden = true;
    one.replaceChildren();
  });
  pane.querySelector('.settings-faults')?.remove();
  pane.querySelectorAll('[aria-invalid]').forEach((one) => one.removeAttribute('aria-invalid'));
  const general = [];
  faults.forEach(({ property, problem }) => {
    const field = pane.querySelector(`[data-property="${property}"]`);
    const error = field?.querySelector(':scope > .field-error');
    if (error) {
      error.append(icon('circle-alert'), alone(problem));
      error.hidden = false;
      field.querySelector('.input')?.setAttribute('aria-invalid', 'true');
    } else {
      general.push(alone(problem));
    }
  });
  if (general.length) {
    pane.querySelector('h2')?.after(make('div', 'notice bad settings-faults', {}, make('ul', '', {}, ...general.map((one) => make('li', '', {}, one)))));
  }
}

/** The types of field to choose from. */
export function showTypes(choose, cancel) {
  show(say('types'), make('ul', 'settings-types', {}, ...Object.entries(TYPES).map(([type, sign]) => {
    const button = make('button', 'type-choice', { type: 'button' },
      make('span', 'type-tile', { 'aria-hidden': 'true' }, sign),
      make('span', '', {}, make('strong', '', {}, say(`type.${type}`)), make('span', 'soft small-text', {}, say(`type.${type}.help`))));
    button.addEventListener('click', () => choose(type));
    return make('li', '', {}, button);
  })), action(say('cancel'), null, cancel, 'quiet'));
  pane.querySelector('.type-choice').focus();
}

function sentences(all) {
  return make('ul', 'settings-changes', {}, ...all.map((one) => make('li', '', {}, one)));
}

/** What publishing would change, and the button that does it. */
export function showReview({ changes, isFirst, faults, publish, discard, remove, cancel }) {
  const button = action(isFirst ? say('review.first') : say('review.publish'), 'check', publish, 'primary');
  button.disabled = faults > 0;
  show(say('review'),
    faults ? make('p', 'notice bad', {}, say('review.faults', faults)) : null,
    isFirst ? make('p', '', {}, say('review.new')) : changes.length ? sentences(changes) : make('p', 'soft', {}, say('review.nothing')),
    isFirst ? null : make('p', 'field-help', {}, say('review.keeps')),
    make('div', 'settings-actions', {}, button, action(say('cancel'), null, cancel, 'quiet')),
    discard && isFirst ? make('div', 'settings-part', {}, action(say('remove-card.ask'), 'trash-2', remove, 'quiet')) : null,
    discard && !isFirst ? part(say('discard.part'), false, make('p', 'field-help', {}, say('discard.help')), action(say('discard'), 'trash-2', discard, 'danger')) : null);
  pane.focus();
}

/** Asks whether a card that was never published is to go. */
export function showRemoval(name, remove, cancel) {
  show(say('remove-card.question', name || say('unnamed')), make('p', '', {}, say('remove-card.help')),
    make('div', 'settings-actions', {}, action(say('remove-card'), 'trash-2', remove, 'danger'), action(say('remove-card.keep'), null, cancel, 'quiet')));
  pane.focus();
}

/** What to do next, once it is published. */
export function showPublished(lines, version, cancel) {
  show(say('version', version), make('p', '', {}, say('published', version)), make('p', 'field-help', {}, say('published.next')),
    make('div', 'settings-actions', {}, make('a', 'button small primary', { href: lines }, icon('phone', 'small'), say('published.lines')), action(say('published.on'), null, cancel, 'quiet')));
  pane.focus();
}

/** What keeps a draft from being published, by the server's word. */
export function showRefusals(refusals, go) {
  const rows = refusals.map(({ field, problem }) => make('li', '', {}, alone(problem), ' ', action(say('go'), null, () => go(field), 'quiet')));
  pane.querySelector('.settings-faults')?.remove();
  pane.querySelector('h2').after(make('div', 'notice bad settings-faults', { role: 'alert' }, make('ul', '', {}, ...rows)));
}

/** The versions there are, the newest first. */
export function showVersions(versions, current, { takeUp, older, cancel }) {
  show(say('versions'), versions.length === 0 ? make('p', 'soft', {}, say('versions.none')) : null,
    make('ol', 'settings-versions', {}, ...versions.map(({ version, by, at, changes }) => make('li', '', {},
      make('p', '', {}, make('strong', '', {}, say('version', version)), version === current ? make('span', 'chip good', {}, icon('check', 'tiny'), say('versions.now')) : null),
      make('p', 'soft small-text', {}, `${by}, ${at}`),
      changes.length ? sentences(changes) : null,
      version === current ? null : action(say('versions.take-up'), 'rotate-ccw', () => takeUp(version), 'quiet')))),
    versions.at(-1)?.version > 1 ? action(say('versions.older'), 'chevron-down', older, 'quiet') : null,
    action(say('cancel'), null, cancel, 'quiet'));
  pane.focus();
}

/** Tells what programs know the field by while its label is typed. */
export function showKey(key) {
  const place = pane.querySelector('.settings-key');
  if (place) {
    place.textContent = say('key', key);
  }
}

/** Whether it shows what can be set, and not something to choose or to read. */
export function isShowingSettings() {
  return pane.querySelector('[data-property]') !== null;
}

export function focusFirst() {
  const first = pane.querySelector('.input');
  first?.focus();
  first?.select?.();
}
