package io.foyer.mail;

import java.io.Serializable;

/**
 * What came of logging in to a mailbox's servers.
 *
 * @param imapFault why it cannot be read, in a sentence, or null where it can
 * @param sends whether answers leave from it
 * @param smtpFault why answers cannot leave, in a sentence, or null
 */
public record MailboxTrial(String imapFault, boolean sends, String smtpFault) implements Serializable {}
