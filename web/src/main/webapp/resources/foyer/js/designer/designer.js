// The designer: a template's text lives here while it is shaped, and is kept as a draft after every pause.
import { byId, kept as browser, page, toast } from '../page.js';
import { onKey } from '../keys.js';
import { Template } from './document.js';
import { drawChosen, drawOutline, focusChosen, markFaults, move, showChosen, startOutline } from './outline.js';
import { drawPreview, showInPreview, startPreview } from './preview.js';
import { focusFirst, isShowingSettings, showKey, showFaults, showPublished, showRefusals, showRemoval, showReview, showSettings, showTypes, showVersions } from './settings.js';
import { say } from './words.js';

const PAUSE_MS = 600;
const root = byId('designer');
const start = JSON.parse(root.dataset.start);
const template = new Template(byId('design-body').value);
template.choose('card');

let told = start;
let faults = start.faults;
let sent = null;
let kept = template.text();
let pause = null;
let then = null;
const shelter = `design.${page.user}.${root.dataset.key}`;
// What somebody else made of it meanwhile: nothing is kept or published until it is said whose stays.
let theirs = null;

function state() {
  const isUnsaved = template.text() !== kept;
  const words = theirs ? say('state.waiting') : isUnsaved ? say('state.saving') : told.hasDraft ? say(told.published ? 'state.draft' : 'state.first', told.note) : say('state.published', told.published, told.note);
  byId('design-state').textContent = words;
  byId('design-name').textContent = template.body.name || say('unnamed');
  root.querySelector('[data-design="undo"]').disabled = !template.canUndo();
  const summary = byId('design-faults');
  summary.hidden = faults.length === 0;
  summary.querySelector('span').textContent = faults.length === 1 ? say('faults.one') : say('faults.many', faults.length);
}

function faultsOf({ kind, key }) {
  return faults.map((fault) => ({ ...template.at(fault.place), problem: fault.problem }))
    .filter((fault) => fault.kind === kind && fault.key === key);
}

/** Draws the settings anew; groups stay open and the focus stays where it was. */
function settingsAfter(run) {
  const property = document.activeElement?.closest('[data-property]')?.dataset.property;
  const open = [...root.querySelectorAll('#settings details[open] > summary')].map((one) => one.textContent);
  run();
  settings();
  root.querySelectorAll('#settings summary').forEach((one) => { one.parentElement.open ||= open.includes(one.textContent); });
  root.querySelector(`#settings [data-property="${property}"] :is(.input, input, button)`)?.focus();
}

function settings() {
  showSettings(template, {
    write: (what, run) => template.change(what, run),
    redraw: (run) => settingsAfter(() => template.change(null, run)),
    move: (by) => move(by),
    retire: () => {
      template.change(null, () => {
        const { thing } = template.chosen;
        if (thing.retired) {
          delete thing.retired;
        } else {
          thing.retired = true;
        }
      });
      settings();
    },
    remove: () => {
      template.remove();
      settings();
      focusChosen();
    },
    isUsed: told.used.includes(template.chosen.thing.key),
    isPublished: told.published > 0,
  });
  showFaults(faultsOf(template.address()));
}

function choose(kind, key, staysInList = false) {
  template.choose(kind, key);
  settings();
  showChosen();
  showInPreview(kind === 'field' ? key : null);
  if (!staysInList) {
    pane('settings');
  }
}

function pane(name) {
  root.querySelector('.design-work').dataset.shown = name;
  root.querySelectorAll('[data-design-pane]').forEach((one) => one.setAttribute('aria-pressed', String(one.dataset.designPane === name)));
}

/** From whatever the settings' place shows to the row that is chosen. */
function backToList() {
  if (!isShowingSettings()) {
    settings();
  }
  pane('outline');
  focusChosen();
}

function add(what, key) {
  if (what === 'side') {
    template.addSide(say('new.side'));
  } else if (what === 'section') {
    template.addSection(template.body.sides.find((side) => side.key === key), say('new.section'));
  } else {
    const { section } = template.sections().find((one) => `${one.side.key}.${one.section.key}` === key);
    const inSection = template.chosen?.kind === 'field' && section.fields?.includes(template.chosen.thing);
    if (!inSection) {
      template.choose('section', key);
    }
    pane('settings');
    showTypes((type) => {
      template.addField(section, type, say(`type.${type}`));
      drawOutline();
      settings();
      focusFirst();
    }, backToList);
    return;
  }
  drawOutline();
  settings();
  pane('settings');
  focusFirst();
}

function changed(what) {
  if (what) {
    drawChosen();
    showKey(template.chosen.thing.key);
  } else {
    drawOutline();
  }
  state();
  clearTimeout(pause);
  pause = setTimeout(save, PAUSE_MS);
}

function save() {
  clearTimeout(pause);
  if (theirs || sent) {
    return;
  }
  if (template.text() === kept) {
    then?.();
    then = null;
    return;
  }
  sent = template.text();
  window.foyerSaveDraft([{ name: 'body', value: sent }, { name: 'revision', value: told.revision }]);
}

function answered({ told: text } = {}) {
  const asked = sent;
  sent = null;
  if (!text) {
    failed();
    return;
  }
  const answer = JSON.parse(text);
  if (answer.state === 'stale' || answer.state === 'gone') {
    theirs = answer;
    then = null;
    showTheirs();
    return;
  }
  if (answer.state === 'removed') {
    kept = template.text();
    window.location.assign(`${page.root}/designer/templates.xhtml`);
    return;
  }
  if (answer.state === 'refused') {
    showRefusals(answer.refusals, (field) => choose('field', field.includes('.') ? template.at(field).key : field));
    return;
  }
  if (answer.published !== told.published) {
    template.settle();
  }
  told = answer;
  faults = answer.faults;
  theirs = null;
  showTheirs();
  if (answer.state === 'reloaded') {
    const { kind, key } = template.address();
    template.take(answer.body);
    template.choose(kind, key);
    kept = template.text();
    browser.remove(shelter);
    settings();
  } else if (answer.state === 'published') {
    toast(say('published', answer.published));
    showPublished(`${page.root}/designer/templates.xhtml#lines-title`, answer.published, settings);
  } else {
    kept = asked;
    browser.remove(shelter);
    window.foyerDrawPreview();
  }
  drawn();
  markFaults(faults.map((fault) => template.at(fault.place)));
  showFaults(faultsOf(template.address()));
  state();
  if (template.text() !== kept) {
    save();
  } else {
    then?.();
    then = null;
  }
}

/** The card was drawn anew: what is chosen stands out there again. */
function drawn() {
  drawPreview();
  showInPreview(template.chosen.kind === 'field' ? template.chosen.thing.key : null);
}

/** The server did not take it: it lies in this browser until it does. */
function failed() {
  sent = null;
  keepHere();
  clearTimeout(pause);
  pause = setTimeout(save, PAUSE_MS * 10);
}

function keepHere() {
  if (template.text() !== kept) {
    browser.set(shelter, JSON.stringify({ revision: told.revision, text: template.text() }));
  }
}

/** What the server had not taken when the page was left is here again; where the draft is another by now, it is asked whose stays. */
function bringBack() {
  const { revision, text } = JSON.parse(browser.get(shelter) ?? '{}');
  browser.remove(shelter);
  if (!text || text === kept) {
    return;
  }
  template.take(text);
  template.choose('card');
  if (revision === told.revision) {
    // Whatever is sent before the page is whole is done, and its answer lost.
    window.addEventListener('load', save, { once: true });
  } else {
    theirs = { state: 'stale', revision: told.revision, note: say('state.brought-back') };
    showTheirs();
  }
}

/** Asks whose draft stays, while that is to be said. */
function showTheirs() {
  byId('design-stale').hidden = !theirs;
  byId('design-stale-text').textContent = theirs?.note ?? '';
  root.querySelector('[data-design="theirs"]').hidden = theirs?.state === 'gone';
  state();
}

/** Does something once everything is kept; nothing while it is to be said whose draft stays. */
function once(action) {
  if (theirs) {
    byId('design-stale').querySelector('button:not([hidden])').focus();
    return;
  }
  then = action;
  save();
}

function reviewed({ changes } = {}) {
  const discard = () => window.foyerDiscardDraft([{ name: 'revision', value: told.revision }]);
  showReview({
    changes: JSON.parse(changes ?? '[]'),
    isFirst: told.published === 0,
    faults: faults.length,
    publish: () => window.foyerPublishDraft([{ name: 'revision', value: told.revision }]),
    discard: told.hasDraft ? discard : null,
    remove: () => showRemoval(template.body.name, discard, backToList),
    cancel: backToList,
  });
  pane('settings');
}

let listedSoFar = [];

function listed({ versions } = {}) {
  const more = JSON.parse(versions ?? '[]');
  listedSoFar = more[0]?.version < listedSoFar.at(-1)?.version ? [...listedSoFar, ...more] : more;
  showVersions(listedSoFar, told.published, {
    older: () => window.foyerVersions([{ name: 'before', value: listedSoFar.at(-1).version }]),
    takeUp: (version) => window.foyerTakeUp([{ name: 'version', value: version }, { name: 'revision', value: told.revision }]),
    cancel: backToList,
  });
  pane('settings');
}

const actions = {
  undo: () => settingsAfter(() => template.undo()),
  versions: () => once(() => {
    listedSoFar = [];
    window.foyerVersions();
  }),
  review: () => once(() => window.foyerReview()),
  theirs: () => window.foyerReloadDraft(),
  mine: () => {
    told.revision = theirs.revision;
    theirs = null;
    kept = null;
    template.settle();
    showTheirs();
    save();
  },
  fault: () => {
    const { kind, key } = template.at(faults[0].place);
    choose(kind, key);
    focusFirst();
  },
};

window.foyerDesigner = {
  answered,
  reviewed,
  listed,
  drawn,
  failed,
};

document.addEventListener('click', ({ target }) => {
  const { design, designPane } = target.closest('[data-design], [data-design-pane]')?.dataset ?? {};
  if (design) {
    actions[design]();
  } else if (designPane) {
    pane(designPane);
  }
});
window.addEventListener('beforeunload', (event) => {
  if (template.text() !== kept) {
    keepHere();
    save();
    event.preventDefault();
  }
});
onKey('ctrl+z', actions.undo);
onKey('Escape', () => {
  if (!byId('settings').contains(document.activeElement)) {
    return false;
  }
  backToList();
  return true;
});
template.onChange(changed);
startOutline(template, {
  choose,
  edit: (kind, key) => {
    choose(kind, key);
    focusFirst();
  },
  add,
});
bringBack();
startPreview((key) => choose('field', key, true));
markFaults(faults.map((fault) => template.at(fault.place)));
settings();
state();
