// Runs before the page is drawn: a page without a signed-in person wears the theme this browser wore last.
(() => {
  const root = document.documentElement;
  if (!root.hasAttribute('data-guest')) {
    return;
  }
  try {
    root.dataset.theme = localStorage.getItem('foyer.theme') ?? 'auto';
  } catch {
    root.dataset.theme = 'auto';
  }
})();
