// What every page of a signed-in person does.
import { byId, page, read, text, toast } from './page.js';
import { connectionIs } from './connection.js';
import { catchUp, officeEvent } from './office.js';
import { OfficeStream } from './push.js';
import { startNews } from './news.js';
import { startReminders } from './reminders.js';
import { startKeys } from './keys.js';
import { startSearch } from './search.js';
import { startTheme } from './theme.js';
import { startWalkIns } from './walkin.js';
import { startWords } from './words.js';

const KEEP_MS = 10 * 60_000;

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
  new OfficeStream(page.sequence, { onEvent: officeEvent, onState: connectionIs, catchUp }).open();
}

// A page that is open and listens keeps its session: a call that rings after a quiet hour must still be seen.
function keepSession() {
  setInterval(() => read(`${page.root}/api/v1/me`).catch(() => {}), KEEP_MS);
}

startKeys();
startTheme();
startSearch();
startNews();
startReminders();
startMenu();
startWalkIns();
startWords();
keepSession();
// Once every script of the page listens.
document.addEventListener('DOMContentLoaded', startStream);
document.addEventListener('foyer:failed', () => toast(text('failed.action'), 'error'));
window.jQuery?.(document).on('pfAjaxError', () => toast(text('failed.action'), 'error'));
// The server forgot this page, which was open for very long: what is typed lies in the browser, so open it anew.
document.addEventListener('foyer:expired', () => window.location.reload());
