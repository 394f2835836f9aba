// Appointments that change elsewhere or begin are drawn anew, on the day's list and on the card that lies open.

const LOOK_MS = 20_000;

function draw() {
  if (!document.querySelector('.ui-dialog[aria-hidden="false"]')) {
    window.foyerAppointments?.();
  }
}

function again(card) {
  const open = document.querySelector('article.card');
  if (!open || open.dataset.card === String(card)) {
    draw();
  }
}

/** One that has begun may be said to be missed. */
setInterval(() => {
  const awaited = [...document.querySelectorAll('[data-begins]')];
  if (awaited.some((row) => Date.parse(row.dataset.begins) <= Date.now())) {
    draw();
  }
}, LOOK_MS);

// The day stands in the address: who reloads the page or comes back to it finds that day.
window.jQuery?.(document).on('pfAjaxComplete', () => {
  const day = document.getElementById('day')?.value;
  if (day) {
    history.replaceState(history.state, '', `?day=${day}`);
  }
});

// Enter in the day's field would press the first button of its form, the day before; the field shows its day as it changes.
document.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && event.target.id === 'day') {
    event.preventDefault();
  }
});

document.addEventListener('foyer:appointment', ({ detail: row }) => again(row.cardId));

// A mail about one may have left by now, or could not.
document.addEventListener('foyer:communication', ({ detail: row }) => {
  if (row.channel === 'mail' && row.direction === 'out' && document.querySelector('[data-appointment]')) {
    again(row.cardId);
  }
});
