package io.foyer.mail.message;

import io.foyer.shared.EmailAddress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the head of a mail says of the conversation it belongs to, read as {@link MailReader} reads it but without the body.
 *
 * @param messageId without angle brackets, or null when it brings none that can be relied on
 * @param answered ids without angle brackets, the oldest first
 * @param recipients whoever it was sent to or delivered to
 * @param subject decoded, empty when there is none
 */
public record MailHead(String messageId, List<String> answered, List<EmailAddress> recipients, String subject) {

    private static final MailHead NOTHING = new MailHead(null, List.of(), List.of(), "");

    public MailHead {
        answered = List.copyOf(answered);
        recipients = List.copyOf(recipients);
    }

    /** Never throws: a head that cannot be read says nothing. */
    public static MailHead read(byte[] raw) {
        try {
            MimeHeader header = MimeTree.header(raw);
            Set<String> answered = new LinkedHashSet<>(MessageIds.of(header.all("references")));
            answered.addAll(MessageIds.of(header.all("in-reply-to")));
            String own = MessageIds.own(header);
            answered.remove(own);
            String subject = header.text("subject", MailReader.LONGEST_SUBJECT);
            return new MailHead(own, List.copyOf(answered), recipients(header), subject == null ? "" : subject);
        } catch (RuntimeException unforeseen) {
            return NOTHING;
        }
    }

    private static List<EmailAddress> recipients(MimeHeader header) {
        List<EmailAddress> recipients = new ArrayList<>(MailReader.deliveredTo(header));
        for (String field : List.of("to", "cc")) {
            PartyReader.all(header, field, new ArrayList<>()).stream()
                    .map(MailParty::address)
                    .filter(address -> address != null)
                    .forEach(recipients::add);
        }
        return recipients;
    }
}
