// The open card: what is typed stays in this browser until it is saved, only changed fields go to the server.
import { byId, icon, make, newKey, page, text, toast } from './page.js';
import { openTab, placeOf } from './cardtabs.js';
import { startColleague } from './colleague.js';
import { choose } from './conflicts.js';
import { drafts } from './drafts.js';
import { Fields, letRadiosGo } from './fields.js';
import { onKey, pressMarked } from './keys.js';
import { startKnown } from './known.js';
import { lookNewer } from './newer.js';
import { startMatches } from './matches.js';
import { reveal } from './sides.js';
import { startSwipes } from './swipe.js';
import { sayUnanswered } from './unanswered.js';
import { startVisits } from './visits.js';

const when = new Intl.DateTimeFormat(page.locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: page.zone });

let root = null;
let fields = null;
let sent = null;
let noteKey = null;
let carried = null;

const note = () => byId('f-note');
const noteText = () => note()?.value.trim() ?? '';
const isNew = () => !root.dataset.card;
const find = (what) => root.querySelector(`[data-do="${what}"]`);

function begin() {
  const drawn = document.querySelector('article.card');
  if (!drawn || drawn === root) {
    root = drawn;
    return;
  }
  root = drawn;
  fields = new Fields(root);
  sent = null;
  noteKey = newKey();
  letRadiosGo(root);
  if (carried) {
    Object.values(carried.edits).forEach((edit) => delete edit.seen);
    fields.put(carried.edits);
    note().value = carried.note;
    drafts.forget(carried.draft);
    keepDraft();
  } else {
    restore(drafts.of(root.dataset.draft));
  }
  carried = null;
  refresh();
  known.opened();
  visits.opened();
  // A blank card on its own page is there to be filled; beside the desk's list the keys stay where they are.
  if (isNew() && !byId('desk') && document.activeElement === document.body) {
    fields.focusFirst();
  }
}

function restore(draft) {
  if (!draft) {
    return;
  }
  fields.put(draft.edits);
  note().value = draft.note;
  if (Object.keys(fields.edits()).length === 0 && !draft.note) {
    drafts.forget(root.dataset.draft);
    return;
  }
  const discard = make('button', 'button quiet small', { type: 'button', 'data-do': 'discard' }, text('card.restored.discard'));
  tell('bar', icon('rotate-ccw', 'small'), make('span', 'bar-text', {}, text('card.restored', when.format(draft.at))), discard);
}

function tell(look, ...parts) {
  byId('card-notices').replaceChildren(make('div', look, {}, ...parts));
}

function refresh() {
  fields.refresh();
  const changed = Object.keys(fields.edits()).length > 0;
  byId('card-unsaved').hidden = !changed;
  find('discard').hidden = !changed;
  find('save').disabled = !changed && !isNew();
}

function typed({ target }) {
  if (!root?.contains(target)) {
    return;
  }
  const key = target.closest('[data-field]')?.dataset.field;
  if (key) {
    fields.pardon(key);
  } else if (target === note()) {
    byId('f-note-error').hidden = true;
  }
  changed();
}

function keepDraft() {
  drafts.keep(root.dataset.draft, fields.edits(), noteText(), visits.who());
}

function changed() {
  keepDraft();
  refresh();
  known.typed();
}

function send(command, content) {
  if (sent) {
    return;
  }
  sent = content;
  root.classList.add('busy');
  fields.pardonAll();
  byId('card-notices').replaceChildren();
  command([{ name: 'typed', value: JSON.stringify(content) }]);
}

function save() {
  const edits = fields.edits();
  if (isNew() || Object.keys(edits).length > 0) {
    send(window.foyerSaveCard, { edits });
  }
}

/** A note needs its card: where that is not kept yet, both are saved. */
function addNote() {
  if (!noteText()) {
    note().focus();
  } else if (isNew()) {
    send(window.foyerSaveCard, { edits: fields.edits(), note: noteText(), noteKey });
  } else {
    send(window.foyerAddNote, { edits: {}, note: noteText(), noteKey });
  }
}

function answered(answer, proposed) {
  const asked = sent;
  done();
  if (!answer) {
    return;
  }
  const before = root.dataset.draft;
  root.dataset.draft = answer.draft;
  root.dataset.card = answer.card ?? '';
  visits.saved();
  if (answer.texts) {
    if (answer.state === 'saved') {
      fields.settle(answer.texts, asked.edits);
    } else {
      fields.follow(answer.texts);
    }
  }
  if (asked.note && answer.faults.length === 0 && (answer.state === 'saved' || answer.state === 'noted')) {
    note().value = '';
    noteKey = newKey();
  }
  if (before !== answer.draft) {
    drafts.forget(before);
  }
  changed();
  complain(answer.faults);
  if (answer.state === 'saved') {
    document.dispatchEvent(new CustomEvent('foyer:card-saved'));
  }
  if (answer.state === 'conflict') {
    decide(answer.choices, asked);
  } else if (answer.state === 'saved' && answer.faults.length === 0) {
    toast(proposed ?? text('card.saved'));
  }
}

async function decide(conflicts, asked) {
  const chosen = await choose(conflicts);
  if (!chosen) {
    return;
  }
  for (const { field, theirsText } of conflicts) {
    if (chosen[field] === 'theirs') {
      fields.write(field, theirsText);
    }
    fields.see(field, theirsText);
  }
  refresh();
  send(window.foyerSaveCard, { ...asked, edits: fields.edits() });
}

function complain(faults) {
  const known = faults.filter((fault) => fields.has(fault.field));
  known.forEach((fault) => fields.complain(fault.field, fault.problem));
  faults.filter((fault) => fault.field === 'note').forEach((fault) => {
    byId('f-note-error').textContent = fault.problem;
    byId('f-note-error').hidden = false;
    note().focus();
  });
  const general = faults.filter((fault) => !fields.has(fault.field) && fault.field !== 'note');
  if (known.length + general.length === 0) {
    return;
  }
  tell('notice bad', icon('circle-alert', 'small'), make('div', '', {},
    make('strong', '', {}, text('card.refused')),
    ...general.map((fault) => make('p', '', {}, fault.problem)),
    make('ul', '', {}, ...known.map((fault) => make('li', '', {},
      make('button', 'link', { type: 'button', 'data-show': fault.field }, fields.label(fault.field)))))));
  if (known.length > 0) {
    show(known[0].field);
  }
}

function show(key) {
  reveal(fields.wrapper(key));
  fields.focus(key);
}

function done() {
  root.classList.remove('busy');
  sent = null;
}

function discard() {
  fields.revert();
  fields.pardonAll();
  note().value = '';
  byId('card-notices').replaceChildren();
  changed();
}

const actions = {
  save,
  discard,
  note: () => openTab(0, 'f-note'),
  remind: () => openTab(placeOf('remindersTab'), 'remindText'),
  'add-note': addNote,
  pick: ({ customer, another = false }) => {
    carried = { draft: root.dataset.draft, edits: fields.edits(), note: note().value };
    window.foyerPick([{ name: 'customer', value: customer }, { name: 'another', value: another }, ...known.reach()]);
  },
  book: () => openTab(placeOf('appointmentsTab'), 'bookKind'),
  'send-on': () => window.foyerSendOn(),
  decline: () => window.PF('decline').show(),
  'turn-to': ({ template }) => window.foyerTurnTo([{ name: 'template', value: template }]),
  another: () => window.foyerAnother(),
  known: () => known.go(),
  newer: lookNewer,
};

function press({ target }) {
  const button = target.closest('[data-do], [data-show]');
  if (!button || !root) {
    return;
  }
  const { do: what, show: field } = button.dataset;
  if (what) {
    actions[what]?.(button.dataset);
  } else {
    show(field);
  }
}

/** Called by the page's commands once the server has answered. */
window.foyerCard = {
  answered: (args) => answered(typeof args?.answer === 'string' ? JSON.parse(args.answer) : args?.answer, args?.proposed),
  drawn: begin,
  failed(request) {
    sayUnanswered(tell, request, sent?.note ? 'add-note' : 'save');
    done();
  },
};

const open = {
  get root() { return root; }, get fields() { return fields; }, tell, changed, pick: (customer) => actions.pick({ customer, another: true }),
};
const known = startKnown(open);
const visits = startVisits(open);
startSwipes(open);
startColleague(open);
startMatches(open);
['input', 'change'].forEach((event) => document.addEventListener(event, typed));
document.addEventListener('click', press);
['foyer:opened', 'foyer:closed'].forEach((event) => document.addEventListener(event, begin));
onKey('n', () => pressMarked('note'));
onKey('r', () => pressMarked('remind'));
onKey('p', () => find('print')?.click());
onKey('b', () => root && actions.book());
onKey('t', () => root && actions['send-on']());
onKey('ctrl+s', ({ target }) => {
  if (!root) {
    return;
  }
  if (target === note()) {
    addNote();
  } else {
    save();
  }
});
drafts.forgetOld();
begin();
