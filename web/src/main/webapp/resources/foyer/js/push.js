// The office's stream. Whatever may be lost on the way is noticed by its number and asked for again.
import { page } from './page.js';

const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 20_000;
const SILENCE_MS = 40_000;
const GAP_MS = 1_500;
const POLICY_VIOLATED = 1008;

/**
 * Follows one office. onEvent(name, data) for what comes in (communication, news, office, reminder, transfer,
 * appointment), onState('live' | 'away' | 'ended'), and catchUp(after) reads what was missed and answers the highest
 * number it saw.
 */
export class OfficeStream {
  #known;
  #ahead = new Set();
  #catching = false;
  #socket = null;
  #tries = 0;
  #timers = {};
  #over = false;
  #onEvent;
  #onState;
  #catchUp;

  constructor(after, { onEvent, onState, catchUp }) {
    this.#known = after;
    this.#onEvent = onEvent;
    this.#onState = onState;
    this.#catchUp = catchUp;
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
    const socket = new WebSocket(`${scheme}://${window.location.host}${page.root}/push?office=${page.office}`);
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => socket === this.#socket && this.#take(JSON.parse(data)));
    socket.addEventListener('close', ({ code }) => socket === this.#socket && this.#lost(code));
    this.#watch();
  }

  #watch() {
    clearTimeout(this.#timers.silence);
    this.#timers.silence = setTimeout(() => {
      this.#onState('away');
      this.#reconnect(0);
    }, SILENCE_MS);
  }

  #take({ event, id, data }) {
    this.#watch();
    if (event === 'end') {
      this.#end();
      return;
    }
    this.#tries = 0;
    this.#onState('live');
    if (event === 'ping') {
      this.#expect(id, 0);
    } else {
      this.#count(id);
      this.#onEvent(event, data);
    }
  }

  #count(id) {
    if (id <= this.#known) {
      return;
    }
    this.#ahead.add(id);
    while (this.#ahead.delete(this.#known + 1)) {
      this.#known += 1;
    }
    if (this.#ahead.size > 0) {
      this.#expect(id, GAP_MS);
    }
  }

  // Numbers are missing up to the latest: after a moment, in which they may only be late, ask for all that followed.
  #expect(latest, patience) {
    if (latest <= this.#known || this.#timers.gap) {
      return;
    }
    this.#timers.gap = setTimeout(async () => {
      this.#timers.gap = null;
      if (latest > this.#known && !this.#catching) {
        await this.#ask(latest);
      }
    }, patience);
  }

  async #ask(latest) {
    this.#catching = true;
    try {
      const seen = await this.#catchUp(this.#known);
      this.#known = Math.max(this.#known, latest, seen);
      this.#ahead = new Set([...this.#ahead].filter((id) => id > this.#known));
    } catch {
      // Foyer is away: the next ping asks again.
    } finally {
      this.#catching = false;
    }
  }

  #lost(code) {
    this.#socket = null;
    if (code === POLICY_VIOLATED) {
      this.#end();
    }
    if (this.#over) {
      return;
    }
    this.#tries += 1;
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
