// Buttons that put a placeholder where the text is being written.
document.addEventListener('click', ({ target }) => {
  const button = target.closest('[data-inserts]');
  if (!button) {
    return;
  }
  const text = document.getElementById(button.dataset.into);
  text.setRangeText(button.dataset.inserts, text.selectionStart, text.selectionEnd, 'end');
  text.focus();
});
