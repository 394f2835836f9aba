// Blank cards of people who walk in: each visit has its own, and one that was left unsaved is offered, never filled in by itself.
import { drafts } from './drafts.js';
import { byId, icon, make, page, text } from './page.js';
import { briefly } from './time.js';

const OF_A_VISIT = /^new-visit-([0-9a-f-]{36})-(.+)$/;
const MOST = 3;

let card = null;

function partsOf(name) {
  const [, visit, template] = OF_A_VISIT.exec(name) ?? [];
  return { name, visit, template };
}

function addressOf({ visit, template }) {
  return `${page.root}/card/card.xhtml?${new URLSearchParams({ template, visit })}`;
}

/** The page's address names what lies open, so that the page loaded anew shows it again. */
function name() {
  const { card: id, draft } = card.root.dataset;
  const { visit, template } = partsOf(draft);
  if (!byId('desk') && (id || visit)) {
    window.history.replaceState(null, '', id ? `?id=${id}` : addressOf({ visit, template }));
  }
}

function offer({ name: draft, visit, template, kept }) {
  const words = kept.who ? text('card.earlier', kept.who, briefly(kept.at)) : text('card.earlier.nameless', briefly(kept.at));
  return make('div', 'bar', {}, icon('rotate-ccw', 'small'), make('span', 'bar-text', {}, words),
    make('a', 'button small', { href: addressOf({ visit, template }) }, text('card.earlier.open')),
    make('button', 'button quiet small', { type: 'button', 'data-earlier': draft }, text('card.earlier.discard')));
}

function offerEarlier() {
  const own = partsOf(card.root.dataset.draft).visit;
  const earlier = own === undefined ? [] : drafts.names()
    .map(partsOf)
    .filter(({ visit }) => visit && visit !== own)
    .map((one) => ({ ...one, kept: drafts.of(one.name) }))
    .filter(({ kept }) => kept)
    .sort((one, other) => other.kept.at - one.kept.at);
  byId('card-earlier').replaceChildren(...earlier.slice(0, MOST).map(offer));
}

/** Follows the open card; the card tells when it was drawn and when it was saved. */
export function startVisits(open) {
  card = open;
  document.addEventListener('click', ({ target }) => {
    const draft = target.closest('[data-earlier]')?.dataset.earlier;
    if (draft) {
      drafts.forget(draft);
      offerEarlier();
      card.fields.focusFirst();
    }
  });
  return {
    opened() {
      name();
      offerEarlier();
    },
    saved: name,
    /** Whose card it is as far as his name is typed. */
    who: () => ['givenName', 'familyName']
      .map((source) => card.fields.bySource(source))
      .map((key) => (key ? card.fields.read(key) : ''))
      .join(' ')
      .trim(),
  };
}
