// Times in the office's zone and language: relative in lists, exact on hover, running while a call lasts.
import { page, text } from './page.js';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const relative = new Intl.RelativeTimeFormat(page.locale, { numeric: 'always', style: 'short' });
const clock = new Intl.DateTimeFormat(page.locale, { hour: 'numeric', minute: '2-digit', timeZone: page.zone });
const day = new Intl.DateTimeFormat(page.locale, { month: 'short', day: 'numeric', timeZone: page.zone });
const dayOfYear = new Intl.DateTimeFormat(page.locale, { dateStyle: 'medium', timeZone: page.zone });
const year = new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: page.zone });
const exact = new Intl.DateTimeFormat(page.locale, { dateStyle: 'full', timeStyle: 'medium', timeZone: page.zone });

/** When it was, as briefly as a person would say it. */
export function ago(instant, now = Date.now()) {
  const then = Date.parse(instant);
  const seconds = Math.max(0, Math.round((now - then) / 1000));
  if (seconds < MINUTE) {
    return text('now');
  }
  if (seconds < HOUR) {
    return relative.format(-Math.floor(seconds / MINUTE), 'minute');
  }
  if (year.format(then) !== year.format(now)) {
    return dayOfYear.format(then);
  }
  return day.format(then) === day.format(now) ? clock.format(then) : day.format(then);
}

/** The time where it was today, else the day and the time. */
export function briefly(instant, now = Date.now()) {
  const then = new Date(instant);
  return dayOfYear.format(then) === dayOfYear.format(now) ? clock.format(then) : `${dayOfYear.format(then)}, ${clock.format(then)}`;
}

export function exactly(instant) {
  return exact.format(Date.parse(instant));
}

/** How long it has lasted: 0:07, 12:40, 1:02:03. */
export function running(instant, now = Date.now()) {
  const seconds = Math.max(0, Math.floor((now - Date.parse(instant)) / 1000));
  const two = (number) => String(number).padStart(2, '0');
  const rest = `${two(Math.floor((seconds % HOUR) / MINUTE))}:${two(seconds % MINUTE)}`;
  return seconds >= HOUR ? `${Math.floor(seconds / HOUR)}:${rest}` : rest.replace(/^0/, '');
}
