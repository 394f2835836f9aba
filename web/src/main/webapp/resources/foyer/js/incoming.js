// The incoming list: draws what is known once a frame, keeps still under the pointer, says what came in.
import { Entries } from './entries.js';
import { create, draw, isMine, isOnItsWay, isRunning, nameOf, statusOf, timeOf } from './entry.js';
import { byId, text } from './page.js';
import { Stillness } from './stillness.js';

const SECOND_MS = 1_000;
const HIGHLIGHT_MS = 2_400;

export class Incoming {
  #list = byId('incoming');
  #still = new Stillness(byId('incoming-scroll'), byId('new-above'));
  #entries = new Entries();
  #elements = new Map();
  #changed = new Set();
  #arrived = [];
  #frame = null;
  #ready = false;
  #filter = 'all';
  #active = null;
  #opened = null;
  #onChoose;
  #onTrim;
  #onDrawn;

  constructor({ onChoose, onTrim, onDrawn }) {
    this.#onChoose = onChoose;
    this.#onTrim = onTrim;
    this.#onDrawn = onDrawn;
    this.#list.addEventListener('click', ({ target }) => {
      const element = target.closest('.entry');
      if (element) {
        this.choose(Number(element.dataset.id));
      }
    });
    // By keyboard only: under a pointer the list would move away between its press and its release, and the click be lost.
    this.#list.addEventListener('focus', () => this.#active === null && this.#list.matches(':focus-visible') && this.move(1));
    this.#list.addEventListener('keydown', (event) => this.#press(event));
    setInterval(() => this.#tick(), SECOND_MS);
  }

  get filter() {
    return this.#filter;
  }

  get shownCount() {
    return this.#shown().length;
  }

  entry(id) {
    return this.#entries.get(id);
  }

  /** The first page has come: from now on what comes in is new. */
  ready() {
    this.#ready = true;
    this.#list.setAttribute('aria-busy', 'false');
    this.#list.querySelectorAll('.skeleton').forEach((one) => one.remove());
    this.#schedule();
  }

  /** Takes in rows; live ones are highlighted and told. */
  put(rows, live) {
    for (const row of rows) {
      const isNew = !this.#entries.get(row.id);
      if (this.#entries.put(row)) {
        this.#changed.add(row.id);
        if (live) {
          document.dispatchEvent(new CustomEvent('foyer:changed', { detail: row }));
        }
        if (live && isNew && this.#ready && !isOnItsWay(row)) {
          this.#arrived.push(row);
        }
      }
    }
    this.#schedule();
  }

  /** Takes in a page that somebody asked for. */
  putOlder(rows) {
    this.#entries.makeRoom(rows.length);
    this.put(rows, false);
  }

  show(filter) {
    this.#filter = filter;
    this.#still.top();
    this.#schedule();
  }

  redraw() {
    this.#schedule();
  }

  /** Draws an entry anew that is the same and looks different. */
  redrawEntry(id) {
    this.#changed.add(id);
    this.#schedule();
  }

  #shown() {
    return this.#entries.shown(this.#filter, document.body.dataset.takenLeave === 'true');
  }

  #schedule() {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = null;
      this.#draw();
    });
    if (document.hidden) {
      this.#tell();
    }
  }

  #draw() {
    const forgotten = this.#entries.trim(new Set([this.#opened, this.#active]), this.#filter);
    if (forgotten > 0) {
      this.#onTrim(forgotten);
    }
    const rows = this.#shown();
    const wanted = new Set(rows.map((row) => row.id));
    const arrivedIds = new Set(this.#arrived.map((row) => row.id));
    const now = Date.now();
    const undo = this.#still.hold();
    for (const [id, element] of this.#elements) {
      if (!wanted.has(id)) {
        element.remove();
        this.#elements.delete(id);
      }
    }
    let before = null;
    for (const row of rows) {
      let element = this.#elements.get(row.id);
      if (!element) {
        element = create(row);
        this.#elements.set(row.id, element);
        if (arrivedIds.has(row.id)) {
          element.classList.add('is-new');
          setTimeout(() => element.classList.remove('is-new'), HIGHLIGHT_MS);
        }
      } else if (this.#changed.has(row.id)) {
        draw(element, row, now);
      }
      const place = before ? before.nextSibling : this.#list.firstChild;
      if (place !== element) {
        this.#list.insertBefore(element, place);
      }
      before = element;
    }
    this.#changed.clear();
    undo(rows.filter((row) => arrivedIds.has(row.id)).length);
    this.#mark();
    this.#tell();
    this.#onDrawn(rows);
  }

  #tell() {
    const fresh = this.#arrived.splice(0);
    if (fresh.length === 0) {
      return;
    }
    const [first] = fresh;
    byId('incoming-live').textContent = fresh.length === 1
      ? text('arrived', nameOf(first), statusOf(first))
      : text('arrived-many', fresh.length);
    document.dispatchEvent(new CustomEvent('foyer:arrived', { detail: fresh }));
  }

  #tick() {
    if (document.hidden) {
      return;
    }
    const now = Date.now();
    const slow = Math.floor(now / SECOND_MS) % 15 === 0;
    for (const [id, element] of this.#elements) {
      const row = this.#entries.get(id);
      if (slow || isRunning(row)) {
        const time = element.querySelector('.entry-time');
        const said = timeOf(row, now);
        if (time.textContent !== said) {
          time.textContent = said;
        }
      }
    }
  }

  #press(event) {
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
    if (step) {
      event.preventDefault();
      this.move(step);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.chooseActive();
    }
  }

  /** Moves the mark by a number of entries and keeps it in sight; false where the list is empty. */
  move(step) {
    const rows = this.#shown();
    if (rows.length === 0) {
      return false;
    }
    const at = rows.findIndex((row) => row.id === this.#active);
    const next = at < 0 ? 0 : Math.max(0, Math.min(rows.length - 1, at + step));
    this.#active = rows[next].id;
    this.#mark();
    if (document.activeElement !== this.#list) {
      this.#list.focus({ preventScroll: true });
    }
    this.#elements.get(this.#active)?.scrollIntoView({ block: 'nearest' });
    return true;
  }

  chooseActive() {
    return this.#active !== null && this.#elements.has(this.#active) && this.choose(this.#active);
  }

  choose(id) {
    this.#active = id;
    this.#mark();
    this.#onChoose(this.#entries.get(id));
    return true;
  }

  /** Marks the entry whose card is open. */
  opened(id) {
    this.#opened = id;
    this.#active = id ?? this.#active;
    this.#mark();
  }

  focus() {
    this.#list.focus();
  }

  #mark() {
    for (const [id, element] of this.#elements) {
      const active = id === this.#active;
      element.toggleAttribute('data-active', active);
      element.setAttribute('aria-selected', String(active));
      element.classList.toggle('is-open', id === this.#opened);
    }
    if (this.#elements.has(this.#active)) {
      this.#list.setAttribute('aria-activedescendant', `entry-${this.#active}`);
    } else {
      this.#list.removeAttribute('aria-activedescendant');
    }
  }

  /** How many wait for somebody: ringing and taken by nobody. */
  get waiting() {
    return this.#entries.shown('open', false).filter((row) => row.status === 'ringing' && !isMine(row)).length;
  }
}
