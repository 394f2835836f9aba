package io.foyer.mail;

/** A mail of ours was written and waits to be sent. */
public record MailWritten(long communicationId) {}
