// Light, dark or as the device: at once here, and kept for every browser of this person.
import { byId, kept } from './page.js';

const root = document.documentElement;

const groups = [byId('theme-choice'), ...document.querySelectorAll('[data-themes]')];

function mark() {
  for (const choice of groups.flatMap((group) => [...group.children])) {
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

function listen(choices) {
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
}

export function startTheme() {
  groups.forEach(listen);
  byId('theme-panel').addEventListener('toggle', ({ newState }) => {
    if (newState === 'open') {
      byId('theme-choice').querySelector('[aria-checked="true"]')?.focus();
    }
  });
  wear(root.dataset.theme || 'auto');
}
