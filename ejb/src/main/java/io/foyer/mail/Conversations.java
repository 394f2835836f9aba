package io.foyer.mail;

import io.foyer.card.CustomerCards;
import io.foyer.customer.Candidate;
import io.foyer.customer.Match;
import io.foyer.intake.EntrySenders;
import io.foyer.mail.message.MailParty;
import io.foyer.mail.message.ReadMail;
import io.foyer.shared.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the conversation of a mail: by the ids it answers to, then by the token in our address, then by the card in its
 * subject, then by a sender with exactly one open card. Only within the office that the mail came to. Where it is filed does
 * not tell who wrote it: from an address that is not the customer's it is marked, and nobody's for certain.
 */
@ApplicationScoped
class Conversations {

    private static final int IDS_TRIED = 20;

    @Inject
    private MailRecords records;

    @Inject
    private CustomerCards cards;

    @Inject
    private EntrySenders senders;

    @Inject
    private KnownSenders known;

    /** The conversation of each of these mails, begun where it is a new one. */
    List<Conversation> of(List<MailEntry> mails, Mailbox mailbox) throws SQLException {
        List<Optional<Conversation>> placed = new ArrayList<>();
        for (MailEntry one : mails) {
            placed.add(byMail(one, mailbox));
        }
        Iterator<Match> matches = senders.of(
                        mailbox.companyId(),
                        mailbox.officeId(),
                        IntStream.range(0, mails.size())
                                .filter(i -> isOfUnknown(placed.get(i)))
                                .mapToObj(i -> mails.get(i).message())
                                .toList())
                .iterator();
        return begun(
                placed.stream()
                        .map(one -> isOfUnknown(one) ? sentBy(one, matches.next(), mailbox) : one.get())
                        .toList(),
                mailbox);
    }

    private static boolean isOfUnknown(Optional<Conversation> placed) {
        return placed.isEmpty() || placed.get().customerId() == null;
    }

    private List<Conversation> begun(List<Conversation> found, Mailbox mailbox) throws SQLException {
        long fresh = found.stream().filter(one -> one.threadId() == 0).count();
        if (fresh == 0) {
            return found;
        }
        Iterator<Long> threads = records.newThreads(mailbox.companyId(), mailbox.officeId(), (int) fresh)
                .iterator();
        return found.stream()
                .map(one -> one.threadId() == 0 ? one.onThread(threads.next()) : one)
                .toList();
    }

    private Optional<Conversation> byMail(MailEntry one, Mailbox mailbox) throws SQLException {
        ReadMail mail = one.mail();
        Optional<Conversation> answered = byIds(mail, mailbox);
        Optional<Conversation> addressed = answered.isPresent() ? answered : byToken(mail, mailbox);
        Optional<Conversation> placed = addressed.isPresent() ? addressed : bySubject(mail, mailbox);
        return placed.isPresent() && one.isSendersWord()
                ? Optional.of(bySender(placed.get(), addressed.isPresent(), one, mailbox))
                : placed;
    }

    /** The customer's own, or a stranger's on his card; who only guessed the card begins a conversation of his own there. */
    private Conversation bySender(Conversation placed, boolean isAnswer, MailEntry mail, Mailbox mailbox)
            throws SQLException {
        Long customer = placed.customerId() == null && placed.cardId() != null
                ? cards.customerOf(mailbox.officeId(), placed.cardId()).orElse(null)
                : placed.customerId();
        if (customer == null) {
            return placed;
        }
        if (known.includeSenderOf(mail, customer, placed.threadId())) {
            return new Conversation(placed.threadId(), customer, placed.cardId());
        }
        return isAnswer ? placed.sentByOther() : placed.sentByOther().onThread(0);
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

    /** A mail that nothing else places belongs to its sender's card where exactly one is open. */
    private Conversation sentBy(Optional<Conversation> placed, Match sender, Mailbox mailbox) {
        if (placed.isPresent()) {
            return placed.get().sentBy(sender);
        }
        Optional<Candidate> certain = sender.certain();
        return certain.flatMap(customer -> cards.onlyOpen(mailbox.officeId(), customer.customerId()))
                .map(card -> new Conversation(0, certain.get().customerId(), card))
                .orElseGet(() -> new Conversation(0, null, null, sender));
    }

    private Conversation onCard(long card, long customer) throws SQLException {
        return new Conversation(records.threadOfCard(card).orElse(0L), customer, card);
    }
}
