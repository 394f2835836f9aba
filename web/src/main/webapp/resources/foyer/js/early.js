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

// PrimeFaces marks its forms when the page is complete, and refuses what a quick hand sends before.
(() => {
  const { nonce } = document.currentScript;
  const mark = () => {
    const csp = window.PrimeFaces?.csp;
    if (csp && !csp.NONCE_VALUE) {
      csp.init(nonce);
    }
  };
  ['click', 'keydown', 'change', 'submit'].forEach((type) => document.addEventListener(type, mark, true));
})();
