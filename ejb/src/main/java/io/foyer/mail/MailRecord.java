package io.foyer.mail;

import java.time.Instant;
import java.util.List;

/**
 * A mail as its row is written.
 *
 * @param rawId the mail as it came, or null for one of ours
 * @param direction in or out
 * @param references every id of the conversation, oldest first, this mail's own not among them
 * @param recipients for reading
 * @param history what it quotes, or null
 */
record MailRecord(
        long communicationId,
        long companyId,
        long mailboxId,
        long threadId,
        Long rawId,
        String direction,
        String kind,
        String messageId,
        List<String> references,
        String fromName,
        String fromAddress,
        String answerAddress,
        String recipients,
        String subject,
        Instant sentAt,
        long size,
        String history,
        String html,
        List<String> warnings) {}
