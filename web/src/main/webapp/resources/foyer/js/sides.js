// The sides of a card and the tabs of a side: one of each is shown at a time.
const STEPS = { ArrowRight: 1, ArrowLeft: -1 };

function choose(root, button, panels, isMine) {
  root.querySelectorAll(panels).forEach((one) => {
    one.hidden = !isMine(one);
  });
  button.closest('[role="tablist"]').querySelectorAll('[role="tab"]').forEach((one) => {
    one.setAttribute('aria-selected', String(one === button));
    one.tabIndex = one === button ? 0 : -1;
  });
}

function turn(button) {
  const { turn: side, tab } = button.dataset;
  if (side) {
    choose(button.closest('.card'), button, '.card-side', (one) => one.dataset.side === side);
  } else {
    choose(button.closest('.card-side'), button, '.side-tab', (one) => one.dataset.tabPanel === tab);
  }
}

/** Brings the side and the tab of an element to the front. */
export function reveal(element) {
  const card = element.closest('.card');
  const side = element.closest('.card-side')?.dataset.side;
  const tab = element.closest('.side-tab')?.dataset.tabPanel;
  const buttons = [side && `[data-turn="${side}"]`, tab && `[data-tab="${tab}"]`].filter(Boolean);
  buttons.forEach((one) => turn(card.querySelector(one)));
}

document.addEventListener('click', ({ target }) => {
  const button = target.closest('.card [data-turn], .card [data-tab]');
  if (button) {
    turn(button);
  }
});

document.addEventListener('keydown', (event) => {
  const button = event.target.closest?.('.card [data-turn], .card [data-tab]');
  if (button && STEPS[event.key]) {
    const all = [...button.closest('[role="tablist"]').querySelectorAll('[role="tab"]')];
    const other = all[(all.indexOf(button) + STEPS[event.key] + all.length) % all.length];
    turn(other);
    other.focus();
  }
});
