package io.foyer.mail;

import io.foyer.intake.Channel;
import io.foyer.intake.Replies;
import io.foyer.intake.Reply;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Puts a mail of ours on its way, in the transaction at hand: recorded as a communication, filed in its conversation and kept
 * to be sent after the commit.
 */
@ApplicationScoped
class Outbox {

    private static final long NO_PERSON = 0;

    @Inject
    private Replies replies;

    @Inject
    private MailRecords records;

    @Inject
    private MailFiles attached;

    @Inject
    private OutgoingMails outgoing;

    @Inject
    private Event<MailWritten> written;

    @Inject
    private Clock clock;

    /**
     * What is written.
     *
     * @param externalId its name, by which a second one is known to be the same
     * @param subject as it stands in the mail
     */
    record Text(String externalId, String subject, String text, List<MailAnswer.Enclosure> files) {}

    /**
     * Who writes.
     *
     * @param userId 0 for no person; such mails wait behind those of people
     * @param automatic whether the mail is marked so that no machine answers it
     */
    record Writer(long userId, String name, boolean automatic) {

        static Writer nobody(String name) {
            return new Writer(NO_PERSON, name, true);
        }
    }

    /** A name for what is written once. */
    static String newName() {
        return "out-" + random();
    }

    /** Gives the communication's id. */
    long put(Text text, Addressed addressed, Mailbox mailbox, Writer writer) throws SQLException {
        Instant now = clock.instant();
        String to = addressed.to().address();
        long communication = replies.record(new Reply(
                Channel.MAIL,
                mailbox.companyId(),
                mailbox.officeId(),
                mailbox.connectionId(),
                text.externalId(),
                addressed.adSourceId(),
                addressed.customerId(),
                addressed.cardId(),
                addressed.communicationId(),
                addressed.toName(),
                addressed.to().key(),
                text.subject(),
                text.text(),
                writer.userId(),
                now));
        long thread = addressed.threadId() != 0
                ? addressed.threadId()
                : records.newThread(mailbox.companyId(), mailbox.officeId());
        String messageId = "card-" + (addressed.cardId() == null ? 0 : addressed.cardId()) + "." + communication + "."
                + random() + "@" + mailbox.address().domain();
        List<String> references = LetterWriter.references(addressed.references(), addressed.answered());
        byte[] bytes = LetterWriter.bytes(new Letter(
                messageId,
                mailbox.address().address(),
                mailbox.senderName(),
                to,
                addressed.toName(),
                PlusAddress.with(mailbox.address(), records.token(thread)),
                addressed.answered(),
                references,
                text.subject(),
                text.text() + addressed.quote(),
                writer.automatic(),
                now,
                text.files()));
        records.keep(new MailRecord(
                communication,
                mailbox.companyId(),
                mailbox.id(),
                thread,
                null,
                "out",
                "person",
                messageId,
                references,
                writer.name(),
                mailbox.address().address(),
                null,
                to,
                text.subject(),
                now,
                bytes.length,
                addressed.quote().isEmpty() ? null : addressed.quote().strip(),
                null,
                List.of()));
        keep(communication, text.files());
        outgoing.keep(
                new OutgoingMails.Waiting(communication, mailbox.id(), to, now, bytes), writer.userId() == NO_PERSON);
        written.fire(new MailWritten(communication));
        return communication;
    }

    private void keep(long communication, List<MailAnswer.Enclosure> files) throws SQLException {
        int position = 0;
        for (MailAnswer.Enclosure file : files) {
            String plain = file.name().replaceAll("[^A-Za-z0-9._ -]", "_");
            attached.keep(
                    communication,
                    new StoredFile(
                            position++,
                            file.name(),
                            "application/octet-stream",
                            "attachment; filename=\"" + plain + "\"",
                            false,
                            false,
                            null,
                            file.bytes().length),
                    file.bytes());
        }
    }

    private static String random() {
        byte[] bytes = new byte[10];
        ThreadLocalRandom.current().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
