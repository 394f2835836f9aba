// Somebody else saved the open card: what nobody changed here follows at once, what is typed stays as it is.
import { text, toast } from './page.js';

const PAUSE_MS = 800;

let card = null;
let pause = null;

function look() {
  if (card.root?.classList.contains('busy')) {
    later();
  } else if (card.root?.dataset.card) {
    window.foyerSeeCard();
  }
}

function later() {
  clearTimeout(pause);
  pause = setTimeout(look, PAUSE_MS);
}

/** Called by the page once the server has answered; without an answer nobody has saved it. */
window.foyerSeen = ({ answer, who } = {}) => {
  if (!answer || !card.root) {
    return;
  }
  const { draft, texts } = typeof answer === 'string' ? JSON.parse(answer) : answer;
  if (card.root.dataset.draft === draft) {
    card.fields.follow(texts);
    card.changed();
    toast(text('card.seen', who));
  }
};

/** Listens for changes of the open card. */
export function startColleague(open) {
  card = open;
  document.addEventListener('foyer:communication', ({ detail }) => {
    if (detail.cardId && String(detail.cardId) === card.root?.dataset.card) {
      later();
    }
  });
  document.addEventListener('visibilitychange', () => document.hidden || later());
}
