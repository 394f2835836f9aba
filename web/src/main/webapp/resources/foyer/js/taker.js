// Who has the entry that lies open: a quiet bar over its card, with what may be done about it (IN-31).
import { isMine, isOpen } from './entry.js';
import { byId, icon, make, text } from './page.js';

const bar = byId('entry-bar');
const overrules = byId('desk').dataset.overrules === 'true';
let drawn = '';

function button(what, ...more) {
  return make('button', 'button small', { type: 'button', 'data-entry-do': what, ...more[0] }, ...more.slice(1));
}

function putBack() {
  return button('put-back', { 'data-key': 'put-back', 'aria-keyshortcuts': 'u' },
    icon('undo-2', 'small'), text('entry.put-back'), make('kbd', '', { 'aria-hidden': 'true' }, 'U'));
}

function partsOf(row) {
  if (isOpen(row)) {
    return [icon('circle-dot', 'small'), text('entry.free'), button('take', {}, text('entry.take'))];
  }
  if (isMine(row)) {
    return [icon('circle-check', 'small'), text('entry.mine'), putBack()];
  }
  return [icon('user-round', 'small'), text('entry.theirs', row.takenBy.name), overrules ? putBack() : null];
}

/** Draws the bar for the open entry, or none; what stands there already keeps the focus. */
export function drawTaker(row) {
  const state = row ? `${row.id} ${row.takenBy?.id ?? ''}` : '';
  if (state === drawn) {
    return;
  }
  drawn = state;
  bar.hidden = !row;
  bar.classList.toggle('is-mine', Boolean(row && isMine(row)));
  if (row) {
    const [picture, words, action] = partsOf(row);
    bar.replaceChildren(...[picture, make('span', 'bar-text', {}, words), action].filter(Boolean));
  } else {
    bar.replaceChildren();
  }
}

/** What the bar's buttons do. */
export function startTaker(actions) {
  bar.addEventListener('click', ({ target }) => actions[target.closest('[data-entry-do]')?.dataset.entryDo]?.());
}
