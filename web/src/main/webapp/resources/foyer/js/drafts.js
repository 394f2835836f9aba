// What was typed and not yet saved, kept in this browser by user and card: a session or a server may go away.
import { kept, page } from './page.js';

const PREFIX = `draft.${page.user}.`;
const KEEP_MS = 14 * 24 * 60 * 60_000;
const CARD_NUMBER = /\d[\d .-]{11,22}\d/g;

function isPaymentCard(digits) {
  if (digits.length < 13 || digits.length > 19) {
    return false;
  }
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const weighed = at % 2 === 0 ? Number(digit) : Number(digit) * 2;
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return sum % 10 === 0;
}

/** A payment card's number is not kept here either; the server refuses it when it comes to saving. */
export function mayBeKept(value) {
  return !(value.match(CARD_NUMBER) ?? []).some((run) => isPaymentCard(run.replace(/\D/g, '')));
}

export const drafts = {
  keep(name, edits, note) {
    const fit = Object.fromEntries(Object.entries(edits).filter(([, edit]) => mayBeKept(edit.value)));
    const fitNote = mayBeKept(note) ? note : '';
    if (Object.keys(fit).length === 0 && !fitNote) {
      this.forget(name);
    } else {
      kept.set(PREFIX + name, JSON.stringify({ at: Date.now(), edits: fit, note: fitNote }));
    }
  },

  /** The draft of a card, or null. */
  of(name) {
    try {
      return JSON.parse(kept.get(PREFIX + name));
    } catch {
      return null;
    }
  },

  forget(name) {
    kept.remove(PREFIX + name);
  },

  forgetOld() {
    kept.names(PREFIX).forEach((key) => {
      const draft = this.of(key.slice(PREFIX.length));
      if (!draft || draft.at < Date.now() - KEEP_MS) {
        kept.remove(key);
      }
    });
  },
};
