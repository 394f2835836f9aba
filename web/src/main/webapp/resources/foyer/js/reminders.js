// Reminders that have come: the count and the list in the top bar, and a word when one comes.
import { byId, make, page, text, toast } from './page.js';
import { exactly, ago } from './time.js';

const HOUR = 3_600_000;
const MORNING = 9;
const waiting = new Map();

function isMine(row) {
  return row.forWhom === null || row.forWhom?.id === page.user;
}

function address(row) {
  return `${page.root}/card/card.xhtml?id=${row.cardId}`;
}

function item(row) {
  return make('li', '', {}, make('a', '', { href: address(row) },
    make('strong', '', {}, row.text),
    make('span', 'soft small-text', {}, row.customer),
    make('time', 'soft small-text', { datetime: row.dueAt, title: exactly(row.dueAt) }, ago(row.dueAt))));
}

function draw() {
  const rows = [...waiting.values()].sort((one, other) => one.dueAt.localeCompare(other.dueAt) || one.id - other.id);
  const count = byId('reminders-count');
  count.hidden = rows.length === 0;
  count.textContent = rows.length;
  byId('reminders-open').setAttribute('aria-label', rows.length ? text('reminders.count', rows.length) : text('reminders.open'));
  byId('reminders-empty').hidden = rows.length > 0;
  byId('reminders-list').replaceChildren(...rows.map(item));
}

function tell(row) {
  toast(text('reminders.come', row.text, row.customer));
  if (document.hidden && window.Notification?.permission === 'granted') {
    const note = new Notification(row.text, { body: row.customer, tag: `reminder-${row.id}` });
    note.addEventListener('click', () => window.location.assign(address(row)));
  }
}

/** Takes in a reminder as it came by the stream. */
function arrived({ detail: row }) {
  const isNew = !waiting.has(row.id) || waiting.get(row.id).dueAt !== row.dueAt;
  if (row.due && isMine(row)) {
    waiting.set(row.id, row);
    if (isNew) {
      tell(row);
    }
  } else {
    waiting.delete(row.id);
  }
  draw();
  const card = document.querySelector('article.card');
  const shown = card ? card.dataset.card === String(row.cardId) : byId('reminders');
  if (shown && !document.querySelector('.ui-dialog[aria-hidden="false"]')) {
    window.foyerReminders?.();
    window.foyerWork?.();
  }
}

/** All that wait, read anew: the line was down for a while. */
export function remindersAre(rows) {
  waiting.clear();
  rows.filter((row) => row.due && isMine(row)).forEach((row) => waiting.set(row.id, row));
  draw();
}

/** What a date-and-time field holds for a moment, by the office's clock. */
function typed(moment, hour = null) {
  const parts = Object.fromEntries(new Intl.DateTimeFormat('en-CA', {
    timeZone: page.zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  }).formatToParts(moment).map(({ type, value }) => [type, value]));
  const time = hour === null ? `${parts.hour}:${parts.minute}` : `${String(hour).padStart(2, '0')}:00`;
  return `${parts.year}-${parts.month}-${parts.day}T${time}`;
}

function later({ target }) {
  const choice = target.closest('[data-later]')?.dataset.later;
  if (choice) {
    const now = Date.now();
    byId('later:at').value = {
      hour: () => typed(now + HOUR),
      tomorrow: () => typed(now + 24 * HOUR, MORNING),
      week: () => typed(now + 7 * 24 * HOUR, MORNING),
    }[choice]();
  }
}

export function startReminders() {
  if (!byId('reminders-open')) {
    return;
  }
  remindersAre(JSON.parse(document.body.dataset.reminders || '[]'));
  document.addEventListener('foyer:reminder', arrived);
  document.addEventListener('click', later);
  byId('reminders-panel').addEventListener('toggle', ({ newState }) => {
    if (newState === 'open' && window.Notification?.permission === 'default') {
      window.Notification.requestPermission();
    }
  });
}
