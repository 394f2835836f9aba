// Appointments that change elsewhere are drawn anew, on the day's list and on the card that lies open.

function again(card) {
  const open = document.querySelector('article.card');
  const isBusy = document.querySelector('.ui-dialog[aria-hidden="false"]') !== null;
  if (!isBusy && (open ? open.dataset.card === String(card) : true)) {
    window.foyerAppointments?.();
  }
}

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
