package io.foyer.mail;

import java.time.Instant;
import java.util.List;

/**
 * All that a mail of ours is made of.
 *
 * @param replyTo the address with the conversation's token
 * @param inReplyTo the customer's last mail, or null
 * @param references the conversation's ids, oldest first
 * @param automatic whether no person wrote it, so that no machine answers it
 */
record Letter(
        String messageId,
        String from,
        String fromName,
        String to,
        String toName,
        String replyTo,
        String inReplyTo,
        List<String> references,
        String subject,
        String text,
        boolean automatic,
        Instant at,
        List<MailAnswer.Enclosure> files) {}
