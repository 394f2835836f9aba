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
};
const CHANNEL = { call: 'phone', mail: 'mail', form: 'file-text', chat: 'message-square', walkin: 'footprints' };

export function isRunning(row) {
  return row.status === 'ringing' || row.status === 'in-progress';
}

/** Nobody has it yet. */
export function isOpen(row) {
  return row.takenBy === null;
}

export function isMine(row) {
  return row.takenBy?.id === page.user;
}

export function nameOf(row) {
  return row.name ?? row.numberText ?? text('caller.unknown');
}

export function statusOf(row) {
  return text(`status.${row.status}`);
}

function sourceOf(row) {
  if (row.warning === 'unknown-number') {
    return text('warning.unknown-number');
  }
  return row.source ?? text('source.none');
}

function channelOf(row) {
  return row.direction === 'out' ? text('direction.out') : text(`channel.${row.channel}`);
}

function detailsOf(row) {
  const several = !row.name && row.candidates > 1 ? text('several', row.candidates) : null;
  return [several, sourceOf(row), row.firstWords].filter(Boolean).join(' · ');
}

function everythingOf(row) {
  return [channelOf(row), detailsOf(row), row.warning && row.dnis].filter(Boolean).join(' · ');
}

function takerOf(row) {
  return isMine(row) ? text('taken-me') : text('taken', row.takenBy.name);
}

/** What a screen reader says of an entry, without the seconds that run. */
export function spoken(row) {
  return [nameOf(row), statusOf(row), everythingOf(row), exactly(row.startedAt), row.takenBy && takerOf(row)]
    .filter(Boolean).join('. ');
}

/** The time an entry shows: running while it rings or is spoken, then how long ago it came. */
export function timeOf(row, now) {
  return isRunning(row) ? running(row.answeredAt ?? row.startedAt, now) : ago(row.startedAt, now);
}

function chip(row) {
  const { icon: picture, tone } = STATUS[row.status] ?? STATUS.completed;
  return make('span', `chip ${tone} ${row.status === 'ringing' ? 'ringing' : ''}`, {}, icon(picture), statusOf(row));
}

function taker(row) {
  return row.takenBy
    && make('span', `avatar small ${isMine(row) ? 'is-me' : ''}`, { title: takerOf(row) }, row.takenBy.initials);
}

/** Fills an entry's element anew; the element itself stays, so that focus, pointer and highlight do. */
export function draw(element, row, now = Date.now()) {
  element.classList.toggle('is-ringing', row.status === 'ringing');
  element.classList.toggle('is-done', !isRunning(row) && !isOpen(row));
  element.setAttribute('aria-label', spoken(row));
  const warning = row.warning && icon('triangle-alert', 'entry-warning');
  element.replaceChildren(
    make('span', 'entry-tile', { title: sourceOf(row) }, icon(row.sourceIcon ?? CHANNEL[row.channel] ?? 'phone')),
    make('span', 'entry-body', {},
      make('span', 'entry-line', {}, make('span', 'entry-name clip', {}, nameOf(row)), chip(row)),
      make('span', 'entry-line', {},
        make('span', `entry-more clip ${row.warning ? 'entry-warning' : ''}`, { title: everythingOf(row) },
          warning || icon(row.direction === 'out' ? 'phone-outgoing' : CHANNEL[row.channel] ?? 'phone'), detailsOf(row)),
        taker(row),
        make('time', 'entry-time', { datetime: row.startedAt, title: exactly(row.startedAt) }, timeOf(row, now)))));
}

export function create(row) {
  const element = make('div', 'entry', { role: 'option', id: `entry-${row.id}`, 'aria-selected': 'false' });
  element.dataset.id = row.id;
  draw(element, row);
  return element;
}
