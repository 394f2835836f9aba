package io.foyer.chat;

import io.foyer.intake.EntryMessage;

/** The beginning of a chat as it waits on the queue: the entry it becomes, and the digest of its visitor's token. */
public record ChatMessage(EntryMessage entry, String tokenHash) {}
