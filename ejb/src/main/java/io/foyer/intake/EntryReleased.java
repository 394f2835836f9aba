package io.foyer.intake;

/** Fired inside the transaction in which an entry was put back for the others. */
public record EntryReleased(long communicationId) {}
