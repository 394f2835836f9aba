// What another office made of a card that was sent to it: said to the sender, and drawn on the card where it lies open.
import { page, text, toast } from './page.js';

const told = new Map();

document.addEventListener('foyer:transfer', ({ detail: row }) => {
  const isNews = told.get(row.id) !== row.state;
  told.set(row.id, row.state);
  if (document.querySelector('article.card')?.dataset.card === String(row.cardId)) {
    window.foyerTransfers?.();
  }
  if (isNews && row.state !== 'sent' && row.sentById === page.user) {
    toast(text(`transfer.${row.state}`, row.to.name, row.customer), row.state === 'declined' ? 'warn' : 'info');
  }
});
