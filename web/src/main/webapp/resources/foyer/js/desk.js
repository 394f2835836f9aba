// The desk: the first page of entries, what comes in, taking one, and the keys.
import { Chats } from './chats.js';
import { byId, icon, make, page, read, SignedOut, text, toast } from './page.js';
import { Incoming } from './incoming.js';
import { isOpen } from './entry.js';
import { onKey, pressMarked } from './keys.js';
import { listsCommunications } from './office.js';
import { showPane, startPanes } from './panes.js';
import { drawTaker, startTaker } from './taker.js';

const RETRY_MS = 3_000;
const FEWEST = 12;
const MOST_PAGES = 5;
const LIST = `${page.root}/api/v1/communications?office=${page.office}`;
const title = document.title;

const older = byId('incoming-older');
const empty = byId('incoming-empty');
// How far each filter's list was read: everything of it from this id on is known; 0 when there is nothing older.
const readFrom = { all: Infinity, open: Infinity, mine: Infinity };
let loaded = false;
let unseen = 0;
let opened = null;
let followed = '';
let leavesDraft = false;

const incoming = new Incoming({
  onChoose: open,
  onTrim: (forgotten) => {
    Object.keys(readFrom).forEach((filter) => { readFrom[filter] = Math.max(readFrom[filter], forgotten + 1); });
    showOlder();
  },
  onDrawn: drawn,
});

const chats = new Chats((id) => incoming.redrawEntry(id));

function drawn(rows) {
  follow();
  chats.look(rows, opened);
  const count = byId('pane-count');
  count.hidden = incoming.waiting === 0;
  count.textContent = incoming.waiting;
  if (loaded && readFrom[incoming.filter] !== Infinity) {
    empty.hidden = rows.length > 0;
    if (rows.length === 0) {
      drawEmpty(`empty.${incoming.filter}`, incoming.filter === 'all' ? 'phone-incoming' : 'circle-check');
    }
  }
}

/** The open entry goes on: who has it, and what its call tells the card. */
function follow() {
  const row = opened === null ? undefined : incoming.entry(opened);
  drawTaker(row);
  const told = row ? [row.id, row.status, row.durationSeconds, row.takenBy?.id].join(' ') : '';
  if (told !== followed) {
    const isNews = followed.split(' ')[0] === String(row?.id);
    followed = told;
    if (isNews) {
      window.foyerFollow();
    }
  }
}

function drawEmpty(key, picture, ...more) {
  empty.replaceChildren(icon(picture), make('strong', '', {}, text(`${key}.title`)),
    make('span', '', {}, text(`${key}.text`, document.body.dataset.number)), ...more);
}

function showOlder() {
  older.hidden = readFrom[incoming.filter] === 0;
}

async function load() {
  const { filter } = incoming;
  const before = readFrom[filter];
  const { items, next } = await read(`${LIST}&show=${filter}${before === Infinity ? '' : `&before=${before}`}`);
  // Where something was forgotten meanwhile this page may not join on: it is read again.
  if (readFrom[filter] === before) {
    readFrom[filter] = next ? items.at(-1).id : 0;
  }
  incoming.putOlder(items);
  showOlder();
}

async function start() {
  try {
    await load();
    loaded = true;
    incoming.ready();
  } catch (fault) {
    if (!(fault instanceof SignedOut) && !loaded) {
      const again = make('button', 'button', { type: 'button' }, text('retry'));
      again.addEventListener('click', start, { once: true });
      byId('incoming').querySelectorAll('.skeleton').forEach((one) => one.remove());
      drawEmpty('failed', 'cloud-off', again);
      empty.hidden = false;
      setTimeout(() => loaded || start(), RETRY_MS);
    }
  }
}

// Taken entries may leave the list: read on until there is something to see, but not for ever.
async function loadOlder() {
  const before = incoming.shownCount;
  older.disabled = true;
  try {
    for (let pages = 0; pages < MOST_PAGES && readFrom[incoming.filter] && incoming.shownCount < before + FEWEST; pages += 1) {
      await load();
    }
  } catch {
    toast(text('failed.action'), 'error');
  } finally {
    older.disabled = false;
  }
}

function open(row) {
  byId('card').classList.add('busy');
  showPane('card');
  window.foyerOpen([{ name: 'entry', value: row.id }, { name: 'free', value: isOpen(row) }]);
}

function lies(id) {
  opened = id;
  incoming.opened(id);
  incoming.redraw();
}

function putBack() {
  if (byId('card').classList.contains('busy')) {
    return;
  }
  byId('card').classList.add('busy');
  leavesDraft = byId('card-unsaved')?.hidden === false || Boolean(byId('f-note')?.value);
  window.foyerPutBack();
}

/** Called by the page once the server has answered: opened is the entry's id, or missing where it was not given. */
window.foyer = {
  opened({ opened: id = null, row = null } = {}) {
    byId('card').classList.remove('busy');
    if (row) {
      incoming.put([JSON.parse(row)], false);
    }
    if (id !== null) {
      lies(id);
      byId('pane-card').focus({ preventScroll: true });
      window.history.replaceState(null, '', `?entry=${id}`);
      document.dispatchEvent(new CustomEvent('foyer:opened', { detail: id }));
    } else if (!document.querySelector('#card .card')) {
      showPane('incoming');
    }
  },

  /** What the fixed fields of the open card say by now. */
  follow({ fixed = '{}' } = {}) {
    Object.entries(JSON.parse(fixed)).forEach(([key, words]) => {
      document.querySelectorAll(`#card [data-fixed="${key}"] output`).forEach((place) => { place.textContent = words; });
    });
  },

  /** Closed only where the entry was put back; a refusal leaves all as it is. */
  putBack({ closed = false, row = null } = {}) {
    byId('card').classList.remove('busy');
    if (row) {
      incoming.put([JSON.parse(row)], false);
    }
    if (closed) {
      lies(null);
      window.history.replaceState(null, '', window.location.pathname);
      document.dispatchEvent(new CustomEvent('foyer:closed'));
      showPane('incoming');
      incoming.focus();
      toast(text(leavesDraft ? 'entry.was-put-back.draft' : 'entry.was-put-back'));
    }
  },
};

/** The entry that the page was opened with may be older than the list. */
async function openAlready(id) {
  lies(id);
  try {
    incoming.put([await read(`${page.root}/api/v1/communications/${id}`)], false);
  } catch {
    // Without the row there is no bar; the card is there all the same.
  }
}

function startFilter() {
  const choices = [...byId('incoming-filter').children];
  const choose = (choice) => {
    choices.forEach((one) => {
      one.setAttribute('aria-checked', String(one === choice));
      one.tabIndex = one === choice ? 0 : -1;
    });
    incoming.show(choice.value);
    showOlder();
    if (loaded && readFrom[choice.value] === Infinity) {
      loadOlder();
    }
  };
  choices.forEach((choice, at) => {
    choice.addEventListener('click', () => choose(choice));
    choice.addEventListener('keydown', ({ key }) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
      if (step) {
        const other = choices[(at + step + choices.length) % choices.length];
        choose(other);
        other.focus();
      }
    });
  });
}

function startTitle() {
  document.addEventListener('foyer:arrived', ({ detail }) => {
    if (document.hidden) {
      unseen += detail.length;
      document.title = `(${unseen}) ${title}`;
    }
  });
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) {
      unseen = 0;
      document.title = title;
    }
  });
}

function startKeys() {
  onKey('j', () => incoming.move(1));
  onKey('k', () => incoming.move(-1));
  onKey('Enter', ({ target }) => target === document.body && incoming.chooseActive());
  onKey('u', () => pressMarked('put-back'));
  onKey('n', () => pressMarked('note'));
  onKey('ctrl+s', () => pressMarked('save') || undefined);
  onKey('Escape', () => {
    showPane('incoming');
    incoming.focus();
  });
}

listsCommunications((rows) => incoming.put(rows, true));
document.addEventListener('foyer:office', () => incoming.redraw());
older.addEventListener('click', loadOlder);
startPanes();
startTaker({ 'put-back': putBack, take: () => open(incoming.entry(opened)) });
startFilter();
startTitle();
startKeys();
start();
const already = Number(byId('desk').dataset.entry);
if (already) {
  openAlready(already);
}
