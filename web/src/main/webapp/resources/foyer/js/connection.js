// The quiet bar: shown when the office has been out of reach for a moment, or somebody was signed out.
import { byId, page, text } from './page.js';

const PATIENCE_MS = 2_000;
let waiting = null;

function show(message, link) {
  byId('connection-text').textContent = message;
  const anchor = byId('connection-link');
  anchor.hidden = !link;
  if (link) {
    const here = window.location.pathname + window.location.search;
    anchor.href = `${page.root}/login.xhtml?next=${encodeURIComponent(here)}`;
    anchor.textContent = link;
  }
  byId('connection-bar').hidden = false;
}

export function connectionIs(state) {
  if (document.body.dataset.connection === state) {
    return;
  }
  document.body.dataset.connection = state;
  clearTimeout(waiting);
  if (state === 'live') {
    byId('connection-bar').hidden = true;
  } else if (state === 'ended') {
    show(text('ended'), text('sign-in'));
  } else {
    waiting = setTimeout(() => show(text('offline')), PATIENCE_MS);
  }
}
