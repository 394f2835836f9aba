package io.foyer.intake;

/** Fired inside the transaction in which somebody took an entry that nobody had. */
public record EntryTaken(long communicationId) {}
