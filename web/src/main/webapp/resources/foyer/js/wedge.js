// What a card reader or scanner types, told from what a person types by its first character and its speed. It is held back
// from the field that has the focus, so that nothing of it lands there; what turns out to be a person's is put in after all.
const LOOKS_POSSIBLE = /^(?:%(?:$|[\w!-/:-@^])|;(?:$|[\dE])|@[\s\x1c-\x1f]*(?:$|A$|AN$|ANS$|ANSI|AA$|AAM$|AAMV$|AAMVA))/i;
const GAP_MS = 150;
const HOLD_MS = 220;
const IDLE_MS = 320;
const FEWEST = 6;
const MACHINE_MS = 50;
const SURELY = 24;
const DOUBLE_MS = 4_000;
const SILENT = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'NumLock', 'Process']);
// Readers send control characters as Ctrl with a letter: line feed, carriage return, record and group separator.
const CONTROLS = { KeyJ: '\n', KeyM: '\r', Digit6: '\x1e', BracketRight: '\x1d' };

let held = '';
let field = null;
let began = 0;
let latest = 0;
let sure = false;
let timer = null;
let last = { mark: 0, at: -DOUBLE_MS };

function swallow(event) {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function character(event) {
  if (event.key === 'Enter') {
    return '\r';
  }
  if (event.key === 'Tab') {
    return '\t';
  }
  if (event.key === 'Dead') {
    return '\u00b4';
  }
  if (event.ctrlKey && !event.getModifierState('AltGraph')) {
    return CONTROLS[event.code] ?? '';
  }
  return event.key.length === 1 ? event.key : '';
}

function reset() {
  clearTimeout(timer);
  const text = held;
  held = '';
  sure = false;
  return text;
}

/** It was a person: what was held back goes where it was meant to go. */
function release() {
  const text = reset();
  if (document.activeElement === field && field.matches('input, textarea')) {
    document.execCommand('insertText', false, text);
  }
}

/** A number by which a second swipe is known again; what was swiped is not kept. */
function markOf(text) {
  return [...text].reduce((mark, one) => (mark * 31 + one.charCodeAt(0)) % 2_147_483_647, 7);
}

function finish() {
  const text = reset();
  const mark = markOf(text);
  const isAgain = mark === last.mark && latest - last.at < DOUBLE_MS;
  last = { mark, at: latest };
  if (!isAgain) {
    document.dispatchEvent(new CustomEvent('foyer:swiped', { detail: text }));
  }
}

function wait() {
  clearTimeout(timer);
  timer = setTimeout(sure ? finish : release, sure ? IDLE_MS : HOLD_MS);
}

function isMachine() {
  return (held.length >= SURELY && /[\^=?@]/.test(held)) || (held.length >= FEWEST && (latest - began) / (held.length - 1) < MACHINE_MS)
    || /^[%;+#].{0,3}\?/.test(held);
}

function begin(event) {
  const typing = event.ctrlKey || event.altKey ? event.getModifierState('AltGraph') : !event.metaKey;
  if (!typing || event.repeat || !'%;@'.includes(event.key) || event.key.length !== 1
    || event.target.matches?.('input[type="password"]')) {
    return;
  }
  swallow(event);
  held = event.key;
  field = event.target;
  began = event.timeStamp;
  latest = began;
  wait();
}

function press(event) {
  if (event.isComposing || SILENT.has(event.key)) {
    return;
  }
  if (!held) {
    begin(event);
    return;
  }
  const next = character(event);
  const late = event.timeStamp - latest > GAP_MS;
  if (!sure && (late || !LOOKS_POSSIBLE.test(held + next))) {
    release();
    begin(event);
    return;
  }
  swallow(event);
  held += next;
  latest = event.timeStamp;
  sure ||= isMachine();
  wait();
}

/** Tells each swipe or scan as foyer:swiped, a fast double one once. */
export function startWedge() {
  window.addEventListener('keydown', press, true);
}
