// Times of a customer's timeline as a person would say them, also in what is drawn anew; the exact ones show on hover.
import { byId } from './page.js';
import { ago, exactly } from './time.js';

function retell() {
  document.querySelectorAll('time[data-ago]:not([title])').forEach((time) => {
    time.title = exactly(time.dateTime);
    time.textContent = ago(time.dateTime);
  });
}

retell();
new MutationObserver(retell).observe(byId('main'), { childList: true, subtree: true });
