package io.foyer.mail;

import io.foyer.customer.ContactBounces;
import io.foyer.intake.CommunicationStatus;
import io.foyer.intake.Replies;
import io.foyer.mail.message.Bounce;
import io.foyer.shared.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;

/** Marks the mail that came back, and the address it went to (FB-9). */
@ApplicationScoped
class Bounces {

    @Inject
    private MailRecords records;

    @Inject
    private ContactBounces contacts;

    @Inject
    private Replies replies;

    void mark(Mailbox mailbox, Bounce bounce) throws SQLException {
        if (!bounce.failed() || bounce.originalMessageId() == null) {
            return;
        }
        Optional<Long> sent = records.sent(mailbox, bounce.originalMessageId());
        // Anybody can write a report; only one about a mail of ours, to this recipient, is believed.
        if (sent.isEmpty()) {
            return;
        }
        replies.become(sent.get(), CommunicationStatus.BOUNCED, reason(bounce));
        for (Bounce.Recipient recipient : bounce.recipients()) {
            Optional<EmailAddress> address = EmailAddress.parse(recipient.address());
            if (recipient.failed() && address.isPresent() && records.wentTo(sent.get(), address.get())) {
                contacts.mark(mailbox.companyId(), address.get(), reason(bounce));
            }
        }
    }

    private static String reason(Bounce bounce) {
        return bounce.recipients().stream()
                .filter(Bounce.Recipient::failed)
                .findFirst()
                .map(one -> MailRecords.cut(
                        ((one.status() == null ? "" : one.status() + " ")
                                        + (one.diagnostic() == null ? "" : one.diagnostic()))
                                .strip(),
                        250))
                .orElse("");
    }
}
