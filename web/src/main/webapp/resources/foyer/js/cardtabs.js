// The tabs under the card.
import { byId } from './page.js';

/** Opens a tab under the card, and leads to its first field. */
export function openTab(at, field) {
  window.PF('cardTabs').select(at);
  byId(field).focus();
}

/** The place of a tab among the tabs. */
export function placeOf(tab) {
  return [...document.querySelectorAll('#tabs .ui-tabs-nav a')].findIndex((link) => link.hash === `#${tab}`);
}
