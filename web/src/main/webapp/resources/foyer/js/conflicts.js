// Where somebody else changed the same fields: both values of each, and a choice.
import { byId, make, text } from './page.js';

const dialog = byId('card-conflicts');
const place = byId('card-conflict-fields');

function option(conflict, side, value) {
  const radio = make('input', '', { type: 'radio', name: `choose-${conflict.field}`, value: side });
  radio.required = true;
  return make('label', 'choose', {}, radio,
    make('span', '', {}, make('strong', 'small-text', {}, text(`card.${side}`)), make('span', 'choose-value', {}, value)));
}

function draw(conflict) {
  return make('fieldset', 'conflict', {},
    make('legend', '', {}, conflict.label),
    make('p', 'soft small-text', {}, conflict.by),
    make('div', 'choose-both', {}, option(conflict, 'theirs', conflict.theirs), option(conflict, 'mine', conflict.mine)));
}

/** Asks for each field; answers with the choices by field, or null where he wants to think. */
export function choose(conflicts) {
  place.replaceChildren(...conflicts.map(draw));
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      resolve(dialog.returnValue !== 'save' ? null
        : Object.fromEntries(conflicts.map(({ field }) =>
          [field, place.querySelector(`[name="choose-${field}"]:checked`).value])));
    }, { once: true });
  });
}
