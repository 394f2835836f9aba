// Which pane is in sight: all three on a wide screen, two with the customer as a tab, one on a phone.
import { byId } from './page.js';

const desk = byId('desk');
const tabs = [...desk.querySelectorAll('.pane-tabs [role="tab"]')];
const places = [...desk.querySelectorAll('.bottombar button')];

/** Brings a pane to sight: incoming, card or customer. */
export function showPane(pane) {
  desk.dataset.pane = pane;
  if (pane !== 'incoming') {
    desk.dataset.side = pane;
  }
  places.forEach((place) => place.setAttribute('aria-current', String(place.dataset.pane === pane)));
  tabs.forEach((tab) => {
    const chosen = tab.dataset.side === desk.dataset.side;
    tab.setAttribute('aria-selected', String(chosen));
    tab.tabIndex = chosen ? 0 : -1;
  });
}

export function startPanes() {
  places.forEach((place) => place.addEventListener('click', () => showPane(place.dataset.pane)));
  tabs.forEach((tab, at) => {
    tab.addEventListener('click', () => showPane(tab.dataset.side));
    tab.addEventListener('keydown', ({ key }) => {
      if (key === 'ArrowRight' || key === 'ArrowLeft') {
        const other = tabs[1 - at];
        showPane(other.dataset.side);
        other.focus();
      }
    });
  });
}
