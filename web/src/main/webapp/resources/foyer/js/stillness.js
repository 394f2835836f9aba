// Keeps what the pointer or the reader is on where it is while new entries come in above, and says how many did.
import { text } from './page.js';

const AT_REST_MS = 4_000;
const NEAR_TOP_PX = 8;
const calm = window.matchMedia('(prefers-reduced-motion: reduce)');

export class Stillness {
  #frame;
  #pill;
  #movedAt = -AT_REST_MS;
  #above = 0;
  // Kept by the scroll event: to ask for it would lay out the page on every arrival.
  #scrolled = 0;
  #shifted = false;
  #timer = null;

  constructor(frame, pill) {
    this.#frame = frame;
    this.#pill = pill;
    frame.addEventListener('pointermove', ({ pointerType }) => {
      this.#movedAt = pointerType === 'touch' ? -AT_REST_MS : performance.now();
    });
    frame.addEventListener('pointerleave', () => {
      this.#movedAt = -AT_REST_MS;
      this.#settle();
    });
    frame.addEventListener('wheel', () => {
      this.#shifted = false;
    }, { passive: true });
    frame.addEventListener('scroll', () => {
      this.#scrolled = frame.scrollTop;
      if (this.#scrolled < NEAR_TOP_PX) {
        this.#count(0);
      }
    }, { passive: true });
    pill.addEventListener('click', () => this.top());
  }

  #isBusy() {
    return performance.now() - this.#movedAt < AT_REST_MS;
  }

  top() {
    this.#shifted = false;
    this.#frame.scrollTo({ top: 0, behavior: calm.matches ? 'auto' : 'smooth' });
    this.#count(0);
  }

  /** Call before rows are put in; call what it returns, with the number of new ones, after. */
  hold() {
    const away = this.#scrolled > 0;
    const anchor = away || this.#isBusy() ? this.#anchor() : null;
    const top = anchor?.getBoundingClientRect().top;
    return (count) => {
      if (!anchor?.isConnected) {
        return;
      }
      const moved = anchor.getBoundingClientRect().top - top;
      if (Math.abs(moved) < 1) {
        return;
      }
      this.#make(this.#scrolled + moved);
      this.#frame.scrollTop = this.#scrolled + moved;
      this.#scrolled += moved;
      this.#shifted ||= !away;
      this.#count(this.#above + count);
      this.#watch();
    };
  }

  // The entry under the pointer, or else the first in sight.
  #anchor() {
    const hovered = this.#frame.querySelector('.entry:hover');
    if (hovered) {
      return hovered;
    }
    const edge = this.#frame.getBoundingClientRect().top;
    return [...this.#frame.querySelectorAll('.entry')].find((entry) => entry.getBoundingClientRect().bottom > edge);
  }

  // A short list cannot scroll: room below lets it.
  #make(target) {
    const { clientHeight } = this.#frame;
    this.#frame.style.setProperty('--room', '0px');
    const missing = target + clientHeight - this.#frame.scrollHeight;
    this.#frame.style.setProperty('--room', `${Math.max(0, missing)}px`);
  }

  #count(above) {
    this.#above = above;
    this.#pill.hidden = above === 0;
    this.#pill.textContent = text('new-above', above);
    if (above === 0 && this.#scrolled === 0) {
      this.#frame.style.setProperty('--room', '0px');
    }
  }

  #watch() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.#isBusy() ? this.#watch() : this.#settle()), AT_REST_MS);
  }

  // Once nobody is on it any more, a list that only this script moved goes back to the top.
  #settle() {
    if (this.#shifted) {
      this.top();
    }
  }
}
