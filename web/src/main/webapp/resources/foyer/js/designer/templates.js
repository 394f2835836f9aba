// The list of cards: a file that is taken in, and which card a number opens.
import { byId, text, toast } from '../page.js';

const MOST_BYTES = 1_000_000;

byId('import-file').addEventListener('change', async ({ target }) => {
  const [file] = target.files;
  if (!file) {
    return;
  }
  if (file.size > MOST_BYTES) {
    toast(text('designer.too-large'), 'warn');
  } else {
    window.foyerTakePack([{ name: 'file', value: file.name }, { name: 'text', value: await file.text() }]);
  }
  target.value = '';
});

// A live number is tied anew only by its button: whoever looks through the list by keys passes other cards.
const lineOf = (nth) => document.querySelector(`select[data-line="${nth}"]`);
const saverOf = (select) => select.closest('td').querySelector('[data-tie]');

function isAsItWas({ options, selectedIndex }) {
  return options[selectedIndex].defaultSelected || ![...options].some((one) => one.defaultSelected);
}

document.addEventListener('change', ({ target }) => {
  if (target.dataset.line) {
    saverOf(target).hidden = !target.value || isAsItWas(target);
  }
});

document.addEventListener('click', ({ target }) => {
  const nth = target.closest('[data-tie]')?.dataset.tie;
  if (nth) {
    const { dataset: { line, office, source }, value } = lineOf(nth);
    window.foyerTie([
      { name: 'line', value: line },
      { name: 'office', value: office },
      { name: 'source', value: source ?? '' },
      { name: 'template', value },
    ]);
  }
});

window.foyerTied = ({ tied } = {}) => {
  if (tied) {
    const select = lineOf(JSON.parse(tied));
    [...select.options].forEach((one) => { one.defaultSelected = one.selected; });
    select.focus();
    saverOf(select).hidden = true;
    toast(text('designer.tied'));
  }
};
