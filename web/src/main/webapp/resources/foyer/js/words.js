// What was written, opened where a timeline or a call log names it: a mail's or form's whole text, a chat's transcript.
import { chatLine } from './chatline.js';
import { page, read, text } from './page.js';

const from = (id, what) => `${page.root}/api/v1/communications/${id}/${what}`;

async function transcript(id) {
  const lines = [];
  let state;
  do {
    state = await read(from(id, `chat?after=${lines.at(-1)?.sequence ?? 0}`));
    lines.push(...state.lines);
  } while (state.lines.length > 0);
  return lines.map(chatLine);
}

async function whole(id) {
  const written = await read(from(id, 'text'));
  return [written.text ?? ''];
}

async function open({ target }) {
  const id = target.open && target.dataset.words;
  if (!id) {
    return;
  }
  const place = target.querySelector('.words-all');
  try {
    place.replaceChildren(...await (target.dataset.channel === 'chat' ? transcript(id) : whole(id)));
  } catch {
    place.textContent = text('words.failed');
  }
}

export function startWords() {
  // The event of an opening element does not bubble.
  document.addEventListener('toggle', open, true);
}
