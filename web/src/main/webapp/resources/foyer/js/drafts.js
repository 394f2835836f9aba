// What was typed and not yet saved, kept in this browser by user and card: a session or a server may go away.
import { kept, page } from './page.js';
import { mayBeKept } from './paymentcards.js';

const PREFIX = `draft.${page.user}.`;
const KEEP_MS = 14 * 24 * 60 * 60_000;

export const drafts = {
  keep(name, edits, note, who) {
    const fit = Object.fromEntries(Object.entries(edits).filter(([, edit]) => mayBeKept(edit.value)));
    const fitNote = mayBeKept(note) ? note : '';
    if (Object.keys(fit).length === 0 && !fitNote) {
      this.forget(name);
    } else {
      kept.set(PREFIX + name, JSON.stringify({ at: Date.now(), edits: fit, note: fitNote, who: mayBeKept(who) ? who : '' }));
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

  names: () => kept.names(PREFIX).map((key) => key.slice(PREFIX.length)),

  forgetOld() {
    this.names().forEach((name) => {
      const draft = this.of(name);
      if (!draft || draft.at < Date.now() - KEEP_MS) {
        this.forget(name);
      }
    });
  },
};
