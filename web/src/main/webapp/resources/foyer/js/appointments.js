// Appointments that change elsewhere are drawn anew, on the day's list and on the card that lies open.

document.addEventListener('foyer:appointment', ({ detail: row }) => {
  const card = document.querySelector('article.card');
  const isBusy = document.querySelector('.ui-dialog[aria-hidden="false"]') !== null;
  if (!isBusy && (card ? card.dataset.card === String(row.cardId) : true)) {
    window.foyerAppointments?.();
  }
});

