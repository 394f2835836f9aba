// What the server told this page about itself, its texts, and the small tools every other script uses.
const { dataset } = document.body;
const texts = JSON.parse(dataset.texts || '{}');

export const page = {
  user: Number(dataset.user),
  office: Number(dataset.office),
  sequence: Number(dataset.sequence),
  locale: dataset.locale || 'en-US',
  zone: dataset.zone || 'UTC',
  assets: dataset.assets,
  root: dataset.root ?? '',
};

/** The text of a key under client., with {0}, {1} … filled in. */
export function text(key, ...values) {
  const pattern = texts[key] ?? key;
  return pattern.replace(/\{(\d)\}/g, (place, index) => values[index] ?? place);
}

export function byId(id) {
  return document.getElementById(id);
}

/** An element with classes, attributes and children; text children are never read as markup. */
export function make(tag, classes = '', attributes = {}, ...children) {
  const element = document.createElement(tag);
  if (classes) {
    element.className = classes;
  }
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

export function icon(name, classes = '') {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', `icon ${classes}`.trim());
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `${page.assets}/icons/sprite.svg#${name}`);
  svg.append(use);
  return svg;
}

/** Names what is sent, so that what is sent twice is kept once; randomUUID is missing where the page came without TLS. */
export function newKey() {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((one) => one.toString(16).padStart(2, '0')).join('');
}

/** How long an answer is waited for where the line may have fallen silent. */
export const PATIENCE_MS = 15_000;

export class SignedOut extends Error {}

/** Reads JSON with the browser's session; throws SignedOut where that has ended, and after a while where nobody answers. */
export async function read(url, options = {}) {
  const answer = await fetch(url, {
    headers: { Accept: 'application/json' }, credentials: 'same-origin', signal: AbortSignal.timeout(PATIENCE_MS), ...options,
  });
  if (answer.status === 401) {
    document.dispatchEvent(new CustomEvent('foyer:ended'));
    throw new SignedOut();
  }
  if (!answer.ok) {
    throw new Error(`${answer.status} ${url}`);
  }
  return answer.json();
}

/** Keeps a small thing in this browser; a browser that refuses to keep it changes nothing. */
export const kept = {
  get(key) {
    try {
      return localStorage.getItem(`foyer.${key}`);
    } catch {
      return null;
    }
  },
  set(key, value) {
    try {
      localStorage.setItem(`foyer.${key}`, value);
    } catch {
      // Without storage the page forgets it on the next visit, and that is all.
    }
  },
  remove(key) {
    try {
      localStorage.removeItem(`foyer.${key}`);
    } catch {
      // Nothing was kept, so nothing is left.
    }
  },
  /** The keys that begin so. */
  names(beginning) {
    try {
      return Object.keys(localStorage).map((key) => key.replace(/^foyer\./, '')).filter((key) => key.startsWith(beginning));
    } catch {
      return [];
    }
  },
};

/** A toast in the same place and look as the ones the server sends. */
export function toast(summary, severity = 'info') {
  window.PF?.('toasts')?.show([{ severity, summary, detail: '' }]);
}
