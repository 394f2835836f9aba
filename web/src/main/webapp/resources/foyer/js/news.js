// News of the office: a bar that can be put away, and the list behind the bell.
import { byId, kept, make, page, text } from './page.js';
import { ago, exactly } from './time.js';

const MOST_REMEMBERED = 200;
const items = new Map();
let read = new Set(JSON.parse(kept.get(`read.${page.user}`) ?? '[]'));

function shown() {
  return [...items.values()].filter((item) => !item.withdrawn)
    .sort((one, other) => other.publishedAt.localeCompare(one.publishedAt) || other.id - one.id);
}

function remember() {
  read = new Set([...read].slice(-MOST_REMEMBERED));
  kept.set(`read.${page.user}`, JSON.stringify([...read]));
}

function draw() {
  const list = shown();
  const unread = list.filter((item) => !read.has(item.id));
  const count = byId('news-count');
  count.hidden = unread.length === 0;
  count.textContent = unread.length;
  byId('news-open').setAttribute('aria-label', unread.length ? text('news.unread', unread.length) : text('news.open'));
  byId('news-empty').hidden = list.length > 0;
  byId('news-list').replaceChildren(...list.map(row));
  const [newest] = unread;
  byId('news-bar').hidden = !newest;
  if (newest) {
    byId('news-bar-title').textContent = newest.title;
    byId('news-bar-body').textContent = newest.body;
  }
}

function row(item) {
  const when = make('time', 'soft small-text', { datetime: item.publishedAt, title: exactly(item.publishedAt) },
    text('news.by', item.author, ago(item.publishedAt)));
  return make('li', '', {}, make('h3', '', {}, item.title), make('p', '', {}, item.body), when);
}

/** Takes in news as it came; the later change of an item wins. */
export function newsArrived(item) {
  const before = items.get(item.id);
  if (!before || before.sequence <= item.sequence) {
    items.set(item.id, item);
    draw();
  }
}

/** Takes in all the news there are: what is missing was withdrawn. */
export function newsAre(all) {
  const current = new Set(all.map((item) => item.id));
  [...items.keys()].filter((id) => !current.has(id)).forEach((id) => items.delete(id));
  all.forEach((item) => items.set(item.id, item));
  draw();
}

export function startNews() {
  JSON.parse(document.body.dataset.news || '[]').forEach((item) => items.set(item.id, item));
  byId('news-bar-close').addEventListener('click', () => {
    const [newest] = shown().filter((item) => !read.has(item.id));
    read.add(newest.id);
    remember();
    draw();
    byId('main').focus({ preventScroll: true });
  });
  byId('news-panel').addEventListener('toggle', ({ newState }) => {
    if (newState === 'open') {
      shown().forEach((item) => read.add(item.id));
      remember();
    } else {
      draw();
    }
  });
  draw();
}
