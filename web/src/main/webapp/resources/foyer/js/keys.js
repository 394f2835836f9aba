// Single keys. They rest while somebody types, or while a dialog is open.
import { byId } from './page.js';

const OVERLAYS = '.ui-selectonemenu-panel, .ui-selectcheckboxmenu-panel, .ui-autocomplete-panel, .p-datepicker-panel, .ui-datepicker-panel';
const actions = new Map();
let overlaid = false;

// Asked before anybody has handled the key: Escape that closes an open list must not also leave the card.
function look() {
  overlaid = document.querySelector(':popover-open') !== null
    || [...document.querySelectorAll(OVERLAYS)].some((panel) => panel.offsetParent !== null || panel.checkVisibility());
}

/** Binds a key; the action returns false where it has nothing to do, and the key keeps its usual meaning. */
export function onKey(key, action) {
  actions.set(key, [action, ...(actions.get(key) ?? [])]);
}

function isWriting(target) {
  return target.isContentEditable || target.matches('textarea, input:not([type="checkbox"], [type="radio"])');
}

/** A letter is written, or chooses from a list; with Ctrl it means something of its own only where one writes. */
function isTyping(target, command) {
  return isWriting(target) || (!command && target.matches('select'));
}

/** Alt with a key goes by the key's place: the letter it types differs from one keyboard to the next. */
function nameOf(event, command) {
  if (event.altKey) {
    return command ? '' : `alt+${event.code.replace('Key', '').toLowerCase()}`;
  }
  return command ? `ctrl+${event.key.toLowerCase()}` : event.key;
}

function press(event) {
  if (event.defaultPrevented || event.isComposing) {
    return;
  }
  const command = event.ctrlKey || event.metaKey;
  const key = nameOf(event, command);
  const always = key === 'Escape' || key === 'ctrl+s' || key.startsWith('alt+');
  const dialog = document.querySelector('dialog[open], .ui-dialog[aria-hidden="false"]');
  if (dialog || (overlaid && key === 'Escape') || (!always && isTyping(event.target, command))) {
    return;
  }
  for (const action of actions.get(key) ?? []) {
    if (action(event) !== false) {
      event.preventDefault();
      return;
    }
  }
}

/** Presses what the page marked with data-key: the button of the open card, where there is one. */
export function pressMarked(mark) {
  const target = [...document.querySelectorAll(`[data-key="${mark}"]`)].find((one) => one.offsetParent && !one.disabled);
  if (!target) {
    return false;
  }
  target.focus();
  if (target.matches('button, a')) {
    target.click();
  }
  return true;
}

export function startKeys() {
  document.addEventListener('keydown', look, true);
  document.addEventListener('keydown', press);
  const overlay = byId('keys');
  const open = () => overlay.showModal();
  onKey('?', open);
  byId('keys-open').addEventListener('click', () => {
    byId('user-panel').hidePopover();
    open();
  });
  overlay.addEventListener('click', ({ target }) => target === overlay && overlay.close());
}
