package io.foyer.mail;

import io.foyer.card.CustomerCards;
import io.foyer.customer.Clues;
import io.foyer.customer.CrossReference;
import io.foyer.mail.message.MailParty;
import io.foyer.mail.message.ReadMail;
import io.foyer.shared.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the conversation of a mail: by the ids it answers to, then by the token in our address, then by the card in its
 * subject, then by a sender with exactly one open card. Only within the office that the mail came to.
 */
@ApplicationScoped
class Conversations {

    private static final int IDS_TRIED = 20;

    @Inject
    private MailRecords records;

    @Inject
    private CustomerCards cards;

    @Inject
    private CrossReference crossReference;

    Conversation of(ReadMail mail, Mailbox mailbox) throws SQLException {
        Optional<Conversation> answered = byIds(mail, mailbox);
        Optional<Conversation> addressed = answered.isPresent() ? answered : byToken(mail, mailbox);
        Optional<Conversation> tagged = addressed.isPresent() ? addressed : bySubject(mail, mailbox);
        return tagged.or(() -> bySender(mail, mailbox)).orElse(Conversation.NEW);
    }

    /** All addresses the mail was sent to or delivered to. */
    static List<EmailAddress> recipients(ReadMail mail) {
        return Stream.concat(
                        mail.deliveredTo().stream(),
                        Stream.concat(mail.to().stream(), mail.cc().stream())
                                .map(MailParty::address)
                                .filter(address -> address != null))
                .distinct()
                .toList();
    }

    private Optional<Conversation> byIds(ReadMail mail, Mailbox mailbox) throws SQLException {
        for (String id : answeredIds(mail)) {
            Optional<Conversation> found = records.threadOfMessage(mailbox, id);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** What it says it answers, the nearest first. */
    static List<String> answeredIds(ReadMail mail) {
        List<String> references = new ArrayList<>(mail.references());
        Collections.reverse(references);
        Stream<String> bounced = mail.bounce() == null
                ? Stream.empty()
                : Stream.ofNullable(mail.bounce().originalMessageId());
        return Stream.concat(bounced, Stream.concat(mail.inReplyTo().stream(), references.stream()))
                .distinct()
                .filter(id -> !id.equals(mail.messageId()))
                .limit(IDS_TRIED)
                .toList();
    }

    private Optional<Conversation> byToken(ReadMail mail, Mailbox mailbox) throws SQLException {
        for (EmailAddress recipient : recipients(mail)) {
            Optional<String> token = PlusAddress.token(recipient);
            if (token.isPresent()) {
                return records.threadOfToken(mailbox.officeId(), token.get());
            }
        }
        return Optional.empty();
    }

    private Optional<Conversation> bySubject(ReadMail mail, Mailbox mailbox) throws SQLException {
        Optional<Long> card = SubjectTag.card(mail.subject());
        Optional<Long> customer = card.flatMap(id -> cards.customerOf(mailbox.officeId(), id));
        return customer.isEmpty() ? Optional.empty() : Optional.of(onCard(card.get(), customer.get()));
    }

    private Optional<Conversation> bySender(ReadMail mail, Mailbox mailbox) {
        if (mail.answerAddress() == null) {
            return Optional.empty();
        }
        Clues clues = new Clues(null, null, mail.answerAddress(), null, null, null, null);
        return crossReference
                .byClues(mailbox.companyId(), mailbox.officeId(), clues)
                .certain()
                .flatMap(customer -> cards.onlyOpen(mailbox.officeId(), customer.customerId())
                        .map(card -> new Conversation(0, customer.customerId(), card)));
    }

    private Conversation onCard(long card, long customer) throws SQLException {
        return new Conversation(records.threadOfCard(card).orElse(0L), customer, card);
    }
}
