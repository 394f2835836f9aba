// The card as agents will see it: drawn by the server, live in the browser, for a customer of one's choice.
import { byId, make, page, read } from '../page.js';
import { Fields, letRadiosGo } from '../fields.js';
import { reveal } from '../sides.js';

const PAUSE_MS = 250;
const MOST = 6;
const input = byId('preview-customer');
const found = byId('preview-found');
let fields = null;
let root = null;
let pause = null;
const touched = new Set();

const keyAt = (element) => {
  const { field, computed, fixed } = element?.closest('.card-field')?.dataset ?? {};
  return field ?? computed ?? fixed;
};

function wrapper(key) {
  return root?.querySelector(`[data-field="${key}"], [data-computed="${key}"], [data-fixed="${key}"]`);
}

/** Takes over what was drawn anew; what was tried out in it stays, and so does the side that lay on top. */
export function drawPreview() {
  const drawn = document.querySelector('.preview-card');
  const tried = Object.fromEntries(Object.entries(fields?.edits() ?? {}).filter(([key]) => touched.has(key)));
  const open = [...root?.querySelectorAll('[role="tab"][aria-selected="true"]') ?? []].map((one) => one.id);
  if (!drawn || drawn === root) {
    return;
  }
  root = drawn;
  fields = new Fields(root);
  letRadiosGo(root);
  fields.put(tried);
  open.forEach((id) => byId(id)?.click());
  fields.refresh();
}

/** Shows where a field stands on the card. */
export function showInPreview(key) {
  root?.querySelectorAll('.is-chosen').forEach((one) => one.classList.remove('is-chosen', 'is-else-hidden'));
  fields?.refresh();
  const element = key && wrapper(key);
  if (element) {
    element.classList.add('is-chosen');
    // One that hangs on another field is shown while it is being shaped.
    element.classList.toggle('is-else-hidden', element.hidden);
    element.hidden = false;
    reveal(element);
    element.scrollIntoView({ block: 'nearest' });
  }
}

async function search() {
  const typed = input.value.trim();
  if (!typed) {
    found.hidden = true;
    window.foyerPreviewOf([{ name: 'customer', value: '' }]);
    return;
  }
  const { items } = await read(`${page.root}/api/v1/customers?${new URLSearchParams({ q: typed, limit: MOST })}`);
  found.replaceChildren(...items.map((one) => make('li', '', {},
    make('button', 'candidate', { type: 'button', 'data-customer': one.id },
      make('strong', '', {}, one.name), make('span', 'soft small-text', {}, [one.phone, one.unit].filter(Boolean).join(', '))))));
  found.hidden = items.length === 0;
}

export function startPreview(choose) {
  input.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(() => search().catch(() => { found.hidden = true; }), PAUSE_MS);
  });
  found.addEventListener('click', ({ target }) => {
    const button = target.closest('[data-customer]');
    if (button) {
      input.value = button.querySelector('strong').textContent;
      found.hidden = true;
      input.focus();
      touched.clear();
      window.foyerPreviewOf([{ name: 'customer', value: button.dataset.customer }]);
    }
  });
  const place = byId('preview');
  place.addEventListener('click', ({ target }) => {
    const key = keyAt(target);
    if (key) {
      choose(key);
    }
  });
  ['input', 'change'].forEach((event) => place.addEventListener(event, ({ target }) => {
    touched.add(keyAt(target));
    fields?.refresh();
  }));
  drawPreview();
}
