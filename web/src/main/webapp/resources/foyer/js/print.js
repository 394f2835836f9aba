// The page's own button: the browser's print dialog.
document.getElementById('print').addEventListener('click', () => window.print());
