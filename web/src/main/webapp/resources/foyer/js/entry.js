// One entry of the incoming list: what it says and how it is drawn. The same for the first load and for every update.
import { icon, make, page, text } from './page.js';
import { ago, exactly, running } from './time.js';

const STATUS = {
  ringing: { icon: 'bell', tone: 'accent' },
  'in-progress': { icon: 'phone-call', tone: 'good' },
  completed: { icon: 'check', tone: '' },
  missed: { icon: 'phone-missed', tone: 'bad' },
  busy: { icon: 'ban', tone: 'warn' },
  abandoned: { icon: 'phone-off', tone: 'bad' },
  failed: { icon: 'triangle-alert', tone: 'bad' },
  new: { icon: 'circle-dot', tone: 'accent' },
  declined: { icon: 'undo-2', tone: 'warn' },
  answered: { icon: 'corner-down-left', tone: 'good' },
  queued: { icon: 'clock', tone: '' },
  sent: { icon: 'check', tone: 'good' },
  bounced: { icon: 'triangle-alert', tone: 'bad' },
};
// What some states mean in a chat.
const OF_CHAT = {
  'in-progress': { icon: 'message-square', tone: 'good', text: 'status.chatting' },
  abandoned: { icon: 'message-square', tone: 'bad', text: 'status.left' },
};
// What an advertisement's icon is called in the data, and which picture it is here.
const SOURCE = {
  newspaper: 'newspaper', globe: 'globe', magazine: 'book-open', radio: 'radio', tv: 'tv', billboard: 'presentation',
  postcard: 'mailbox', sign: 'signpost', people: 'users', wrench: 'wrench', phone: 'phone', mail: 'mail', map: 'map-pin',
  store: 'store', car: 'car',
};
const CHANNEL = { call: 'phone', mail: 'mail', form: 'file-text', chat: 'message-square', 'walk-in': 'footprints', transfer: 'share-2' };

/** Chats of the agent in which the visitor waits for him, by their ids. */
export const waiting = new Set();

export function isRunning(row) {
  return row.status === 'ringing' || row.status === 'in-progress';
}

/** Nobody has it yet. */
export function isOpen(row) {
  return row.takenBy === null;
}

/** A mail of ours: on its card, and here only when it did not arrive. */
export function isOnItsWay(row) {
  return row.channel === 'mail' && row.direction === 'out' && row.status !== 'failed' && row.status !== 'bounced';
}

export function isMine(row) {
  return row.takenBy?.id === page.user;
}

export function nameOf(row) {
  return row.name ?? row.email ?? row.numberText
    ?? text(row.channel === 'call' && row.callerClass === 'withheld' ? 'caller.withheld' : `nameless.${row.channel}`);
}

export function statusOf(row) {
  if (row.channel === 'chat' && OF_CHAT[row.status]) {
    return text(OF_CHAT[row.status].text);
  }
  return text(`status.${row.status}`);
}

function sourceOf(row) {
  if (row.warning) {
    return text(`warning.${row.warning}`);
  }
  return row.source ?? text('source.none');
}

function channelOf(row) {
  if (row.direction !== 'out') {
    return text(`channel.${row.channel}`);
  }
  return text(row.channel === 'mail' ? 'mail.out' : 'direction.out');
}

function detailsOf(row) {
  const several = !row.name && row.candidates > 1 ? text('several', row.candidates) : null;
  const transfer = row.channel === 'transfer' ? text('channel.transfer') : null;
  return [transfer, several, sourceOf(row), row.subject, row.firstWords].filter(Boolean).join(' · ');
}

function everythingOf(row) {
  return [channelOf(row), detailsOf(row), row.warning && row.dnis].filter(Boolean).join(' · ');
}

function takerOf(row) {
  return isMine(row) ? text('taken-me') : text('taken', row.takenBy.name);
}

/** The time an entry shows: running while it rings or is spoken, then how long ago it came. */
export function timeOf(row, now) {
  return isRunning(row) ? running(row.answeredAt ?? row.startedAt, now) : ago(row.startedAt, now);
}

/** The state of an entry. */
export function chip(row) {
  if (waiting.has(row.id)) {
    return make('span', 'chip accent', {}, icon('message-square'), text('chat.waiting'));
  }
  const { icon: picture, tone } = (row.channel === 'chat' && OF_CHAT[row.status]) || (STATUS[row.status] ?? STATUS.completed);
  return make('span', `chip ${tone} ${row.status === 'ringing' ? 'ringing' : ''}`, {}, icon(picture), statusOf(row));
}

function taker(row) {
  return row.takenBy && make('span', 'entry-taker', { title: takerOf(row) },
    make('span', `avatar small ${isMine(row) ? 'is-me' : ''}`, { 'aria-hidden': 'true' }, row.takenBy.initials),
    unseen(takerOf(row)));
}

function unseen(words) {
  return make('span', 'visually-hidden', {}, words);
}

function picture(row) {
  return SOURCE[row.sourceIcon] ?? (row.sourceIcon ? 'tag' : CHANNEL[row.channel] ?? 'phone');
}

/** Fills an entry's element anew; the element itself stays, so that focus, pointer and highlight do. */
export function draw(element, row, now = Date.now()) {
  element.classList.toggle('is-waiting', row.status === 'ringing' && isOpen(row));
  element.classList.toggle('is-done', !isRunning(row) && !isOpen(row));
  const warning = row.warning && icon('triangle-alert', 'entry-warning');
  element.replaceChildren(
    make('span', 'entry-tile', { title: sourceOf(row) }, icon(picture(row))),
    make('span', 'entry-body', {},
      make('span', 'entry-line', {}, make('span', 'entry-name clip', { dir: 'auto' }, nameOf(row)), chip(row)),
      make('span', 'entry-line', {},
        make('span', `entry-more clip ${row.warning ? 'entry-warning' : ''}`, { title: everythingOf(row) },
          warning || icon(row.direction === 'out' ? (row.channel === 'mail' ? 'send' : 'phone-outgoing') : CHANNEL[row.channel] ?? 'phone'),
          unseen(`${channelOf(row)}: `), detailsOf(row)),
        taker(row),
        make('time', 'entry-time', { datetime: row.startedAt, title: exactly(row.startedAt) }, timeOf(row, now)))));
}

export function create(row) {
  const element = make('div', 'entry', { role: 'option', id: `entry-${row.id}`, 'aria-selected': 'false' });
  element.dataset.id = row.id;
  draw(element, row);
  return element;
}
