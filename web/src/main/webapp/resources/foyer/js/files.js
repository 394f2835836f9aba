// File fields: a file goes to the server as soon as it is chosen, and is the card's once that is saved.
import { byId, page, text } from './page.js';

const MOST_BYTES = 10_000_000;

/** Shows the file that a field holds, or the way to choose one. */
export function drawFile(wrapper) {
  const value = wrapper.querySelector('input[type="hidden"]').value;
  const at = value.indexOf(' ');
  const now = wrapper.querySelector('.file-now');
  now.hidden = at < 0;
  wrapper.querySelector('.file-new').hidden = at >= 0;
  if (at >= 0) {
    const link = now.querySelector('a');
    link.href = `${page.root}/card/files/${value.slice(0, at)}`;
    link.textContent = value.slice(at + 1);
  }
}

function hold(id, value) {
  byId(id).value = value;
  byId(id).dispatchEvent(new Event('input', { bubbles: true }));
}

function complain(input, problem) {
  const error = byId(`${input.dataset.fileOf}-error`);
  error.textContent = problem;
  error.hidden = false;
  input.value = '';
}

async function send(input) {
  const [file] = input.files;
  if (!file) {
    return;
  }
  if (file.size > MOST_BYTES) {
    complain(input, text('file.too-large'));
    return;
  }
  input.disabled = true;
  try {
    const body = new FormData();
    body.append('file', file);
    const answer = await fetch(`${page.root}/card/files/`, { method: 'POST', body, headers: { 'X-Foyer-Script': 'card' }, credentials: 'same-origin' });
    const { value, problem } = await answer.json();
    if (value) {
      hold(input.dataset.fileOf, value);
      input.value = '';
    } else {
      complain(input, problem || text('file.too-large'));
    }
  } catch {
    complain(input, text('file.failed'));
  } finally {
    input.disabled = false;
  }
}

document.addEventListener('change', (event) => {
  if (event.target.matches?.('.card [data-file-of]')) {
    event.stopPropagation();
    send(event.target);
  }
}, true);

document.addEventListener('click', ({ target }) => {
  const id = target.closest('.card [data-file-out]')?.dataset.fileOut;
  if (id) {
    hold(id, '');
    byId(`${id}-file`).focus();
  }
});
