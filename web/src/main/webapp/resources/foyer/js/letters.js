// What goes to and fro with the server while a mail is written.
import { allStanding } from './fields.js';
import { page, PATIENCE_MS, text } from './page.js';

const MOST_BYTES = 20 * 1_048_576;
const OWN_SCRIPT = { Accept: 'application/json', 'X-Foyer-Script': '1' };

/** Names a letter, so that one sent twice goes out once; without digits, which a draft might take for a payment card's. */
export function newKey() {
  return [...crypto.getRandomValues(new Uint8Array(24))].map((one) => String.fromCharCode(97 + (one % 26))).join('');
}

/** What stands on the card goes along, saved or not: a text names the customer by it. Throws where no answer came. */
export async function ask(target, preset) {
  const shown = JSON.stringify(allStanding(document.querySelector('article.card')));
  const answer = await fetch(`${page.root}/answers/draft`, {
    method: 'POST',
    body: new URLSearchParams({ ...target, shown, ...(preset ? { preset } : {}) }),
    headers: OWN_SCRIPT,
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  return { ok: answer.ok, ...await answer.json() };
}

export function areTooLarge(files) {
  return [...files].reduce((sum, file) => sum + file.size, 0) > MOST_BYTES;
}

/** Sends a letter; what is wrong with it, or null where nothing is. */
export async function post(data, key) {
  try {
    const answer = await fetch(`${page.root}/answers`, { method: 'POST', body: data, headers: { ...OWN_SCRIPT, 'Idempotency-Key': key } });
    if (answer.ok) {
      return null;
    }
    const { errors } = await answer.json();
    return [...errors.map((fault) => fault.problem), ...(answer.status === 409 ? [text('mail.kept')] : [])];
  } catch {
    return [text('mail.failed')];
  }
}
