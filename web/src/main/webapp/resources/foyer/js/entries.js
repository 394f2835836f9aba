// The entries this page knows: the latest change wins, order by when they began, no duplicates, never too many.
import { isMine, isOpen, isOnItsWay } from './entry.js';

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
  #most = MOST;

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

  /** Somebody asked for so many older ones: they are kept too. */
  makeRoom(count) {
    this.#most = Math.max(this.#most, this.#rows.size + count);
  }

  /**
   * Forgets the oldest beyond what a list can hold, first those that the filter does not show, never those to keep; the
   * highest id that was forgotten, or 0.
   */
  trim(keep, filter) {
    if (this.#rows.size <= this.#most) {
      return 0;
    }
    const isShown = filters[filter];
    const oldest = [...this.#rows.values()]
      .sort((one, other) => isShown(other) - isShown(one) || newestFirst(one, other))
      .slice(this.#most)
      .filter((row) => !keep.has(row.id));
    oldest.forEach((row) => this.#rows.delete(row.id));
    return Math.max(0, ...oldest.map((row) => row.id));
  }

  /** What a filter shows, newest first; where taken entries leave the others' lists, theirs are left out. */
  shown(filter, takenLeave) {
    return [...this.#rows.values()]
      .filter((row) => !isOnItsWay(row) && filters[filter](row) && !(takenLeave && !isOpen(row) && !isMine(row)))
      .sort(newestFirst);
  }
}
