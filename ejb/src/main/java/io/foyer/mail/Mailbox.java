package io.foyer.mail;

import io.foyer.shared.EmailAddress;
import java.util.Map;
import java.util.Optional;

/**
 * A mailbox that is read for an office.
 *
 * @param connectionId the door that its mails come through
 * @param address its own address
 * @param senderName the name its answers bear
 * @param smtp how its answers leave, or null where it is only read
 * @param folder what is read, mostly INBOX
 * @param adSources the advertisement of each further address, by its key
 * @param version counts its changes; whoever watches it begins anew with each
 */
record Mailbox(
        long id,
        long companyId,
        long officeId,
        long connectionId,
        EmailAddress address,
        String senderName,
        MailAccount imap,
        MailAccount smtp,
        String folder,
        Map<String, Long> adSources,
        int version) {

    Mailbox {
        adSources = Map.copyOf(adSources);
    }

    /** The advertisement that an address of ours stands for. */
    Optional<Long> adSource(EmailAddress recipient) {
        Long exact = adSources.get(recipient.key());
        return Optional.ofNullable(exact != null ? exact : adSources.get(PlusAddress.bare(recipient)));
    }
}
