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

document.addEventListener('change', ({ target }) => {
  const { line, office, source } = target.dataset;
  if (line && target.value) {
    window.foyerTie([
      { name: 'line', value: line },
      { name: 'office', value: office },
      { name: 'source', value: source ?? '' },
      { name: 'template', value: target.value },
    ]);
  }
});

window.foyerTied = ({ tied } = {}) => {
  if (tied) {
    toast(text('designer.tied'));
  }
};
