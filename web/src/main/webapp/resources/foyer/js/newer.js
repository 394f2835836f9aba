// A card whose template has a newer version: what would change, and a choice.
import { byId, make } from './page.js';

const dialog = byId('card-newer');

window.foyerNewer = ({ newer } = {}) => {
  if (newer) {
    byId('card-newer-changes').replaceChildren(...JSON.parse(newer).map((one) => make('li', '', {}, one)));
    dialog.returnValue = '';
    dialog.showModal();
  }
};

dialog?.addEventListener('close', () => {
  if (dialog.returnValue === 'bring') {
    window.foyerBring();
  }
});

/** Asks the server what the newer version would change; what is typed stays as a draft. */
export function lookNewer() {
  window.foyerLookNewer();
}
