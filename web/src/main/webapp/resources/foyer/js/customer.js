// A customer's timeline: times as a person would say them, also in what is drawn anew, the exact ones on hover; and states
// of its communications as they change.
import { chip } from './entry.js';
import { byId } from './page.js';
import { ago, exactly } from './time.js';

function retell() {
  document.querySelectorAll('time[data-ago]:not([title])').forEach((time) => {
    time.title = exactly(time.dateTime);
    time.textContent = ago(time.dateTime);
  });
}

document.addEventListener('foyer:communication', ({ detail: row }) => {
  document.querySelectorAll(`.moment-line a[href$="?entry=${row.id}"] ~ .chip`).forEach((one) => one.replaceWith(chip(row)));
});
retell();
new MutationObserver(retell).observe(byId('main'), { childList: true, subtree: true });
