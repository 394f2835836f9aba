// Light, dark or as the device: at once here, and kept for every browser of this person.
import { byId, kept } from './page.js';

const root = document.documentElement;

function mark() {
  for (const choice of byId('theme-choice').children) {
    const chosen = choice.value === root.dataset.theme;
    choice.setAttribute('aria-checked', String(chosen));
    choice.tabIndex = chosen ? 0 : -1;
  }
}

/** Draws the page in a theme and keeps it in this browser. */
export function wear(theme) {
  root.dataset.theme = theme;
  kept.set('theme', theme);
  mark();
  document.dispatchEvent(new CustomEvent('foyer:theme', { detail: theme }));
}

function choose(button) {
  wear(button.value);
  button.focus();
  window.foyerPreferTheme?.([{ name: 'theme', value: button.value }]);
}

export function startTheme() {
  const choices = byId('theme-choice');
  choices.addEventListener('click', ({ target }) => {
    const button = target.closest('button');
    if (button) {
      choose(button);
    }
  });
  choices.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (step) {
      event.preventDefault();
      const all = [...choices.children];
      const next = (all.indexOf(document.activeElement) + step + all.length) % all.length;
      choose(all[next]);
    }
  });
  byId('theme-panel').addEventListener('toggle', ({ newState }) => {
    if (newState === 'open') {
      choices.querySelector('[aria-checked="true"]')?.focus();
    }
  });
  wear(root.dataset.theme || 'auto');
}
