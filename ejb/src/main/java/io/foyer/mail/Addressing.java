package io.foyer.mail;

import io.foyer.card.CardService;
import io.foyer.card.OpenCard;
import io.foyer.card.template.Typing;
import io.foyer.customer.CustomerService;
import io.foyer.intake.CommunicationRow;
import io.foyer.intake.CommunicationService;
import io.foyer.office.Caller;
import io.foyer.office.Directory;
import io.foyer.office.OfficeRow;
import io.foyer.shared.EmailAddress;
import io.foyer.shared.Invalid;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Works out to whom a mail of ours goes and what it continues; what is out of the caller's sight does not exist. */
@ApplicationScoped
class Addressing {

    private static final Set<String> NOBODY_THERE = Set.of("bounce", "complaint", "list");

    @EJB
    private CommunicationService communications;

    @EJB
    private CardService cards;

    @EJB
    private CustomerService customers;

    @Inject
    private Directory directory;

    @Inject
    private MailShelf shelf;

    @Inject
    private MailRecords records;

    /** What stands on the open card goes before what is kept, in texts only: it says nothing of where a mail goes. */
    Addressed of(Long communicationId, Long cardId, Map<String, String> shown, Caller caller) throws SQLException {
        if (communicationId != null) {
            return ofEntry(communications.get(communicationId), shown, caller);
        }
        if (cardId == null) {
            throw new Invalid("communicationId", "Save the card first; then a mail can be written from it");
        }
        return ofCard(cards.get(cardId), shown, caller);
    }

    private Addressed ofEntry(CommunicationRow row, Map<String, String> shown, Caller caller) throws SQLException {
        Optional<ShownMail> mail = shelf.find(row.id());
        if (mail.isPresent() && NOBODY_THERE.contains(mail.get().kind())) {
            throw new Invalid("communicationId", "Nobody reads an answer to this mail");
        }
        boolean isWritten = mail.isPresent() && mail.get().direction().equals("in");
        OpenCard card = row.cardId() == null ? cards.open(communications.opening(row.id())) : cards.get(row.cardId());
        // A stranger reads nothing of the customer on whose card he wrote.
        boolean byOther = mail.isPresent() && mail.get().byOther();
        Map<String, String> values = byOther
                ? ofOffice(row.officeId(), caller)
                : values(card, row.customerId() == null ? card.customerId() : row.customerId(), caller);
        long thread = mail.isPresent() ? shelf.thread(row.id()) : 0;
        return put(
                new Start(row.officeId(), row.id(), row.customerId(), row.cardId(), thread, byOther),
                isWritten ? mail : latestIn(thread, row.customerId(), row.email()),
                isWritten ? mail.flatMap(this::answerAddress).orElse(row.email()) : row.email(),
                values,
                row.name(),
                StandingValues.of(card.template(), byOther ? Map.of() : shown, Typing.by(caller)));
    }

    private Addressed ofCard(OpenCard card, Map<String, String> shown, Caller caller) throws SQLException {
        Map<String, String> values = values(card, card.customerId(), caller);
        long thread = records.threadOfCard(card.id()).orElse(0L);
        Optional<ShownMail> latest = latestIn(thread, card.customerId(), null);
        return put(
                new Start(card.officeId(), null, card.customerId(), card.id(), thread, false),
                latest,
                latest.flatMap(this::answerAddress).orElse(null),
                values,
                null,
                StandingValues.of(card.template(), shown, Typing.by(caller)));
    }

    private record Start(
            long officeId, Long communicationId, Long customerId, Long cardId, long threadId, boolean byOther) {}

    private Optional<ShownMail> latestIn(long thread, Long customerId, String email) throws SQLException {
        return thread == 0 ? Optional.empty() : shelf.latestIn(thread, customerId, email);
    }

    /** What is answered goes to whoever wrote that, whatever others wrote in the same conversation since. */
    private Addressed put(
            Start start,
            Optional<ShownMail> latest,
            String email,
            Map<String, String> values,
            String name,
            StandingValues standing)
            throws SQLException {
        String to = email == null ? values.get("email1") : email;
        String full = (values.getOrDefault("givenName", "") + " " + values.getOrDefault("familyName", "")).strip();
        return new Addressed(
                start.officeId(),
                start.communicationId(),
                start.customerId(),
                start.cardId(),
                null,
                EmailAddress.parse(to).orElse(null),
                full.isEmpty() ? name : full,
                start.threadId(),
                latest.map(ShownMail::messageId).orElse(null),
                latest.isEmpty() ? List.of() : records.references(latest.get().communicationId()),
                latest.map(ShownMail::subject).orElse(""),
                latest.map(Addressing::quote).orElse(""),
                standing.over(values),
                start.byOther());
    }

    private Optional<String> answerAddress(ShownMail mail) {
        try {
            return records.answerAddress(mail.communicationId());
        } catch (SQLException away) {
            throw new io.foyer.shared.Unavailable("The database does not answer", away);
        }
    }

    private static String quote(ShownMail mail) {
        return "\n\n" + mail.sender() + " wrote:\n"
                + mail.text().lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
    }

    private Map<String, String> values(OpenCard card, Long customerId, Caller caller) {
        Map<String, String> values = new HashMap<>(StandingValues.kept(card, Typing.by(caller)));
        if (customerId != null) {
            values.putAll(customers.values(customerId));
        }
        values.putAll(ofOffice(card.officeId(), caller));
        return values;
    }

    private Map<String, String> ofOffice(long officeId, Caller caller) {
        Map<String, String> values = new HashMap<>();
        values.put("agent", caller.displayName());
        Optional<OfficeRow> office = directory.office(officeId);
        values.put("office", office.map(OfficeRow::name).orElse(null));
        values.put("officePhone", office.map(OfficeRow::phone).orElse(null));
        values.put("officeHours", office.map(OfficeRow::openingHours).orElse(null));
        return values;
    }
}
