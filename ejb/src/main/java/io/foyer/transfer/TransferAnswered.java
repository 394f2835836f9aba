package io.foyer.transfer;

/** Fired inside the transaction in which a card that was sent on was taken up, put back or declined. */
record TransferAnswered(long transferId) {}
