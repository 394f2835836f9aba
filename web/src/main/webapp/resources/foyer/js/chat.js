// The agent's side of a chat: lines are read by number, whenever the office's stream says that the chat has changed.
import { chatLine } from './chatline.js';
import { halvesOf } from './halves.js';
import { newKey, page, read, text } from './page.js';

const RESEND_MS = 3_000;
const halves = halvesOf(page.user);

let root = null;
let last = 0;
let reading = false;
let again = false;
let sending = null;

const part = (name) => root.querySelector(`[data-part="${name}"]`);

function show(state) {
  if (state.ended) {
    halves.forget(root.dataset.chat);
  }
  const list = part('lines');
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 60;
  state.lines.filter((line) => line.sequence > last).forEach((line) => list.append(chatLine(line)));
  last = state.lines.at(-1)?.sequence ?? last;
  if (atEnd && state.lines.length > 0) {
    list.scrollTop = list.scrollHeight;
  }
  const chip = part('state');
  const key = state.ended ? 'chat.ended' : state.gone ? 'chat.gone' : 'chat.live';
  chip.textContent = text(key);
  chip.className = `chip ${state.ended ? '' : state.gone ? 'warn' : 'good'}`;
  const mine = root.dataset.mine === 'true';
  part('end').hidden = state.ended || !mine;
  if (part('write')) {
    part('write').hidden = state.ended;
  } else {
    // Whoever else has it is named above the card.
    part('free').hidden = state.ended || Boolean(state.agent);
  }
}

async function refresh() {
  if (reading) {
    again = true;
    return;
  }
  reading = true;
  const drawn = root;
  try {
    let state;
    do {
      again = false;
      state = await read(`${page.root}/api/v1/communications/${drawn.dataset.chat}/chat?after=${last}`);
      if (root === drawn) {
        show(state);
      }
    } while (root === drawn && (again || state.lines.length > 0));
  } catch {
    // The next change, or the line's return, reads again.
  } finally {
    reading = false;
    if (root !== drawn && root) {
      refresh();
    }
  }
}

function say(sentence) {
  const line = root.querySelector('#chat-text-error');
  line.textContent = sentence ?? '';
  line.hidden = !sentence;
}

function fault(sentence) {
  say(sentence);
  root.querySelector('#chat-text').toggleAttribute('aria-invalid', Boolean(sentence));
}

function send() {
  const field = root.querySelector('#chat-text');
  if (!field.value.trim() || sending?.waiting) {
    return;
  }
  // What failed and is sent again bears the same name, so that it is kept once.
  clearTimeout(sending?.timer);
  const isAgain = sending?.text === field.value;
  sending = { key: isAgain ? sending.key : newKey(), text: field.value, waiting: true };
  if (!isAgain) {
    fault(null);
  }
  window.foyerSay([{ name: 'chat', value: root.dataset.chat }, { name: 'text', value: field.value },
    { name: 'key', value: sending.key }]);
}

/** Nobody knows whether the line arrived: it is sent again under its name until that is clear, or until it is changed. */
function sendLater() {
  sending.waiting = false;
  clearTimeout(sending.timer);
  sending.timer = setTimeout(sendAgain, RESEND_MS);
  fault(null);
  say(text('chat.unsent'));
}

function sendAgain() {
  if (sending?.timer && root?.querySelector('#chat-text')?.value === sending.text) {
    send();
  }
}

/** Called by the page once the server has answered; what was refused stays where it was typed. */
window.foyerChat = {
  said({ fault: sentence } = {}) {
    // What failed is completed too, without an answer.
    if (!sending || (sentence === undefined && sending.timer)) {
      return;
    }
    const { text: sent } = sending;
    sending.waiting = false;
    if (sentence !== '') {
      fault(sentence ?? text('chat.failed'));
      return;
    }
    fault(null);
    const field = root.querySelector('#chat-text');
    if (field.value === sent) {
      field.value = '';
      halves.forget(root.dataset.chat);
    }
    sending = null;
    refresh();
  },
  ended({ fault: sentence = '' } = {}) {
    if (sentence) {
      fault(sentence);
    }
    refresh();
  },
  failed({ status = 0 } = {}) {
    if (sending && (status === 0 || status >= 500)) {
      sendLater();
      return;
    }
    if (sending) {
      sending.waiting = false;
    }
    fault(text('chat.failed'));
  },
};

function begin() {
  const drawn = document.querySelector('.chat[data-chat]');
  if (drawn === root) {
    return;
  }
  root = drawn;
  last = 0;
  clearTimeout(sending?.timer);
  sending = null;
  if (!root) {
    return;
  }
  part('write')?.addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
  const field = root.querySelector('#chat-text');
  if (field) {
    field.value ||= halves.of(root.dataset.chat);
  }
  field?.addEventListener('input', ({ target }) => {
    halves.keep(root.dataset.chat, target.value);
    if (sending?.timer) {
      say(target.value === sending.text ? text('chat.unsent') : null);
    }
  });
  field?.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      send();
    }
  });
  part('end').addEventListener('click', () => window.foyerEndChat([{ name: 'chat', value: root.dataset.chat }]));
  refresh();
}

document.addEventListener('foyer:communication', ({ detail }) => {
  if (root && String(detail.id) === root.dataset.chat) {
    refresh();
  }
});
window.addEventListener('online', sendAgain);
document.addEventListener('foyer:office', () => root && refresh());
new MutationObserver(begin).observe(document.getElementById('main'), { childList: true, subtree: true });
begin();
