package io.foyer.mail;

import io.foyer.shared.EmailAddress;
import java.util.List;
import java.util.Map;

/**
 * Where a mail of ours would go, and all that it continues.
 *
 * @param to null where no address is known
 * @param threadId the conversation, or 0
 * @param answered Message-ID of the customer's latest mail, or null
 * @param references what went before it
 * @param quote the mail that is answered, quoted, or empty
 * @param values what placeholders stand for
 * @param toOther whether it goes to somebody who wrote on a customer's card and is not known as that customer
 */
record Addressed(
        long officeId,
        Long communicationId,
        Long customerId,
        Long cardId,
        Long adSourceId,
        EmailAddress to,
        String toName,
        long threadId,
        String answered,
        List<String> references,
        String subject,
        String quote,
        Map<String, String> values,
        boolean toOther) {}
