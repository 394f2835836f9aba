// What every page of a signed-in person does.
import { byId, page, text, toast } from './page.js';
import { connectionIs } from './connection.js';
import { newsArrived, startNews } from './news.js';
import { OfficeStream } from './push.js';
import { startKeys } from './keys.js';
import { startSearch } from './search.js';
import { startTheme } from './theme.js';

function officeChanged(office) {
  document.body.dataset.takenLeave = String(office.takenEntriesLeave);
  document.querySelectorAll('[data-live="office-name"]').forEach((place) => {
    place.textContent = office.name;
  });
}

function startMenu() {
  const open = byId('menu-open');
  const rail = byId('rail');
  const set = (isOpen) => {
    rail.classList.toggle('is-open', isOpen);
    open.setAttribute('aria-expanded', String(isOpen));
  };
  open.addEventListener('click', () => {
    set(!rail.classList.contains('is-open'));
    rail.querySelector('a')?.focus();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (!rail.contains(target) && !open.contains(target)) {
      set(false);
    }
  });
  rail.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') {
      set(false);
      open.focus();
    }
  });
}

function startStream() {
  const stream = new OfficeStream(page.sequence, (event, data) => {
    if (event === 'news') {
      newsArrived(data);
    } else if (event === 'office' && data.id === page.office) {
      officeChanged(data);
    }
    document.dispatchEvent(new CustomEvent(`foyer:${event}`, { detail: data }));
  }, connectionIs);
  stream.open();
}

startKeys();
startTheme();
startSearch();
startNews();
startMenu();
// Once every script of the page listens.
document.addEventListener('DOMContentLoaded', startStream);
window.jQuery?.(document).on('pfAjaxError', () => toast(text('failed.action'), 'error'));
