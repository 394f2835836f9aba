// What was begun and not sent outlives a reload of this tab, and no more.
import { mayBeKept } from './paymentcards.js';

/** Keeps half-written lines under names that begin so; a browser that refuses to keep them changes nothing. */
export function halvesOf(beginning) {
  const place = (name) => `foyer.half.${beginning}.${name}`;
  return {
    keep(name, line) {
      try {
        sessionStorage.setItem(place(name), mayBeKept(line) ? line : '');
      } catch {
        // Without storage it is lost with the page, and that is all.
      }
    },

    of(name) {
      try {
        return sessionStorage.getItem(place(name)) ?? '';
      } catch {
        return '';
      }
    },

    forget(name) {
      try {
        sessionStorage.removeItem(place(name));
      } catch {
        // Nothing was kept, so nothing is left.
      }
    },
  };
}
