// Writing a mail from an entry or a card. What is typed stays in this browser until the mail is sent or discarded.
import { drafts } from './drafts.js';
import { onKey, pressMarked } from './keys.js';
import { areTooLarge, ask, newKey, post } from './letters.js';
import { icon, make, page, text, toast } from './page.js';

const when = new Intl.DateTimeFormat(page.locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: page.zone });

const composer = () => document.querySelector('.mail-composer');
const form = () => document.querySelector('.mail-form');
const part = (name) => document.getElementById(`mail-${name}`);

// The letter at hand: the form it stands in, its name among the drafts, the key it is sent under, what was filled in for
// the agent (filled), what he wrote before he chose a text (free), and what the last choice replaced (undo).
let letter = null;
let seen = null;

function target() {
  const { entry, card } = document.querySelector('.mail-place').dataset;
  return entry ? { entry } : { card: card ?? '' };
}

function draftName() {
  const [[kind, id]] = Object.entries(target());
  return id ? `mail.${kind}.${id}` : null;
}

function tell(faults) {
  part('faults').replaceChildren(...faults.map((one) => make('p', 'field-error', {}, one)));
}

/** Above the form: that it is being filled, what was restored, or what can be undone. */
function say(look, picture, words, what, label) {
  const button = what && make('button', 'button quiet small', { type: 'button', 'data-mail-do': what }, label);
  part('state').replaceChildren(make('div', look, {}, icon(picture, 'small'), make('span', 'bar-text', {}, words), button));
}

function lock(isLocked) {
  letter.form.setAttribute('aria-busy', String(isLocked));
  [...letter.form.elements].forEach((one) => { one.disabled = isLocked && one.dataset.mailDo === undefined; });
}

const written = () => ({ subject: part('subject').value, text: part('text').value });
const isSame = (one, other) => one?.subject === other?.subject && one?.text === other?.text;

function put(words, preset) {
  part('subject').value = words.subject;
  part('text').value = words.text;
  part('preset').value = preset;
  letter.preset = preset;
}

function keep() {
  const name = draftName() ?? letter.name;
  if (name !== letter.name) {
    drafts.forget(letter.name);
    letter.name = name;
  }
  const now = written();
  const isFree = letter.free && !isSame(letter.free, letter.first);
  if (isSame(now, letter.filled) && !isFree && !letter.tried) {
    drafts.forget(name);
    return;
  }
  const { subject, text: words } = now;
  const parts = { subject, text: words, key: letter.key, preset: letter.preset, freeSubject: letter.free?.subject, freeText: letter.free?.text };
  drafts.keep(name, Object.fromEntries(Object.entries(parts)
    .filter(([, value]) => value !== undefined).map(([key, value]) => [key, { value }])), '', '');
}

/** The draft of the letter at hand, with the form locked until it is there; null where there is none, or nobody waits for it. */
async function load(preset) {
  const mine = letter;
  lock(true);
  tell([]);
  say('skeleton', 'clock', text('mail.preparing'));
  let body = null;
  try {
    body = await ask(target(), preset);
  } catch {
    // No answer, or none that can be read: the same for whoever writes.
  }
  if (letter !== mine || !mine.form.isConnected) {
    return null;
  }
  part('state').replaceChildren();
  if (body?.ok) {
    lock(false);
    return body;
  }
  if (body) {
    tell(body.errors.map((fault) => fault.problem));
  } else {
    say('notice bad', 'circle-alert', text('mail.draft-failed'), preset ? null : 'retry', text('retry'));
  }
  if (preset) {
    lock(false);
  }
  return null;
}

function told(body) {
  tell(body.missing.length ? [text('mail.missing', body.missing.join(', '))] : []);
}

function restore(draft, body) {
  const { edits } = draft;
  const words = (subject, words) => ({ subject: subject?.value ?? body.subject, text: words?.value ?? '' });
  const preset = body.presets.some((one) => String(one.id) === edits.preset?.value) ? edits.preset.value : '';
  letter.key = edits.key?.value ?? letter.key;
  letter.free = edits.freeText ? words(edits.freeSubject, edits.freeText) : null;
  letter.tried = true;
  put(words(edits.subject, edits.text), preset);
  say('bar', 'rotate-ccw', text('mail.restored', when.format(draft.at)), 'discard', text('card.restored.discard'));
}

/** Opens the form; nothing can be typed before it is filled, so nothing typed is ever written over. */
async function write(isAsked) {
  const draft = drafts.of(draftName());
  letter = { form: form(), name: draftName(), key: newKey(), preset: '', filled: null, free: null, tried: false };
  letter.form.hidden = false;
  composer().querySelector('[data-mail-do="write"]').hidden = true;
  const body = await load();
  if (!body) {
    return;
  }
  part('preset').querySelectorAll('option:not([value=""])').forEach((one) => one.remove());
  part('preset').append(...body.presets.map((one) => make('option', '', { value: one.id }, one.name)));
  letter.form.querySelector('[data-mail-from]').textContent = body.from;
  letter.form.querySelector('[data-mail-to]').textContent = body.to ?? '–';
  part('other').hidden = !body.toOther;
  letter.first = { subject: body.subject, text: body.text };
  letter.filled = letter.first;
  if (draft) {
    restore(draft, body);
  } else {
    put(letter.first, '');
    told(body);
  }
  if (isAsked) {
    part('text').focus();
  }
}

/** A chosen text replaces what stands there; what somebody typed comes back by one click, and by choosing to write freely. */
async function choose(preset) {
  const before = { ...written(), preset: letter.preset };
  const body = preset ? await load(preset) : { ...(letter.free ?? letter.first), missing: [] };
  if (!body) {
    part('preset').value = before.preset;
    return;
  }
  if (before.preset === '') {
    letter.free = { subject: before.subject, text: before.text };
  }
  part('preset').focus();
  const isTyped = !isSame(before, letter.filled);
  letter.filled = preset ? { subject: body.subject, text: body.text } : letter.first;
  put(body, preset);
  told(body);
  part('state').replaceChildren();
  if (isTyped && before.text.trim()) {
    letter.undo = before;
    say('bar', 'rotate-ccw', text('mail.replaced'), 'undo', text('mail.undo'));
  }
  changed();
}

function undo() {
  put(letter.undo, letter.undo.preset);
  part('state').replaceChildren();
  tell([]);
  changed();
  part('text').focus();
}

/** A letter that was sent once and changed since is another one. */
function changed() {
  if (letter.tried) {
    letter.key = newKey();
    letter.tried = false;
  }
  keep();
}

function close() {
  letter.form.reset();
  letter.form.hidden = true;
  tell([]);
  part('state').replaceChildren();
  const again = composer().querySelector('[data-mail-do="write"]');
  again.hidden = false;
  again.focus();
  again.scrollIntoView({ block: 'center' });
}

function discard() {
  drafts.forget(letter.name);
  close();
  letter = null;
}

async function send() {
  const mine = letter;
  if (mine.sending || mine.form.getAttribute('aria-busy') === 'true') {
    return;
  }
  if (areTooLarge(part('files').files)) {
    tell([text('mail.too-large')]);
    return;
  }
  const data = new FormData(mine.form);
  Object.entries(target()).forEach(([name, value]) => data.append(name, value));
  const button = mine.form.querySelector('[type="submit"]');
  button.disabled = true;
  mine.sending = true;
  mine.tried = true;
  keep();
  const faults = await post(data, mine.key);
  mine.sending = false;
  button.disabled = false;
  const isHere = letter === mine && mine.form.isConnected;
  if (faults) {
    if (isHere) {
      tell(faults);
    } else {
      toast(faults.join(' '), 'error');
    }
    return;
  }
  drafts.forget(mine.name);
  if (isHere) {
    close();
    letter = null;
  }
  toast(text('mail.sent'));
  window.foyerMails();
}

/** A composer was drawn: what was begun in it before is there again. */
function resume() {
  const drawn = form();
  if (drawn === seen) {
    if (letter?.filled && drawn && draftName() !== letter.name) {
      keep();
    }
    return;
  }
  seen = drawn;
  letter = null;
  if (drawn && draftName() && drafts.of(draftName())) {
    write(false);
  }
}

const actions = { write: () => write(true), retry: () => write(true), discard, undo };

document.addEventListener('click', ({ target: pressed }) => {
  actions[pressed.closest('.mail-composer [data-mail-do]')?.dataset.mailDo]?.();
});
document.addEventListener('input', ({ target: typed }) => {
  if (letter && (typed.id === 'mail-text' || typed.id === 'mail-subject')) {
    changed();
  }
});
document.addEventListener('change', ({ target: picked }) => {
  if (picked.id === 'mail-preset' && letter) {
    choose(picked.value);
  } else if (picked.id === 'mail-files' && letter) {
    tell(areTooLarge(part('files').files) ? [text('mail.too-large')] : []);
    changed();
  }
});
document.addEventListener('submit', (event) => {
  if (event.target.matches('.mail-form')) {
    event.preventDefault();
    send();
  }
});
onKey('e', () => pressMarked('mail'));
new MutationObserver(resume).observe(document.getElementById('main'), { childList: true, subtree: true });
resume();
