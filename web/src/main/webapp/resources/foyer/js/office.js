// The office this page belongs to: what changes in it live, and what was missed while the line was down.
import { page, read } from './page.js';
import { newsArrived, newsAre } from './news.js';
import { remindersAre } from './reminders.js';

const STEP = 200;
let communications = null;

/** A page that lists communications says so; the others need not read them when they catch up. */
export function listsCommunications(put) {
  communications = put;
}

function officeIs(office) {
  document.body.dataset.takenLeave = String(office.takenEntriesLeave);
  document.querySelectorAll('[data-live="office-name"]').forEach((place) => {
    place.textContent = office.name;
  });
  document.dispatchEvent(new CustomEvent('foyer:office', { detail: office }));
}

/** Whatever shows one communication alone hears of its changes here. */
function changed(row) {
  document.dispatchEvent(new CustomEvent('foyer:communication', { detail: row }));
}

export function officeEvent(event, data) {
  if (event === 'communication') {
    communications?.([data]);
    changed(data);
  } else if (event === 'news') {
    newsArrived(data);
  } else if (event === 'office') {
    officeIs(data);
  } else {
    document.dispatchEvent(new CustomEvent(`foyer:${event}`, { detail: data }));
  }
}

async function missedCommunications(after) {
  let highest = after;
  let next = `${page.root}/api/v1/communications?office=${page.office}&after=${after}&limit=${STEP}`;
  while (next) {
    const answer = await read(next);
    communications(answer.items);
    answer.items.forEach(changed);
    highest = Math.max(highest, ...answer.items.map((row) => row.sequence));
    next = answer.next;
  }
  return highest;
}

/** Reads all that changed after a number of the office's order and answers the highest one it saw. */
export async function catchUp(after) {
  const [highest, news, office, reminders] = await Promise.all([
    communications ? missedCommunications(after) : after,
    read(`${page.root}/api/v1/news?office=${page.office}`),
    read(`${page.root}/api/v1/offices/${page.office}`),
    document.getElementById('reminders-open') ? read(`${page.root}/api/v1/reminders?mine=true&limit=100`) : null,
  ]);
  newsAre(news.items);
  officeIs(office);
  if (reminders) {
    remindersAre(reminders.items);
  }
  return highest;
}
