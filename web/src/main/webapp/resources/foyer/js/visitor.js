// The visitor's side of a chat. Lines are read by number; the socket only says that there is something new, so that a page
// loaded anew, or a line that was down, misses nothing.
import { halvesOf } from './halves.js';
import { visitorLine } from './visitorline.js';

const root = document.getElementById('chat');
const texts = JSON.parse(root.dataset.texts);
const api = `${root.dataset.root}/api/v1/chats`;
const place = `foyer.chat.${root.dataset.form}`;
const halves = halvesOf(place);
const byId = (id) => document.getElementById(id);
const room = byId('chat-room');
const lines = byId('chat-lines');

// The fields of the page by their names for the server.
const beginning = { name: 'chat-name', email: 'chat-email', text: 'chat-first' };

const BEAT_MS = 20_000;
const FIRST_TRIES = 40;
const SLOWEST_MS = 15_000;
const RESEND_MS = 3_000;

let token = null;
let last = 0;
let socket = null;
let wait = 1_000;
let reading = false;
let again = false;
let ended = false;
let tries = 0;
let unsent = null;

const kept = {
  get: () => { try { return localStorage.getItem(place); } catch { return null; } },
  set: (value) => { try { localStorage.setItem(place, value); } catch { /* a page loaded anew begins anew */ } },
  drop: () => { try { localStorage.removeItem(place); } catch { /* nothing was kept */ } },
};

function newKey() {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((one) => one.toString(16).padStart(2, '0')).join('');
}

function notice(sentence) {
  byId('chat-notice').textContent = sentence ?? '';
  byId('chat-notice').hidden = !sentence;
}

function say(id, sentence) {
  byId(`${id}-error`).textContent = sentence ?? '';
  byId(`${id}-error`).hidden = !sentence;
}

function fault(id, sentence) {
  say(id, sentence);
  if (sentence) {
    byId(id).setAttribute('aria-invalid', 'true');
    byId(id).focus();
  } else {
    byId(id).removeAttribute('aria-invalid');
  }
}

async function post(path, content, options = {}) {
  return fetch(`${api}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    credentials: 'omit',
    body: JSON.stringify(content ?? {}),
    ...options,
  });
}

function show(state) {
  state.lines.filter((line) => line.sequence > last).forEach((line) => lines.append(...visitorLine(line, texts, root.dataset.locale)));
  if (state.lines.length > 0) {
    last = state.lines.at(-1).sequence;
    lines.scrollTop = lines.scrollHeight;
  }
  ended = state.ended;
  const sentence = ended ? texts.ended : state.agent ? texts.with.replace('{0}', state.agent) : texts.waiting;
  if (byId('chat-state').textContent !== sentence) {
    byId('chat-state').textContent = sentence;
  }
  byId('chat-write').hidden = ended;
  byId('chat-new').hidden = !ended;
  if (ended) {
    kept.drop();
    halves.forget('chat-text');
    socket?.close();
  }
}

function forget() {
  kept.drop();
  window.location.reload();
}

async function refresh() {
  if (reading || !token) {
    again = true;
    return;
  }
  reading = true;
  try {
    let state;
    do {
      again = false;
      const answer = await fetch(`${api}/${token}?after=${last}`, { credentials: 'omit', cache: 'no-store' });
      if (answer.status === 404) {
        // What was just begun may still be on its way.
        tries += 1;
        if (tries > FIRST_TRIES) {
          forget();
        }
        setTimeout(refresh, 500);
        return;
      }
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      state = await answer.json();
      tries = 0;
      show(state);
      notice(null);
    } while (again || state.lines.length > 0);
  } catch {
    notice(texts.offline);
  } finally {
    reading = false;
  }
}

function connect() {
  if (ended || !token) {
    return;
  }
  const address = new URL(`${root.dataset.root}/chat/${token}`, window.location.href);
  address.protocol = address.protocol.replace('http', 'ws');
  socket = new WebSocket(address);
  socket.addEventListener('open', () => { wait = 1_000; });
  socket.addEventListener('message', refresh);
  socket.addEventListener('close', () => {
    setTimeout(connect, wait);
    wait = Math.min(wait * 2, SLOWEST_MS);
  });
}

function enter(known) {
  token = known;
  byId('chat-begin').hidden = true;
  byId('chat-away').hidden = true;
  room.hidden = false;
  refresh();
  connect();
  setInterval(() => {
    if (!ended) {
      if (socket?.readyState === WebSocket.OPEN) {
        socket.send('.');
      }
      refresh();
    }
  }, BEAT_MS);
}

byId('chat-begin').addEventListener('submit', async (event) => {
  event.preventDefault();
  Object.values(beginning).forEach((id) => fault(id, null));
  notice(null);
  try {
    const answer = await post('', {
      form: root.dataset.form,
      name: byId('chat-name').value,
      email: byId('chat-email').value,
      text: byId('chat-first').value,
    });
    const said = await answer.json();
    if (answer.ok) {
      kept.set(said.token);
      halves.forget('chat-first');
      enter(said.token);
      byId('chat-text').focus();
    } else if (said.errors?.length > 0) {
      said.errors.forEach((one) => fault(beginning[one.field] ?? beginning.text, one.problem));
    } else {
      notice(said.detail);
    }
  } catch {
    notice(texts.failed);
  }
});

async function send() {
  const field = byId('chat-text');
  const written = field.value;
  if (!written.trim() || unsent?.waiting) {
    return;
  }
  // What failed and is sent again bears the same name, so that it is kept once.
  clearTimeout(unsent?.timer);
  const isAgain = unsent?.text === written;
  unsent = { text: written, key: isAgain ? unsent.key : newKey(), waiting: true };
  if (!isAgain) {
    fault('chat-text', null);
  }
  try {
    const answer = await post(`/${token}/lines`, { text: written, key: unsent.key });
    if (answer.ok) {
      say('chat-text', null);
      unsent = null;
      if (field.value === written) {
        field.value = '';
        halves.forget(field.id);
      }
      refresh();
      return;
    }
    if (answer.status >= 500) {
      throw new Error(String(answer.status));
    }
    const said = await answer.json();
    fault('chat-text', said.errors?.[0]?.problem ?? said.detail);
    unsent.waiting = false;
  } catch {
    sendLater();
  }
}

/** Nobody knows whether the line arrived: it is sent again under its name until that is clear, or until it is changed. */
function sendLater() {
  unsent.waiting = false;
  clearTimeout(unsent.timer);
  unsent.timer = setTimeout(sendAgain, RESEND_MS);
  fault('chat-text', null);
  say('chat-text', texts.unsent);
}

function sendAgain() {
  if (unsent?.timer && !ended && byId('chat-text').value === unsent.text) {
    send();
  }
}

byId('chat-write').addEventListener('submit', (event) => {
  event.preventDefault();
  send();
});
byId('chat-text').addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    send();
  }
});
['chat-first', 'chat-text'].forEach((id) => {
  byId(id).value ||= halves.of(id);
  byId(id).addEventListener('input', ({ target }) => halves.keep(id, target.value));
});
byId('chat-text').addEventListener('input', () => {
  if (unsent?.timer) {
    say('chat-text', byId('chat-text').value === unsent.text ? texts.unsent : null);
  }
});
byId('chat-end').addEventListener('click', async () => {
  try {
    await post(`/${token}/end`);
    refresh();
  } catch {
    notice(texts.failed);
  }
});
byId('chat-new').addEventListener('click', forget);
window.addEventListener('online', () => {
  refresh();
  sendAgain();
});
window.addEventListener('pagehide', () => {
  if (token && !ended) {
    post(`/${token}/leave`, {}, { keepalive: true });
  }
});
window.addEventListener('pageshow', ({ persisted }) => persisted && refresh());

const before = kept.get();
if (before) {
  enter(before);
} else {
  byId('chat-begin').hidden = root.dataset.attended === 'false';
}
