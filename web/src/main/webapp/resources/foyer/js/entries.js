// The entries this page knows: the latest change wins, order by when they began, no duplicates, never too many.
import { isMine, isOpen } from './entry.js';

const MOST = 400;

export const filters = {
  all: () => true,
  open: isOpen,
  mine: isMine,
};

function newestFirst(one, other) {
  return other.startedAt.localeCompare(one.startedAt) || other.id - one.id;
}

export class Entries {
  #rows = new Map();

  get(id) {
    return this.#rows.get(id);
  }

  /** Takes in a row as it came; false where a later version is already known. */
  put(row) {
    const before = this.#rows.get(row.id);
    if (before && before.sequence >= row.sequence) {
      return false;
    }
    this.#rows.set(row.id, row);
    return true;
  }

  /** Forgets the oldest beyond what a list can hold, except those to keep; true where something was forgotten. */
  trim(keep) {
    if (this.#rows.size <= MOST) {
      return false;
    }
    const oldest = [...this.#rows.values()].sort(newestFirst).slice(MOST).filter((row) => !keep.has(row.id));
    oldest.forEach((row) => this.#rows.delete(row.id));
    return oldest.length > 0;
  }

  /** What a filter shows, newest first; where taken entries leave the others' lists, theirs are left out. */
  shown(filter, takenLeave) {
    return [...this.#rows.values()]
      .filter((row) => filters[filter](row) && !(takenLeave && !isOpen(row) && !isMine(row)))
      .sort(newestFirst);
  }
}
