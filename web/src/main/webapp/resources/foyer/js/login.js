// Showing the password on request.
document.querySelectorAll('[data-shows]').forEach((button) => {
  const field = document.getElementById(button.dataset.shows);
  button.addEventListener('click', () => {
    const shown = field.type === 'password';
    field.type = shown ? 'text' : 'password';
    button.setAttribute('aria-pressed', String(shown));
    field.focus();
  });
});
