package io.foyer.intake;

/** An entry, and where it belongs as far as its door can tell. */
public record FiledEntry(EntryMessage entry, EntryFiling filing) {}
