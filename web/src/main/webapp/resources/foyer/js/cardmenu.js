// The menu of what else can be done with the card: it opens below its button.
const GAP = 4;

document.addEventListener('toggle', ({ target, newState }) => {
  if (newState !== 'open' || target.id !== 'card-menu') {
    return;
  }
  const button = document.querySelector('[popovertarget="card-menu"]').getBoundingClientRect();
  target.style.top = `${button.bottom + GAP}px`;
  target.style.right = `${document.documentElement.clientWidth - button.right}px`;
  target.querySelector('a, button')?.focus();
}, true);
document.addEventListener('click', ({ target }) => {
  const menu = target.closest('#card-menu');
  if (menu && target.closest('a, button')) {
    menu.hidePopover();
  }
});
