// The office's stream. Whatever may be lost on the way is noticed by its number and asked for again.
import { page } from './page.js';

const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 20_000;
const SILENCE_MS = 40_000;
const GAP_MS = 1_500;

/** Follows one office: tells events as ('communication' | 'news' | 'office', data) and states as 'live', 'away', 'ended'. */
export class OfficeStream {
  #known;
  #highest;
  #ahead = new Set();
  #replaying = true;
  #askedFor = 0;
  #socket = null;
  #tries = 0;
  #timers = {};
  #onEvent;
  #onState;
  #over = false;

  constructor(after, onEvent, onState) {
    this.#known = after;
    this.#highest = after;
    this.#onEvent = onEvent;
    this.#onState = onState;
    window.addEventListener('online', () => this.#reconnect(0));
    window.addEventListener('offline', () => this.#socket?.close());
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden && this.#socket === null) {
        this.#reconnect(0);
      }
    });
    document.addEventListener('foyer:ended', () => this.#end());
  }

  open() {
    if (this.#over) {
      return;
    }
    clearTimeout(this.#timers.retry);
    const scheme = window.location.protocol === 'https:' ? 'wss' : 'ws';
    const address = `${scheme}://${window.location.host}${page.root}/push?office=${page.office}&after=${this.#known}`;
    const socket = new WebSocket(address);
    this.#socket = socket;
    this.#replaying = true;
    this.#ahead.clear();
    socket.addEventListener('message', ({ data }) => socket === this.#socket && this.#take(JSON.parse(data)));
    socket.addEventListener('close', () => socket === this.#socket && this.#lost());
    this.#watch();
  }

  #watch() {
    clearTimeout(this.#timers.silence);
    this.#timers.silence = setTimeout(() => this.#reconnect(0), SILENCE_MS);
  }

  #take({ event, id, data }) {
    this.#watch();
    if (event === 'end') {
      this.#end();
      return;
    }
    if (this.#tries !== -1) {
      this.#tries = -1;
      this.#onState('live');
    }
    if (event === 'ping') {
      this.#settle(id);
      return;
    }
    this.#count(id);
    this.#onEvent(event, data);
  }

  #count(id) {
    this.#highest = Math.max(this.#highest, id);
    if (this.#replaying || id <= this.#known) {
      return;
    }
    this.#ahead.add(id);
    while (this.#ahead.delete(this.#known + 1)) {
      this.#known += 1;
    }
    if (this.#ahead.size > 0) {
      this.#expect(this.#highest);
    }
  }

  #settle(latest) {
    if (this.#replaying) {
      this.#replaying = false;
      this.#known = Math.max(this.#known, this.#highest);
    }
    if (latest > this.#known) {
      this.#expect(latest);
    }
  }

  // A number is missing: it may only be late, so wait a moment and then ask once for all that followed.
  #expect(latest) {
    this.#timers.gap ??= setTimeout(() => {
      this.#timers.gap = null;
      if (this.#known >= latest) {
        return;
      }
      if (this.#askedFor >= latest) {
        this.#known = Math.max(latest, this.#highest);
        this.#ahead.clear();
        return;
      }
      this.#askedFor = latest;
      this.#reconnect(0);
    }, GAP_MS);
  }

  #lost() {
    this.#socket = null;
    if (this.#over) {
      return;
    }
    this.#tries = Math.max(0, this.#tries) + 1;
    this.#onState('away');
    const delay = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** this.#tries);
    this.#reconnect(delay / 2 + (Math.random() * delay) / 2);
  }

  #reconnect(delay) {
    if (this.#over) {
      return;
    }
    clearTimeout(this.#timers.retry);
    this.#timers.retry = setTimeout(() => {
      const old = this.#socket;
      this.#socket = null;
      old?.close();
      this.open();
    }, delay);
  }

  #end() {
    if (this.#over) {
      return;
    }
    this.#over = true;
    Object.values(this.#timers).forEach(clearTimeout);
    this.#socket?.close();
    this.#onState('ended');
  }
}
