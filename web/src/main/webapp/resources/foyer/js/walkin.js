// Somebody is here: a blank card from anywhere, by w and the letter of the card, or from the top bar.
import { byId, text, toast } from './page.js';
import { onKey } from './keys.js';
import { startWedge } from './wedge.js';

function open(panel) {
  panel.showPopover();
  panel.querySelector('a').focus();
}

function press(panel, event) {
  const links = [...panel.querySelectorAll('a')];
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const chosen = links.find((link) => link.dataset.letter === event.key.toLowerCase());
  if (event.ctrlKey || event.metaKey || (!step && !chosen)) {
    return;
  }
  event.preventDefault();
  if (chosen) {
    chosen.click();
  } else {
    links[(links.indexOf(document.activeElement) + step + links.length) % links.length].focus();
  }
}

export function startWalkIns() {
  const panel = byId('walk-in-panel');
  if (!panel) {
    return;
  }
  panel.addEventListener('keydown', (event) => press(panel, event));
  onKey('w', () => open(panel));
  onKey('alt+w', () => open(panel));
  startWedge();
  document.addEventListener('foyer:swiped', () => {
    if (!document.querySelector('article.card')) {
      toast(text('swipe.no-card'), 'warn');
    }
  });
}
