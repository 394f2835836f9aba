// A line that falls silent keeps nobody waiting: what the desk and the card ask is given up after a while, and the card says so.
import { icon, make, PATIENCE_MS, text } from './page.js';

window.jQuery.ajaxSetup({ timeout: PATIENCE_MS });

/** Says on the card that nobody knows whether it is saved, where a request of it failed without any answer. */
export function sayUnanswered(tell, request, again) {
  if (request?.status === 0) {
    tell('notice bad', icon('cloud-off', 'small'), make('span', 'notice-text', {}, text('card.unanswered')),
      make('button', 'button quiet small', { type: 'button', 'data-do': again }, text('card.unanswered.again')));
  }
}
