// Buttons that copy what a field holds; the button itself says when it is done.
document.addEventListener('click', async ({ target }) => {
  const button = target.closest('[data-copies]');
  if (!button) {
    return;
  }
  const field = document.getElementById(button.dataset.copies);
  field.focus();
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
  } catch {
    // No clipboard without https: what is selected is copied the old way.
    document.execCommand('copy');
  }
  button.dataset.word ??= button.textContent;
  button.textContent = button.dataset.copied;
  setTimeout(() => { button.textContent = button.dataset.word; }, 2_000);
});
