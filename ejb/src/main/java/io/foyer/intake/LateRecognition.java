package io.foyer.intake;

import io.foyer.card.CardSaved;
import io.foyer.customer.ContactKind;
import io.foyer.customer.ContactPoint;
import io.foyer.customer.CrossReference;
import io.foyer.customer.Customer;
import io.foyer.customer.Match;
import io.foyer.office.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Asks the cross-reference anew for entries that came before anybody knew their sender (IN-21): when one is opened, and
 * when a customer is saved who has its number or address. An entry that has its customer or card is left alone.
 */
@ApplicationScoped
class LateRecognition {

    private static final int MOST = 20;
    private static final Duration RECENT = Duration.ofDays(30);

    private static final String ANSWERS =
            "select c from Communication c where c.officeId = :office and c.direction = 'out' and c.cardId is null";

    private static final String WAITING =
            "select c from Communication c where c.officeId = :office and c.customerId is null and c.cardId is null";

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    @Inject
    private CrossReference crossReference;

    @Inject
    private WrittenContents contents;

    @Inject
    private Directory directory;

    @Inject
    private CommunicationChanges changes;

    @Inject
    private Clock clock;

    /** Who it is, or may be, as far as is known by now. */
    Match matchOf(Communication one) {
        String country = directory.office(one.officeId()).orElseThrow().country();
        return crossReference.byClues(one.companyId(), one.officeId(), contents.cluesOf(one, country));
    }

    /** Whom an entry without customer and card turns out to be from; makes him known in its office, and asks for no number. */
    Match newMatchOf(Communication one) {
        Match match = one.isOfNobody() ? matchOf(one) : Match.NOBODY;
        // Customer before sequence, as everywhere: whoever saves his card at this instant locks in the same order.
        match.certain()
                .ifPresent(customer -> crossReference.knownIn(
                        one.companyId(),
                        customer.customerId(),
                        one.officeId(),
                        one.times().startedAt()));
        return match;
    }

    /** Keeps and tells what is known by now of the sender of an entry that is opened. */
    void recognise(Communication one) {
        keep(one, newMatchOf(one));
    }

    /**
     * The office's newest entries from a saved customer's numbers and addresses, with what is known of each by now. Ask
     * before any number of the office: nobody shall wait for these look-ups.
     */
    Map<Communication, Match> waitingFor(CardSaved saved) {
        Customer customer = entities.find(Customer.class, saved.customerId());
        Map<Communication, Match> found = new LinkedHashMap<>();
        for (Communication one : waiting(customer, saved)) {
            Match match = matchOf(one);
            // Somebody else for certain is not known in the office yet, and his lock would come too late.
            boolean isOther = match.certain()
                    .filter(certain -> certain.customerId() != saved.customerId())
                    .isPresent();
            if (!isOther && one.tellsMore(match)) {
                found.put(one, match);
            }
        }
        return found;
    }

    /** Keeps and tells each of these that is still of nobody. */
    void recognise(Map<Communication, Match> found) {
        found.forEach(this::keep);
    }

    /** Tells the office's newest entries of a customer anew, since each shows the name he goes by now. */
    void rename(CardSaved saved) {
        List<Communication> his = entities.createQuery(
                        "select c from Communication c where c.customerId = :customer and c.officeId = :office"
                                + " and c.times.startedAt > :since order by c.times.startedAt desc",
                        Communication.class)
                .setParameter("customer", saved.customerId())
                .setParameter("office", saved.officeId())
                .setParameter("since", clock.instant().minus(RECENT))
                .setMaxResults(MOST)
                .getResultList();
        for (Communication one : his) {
            if (!Long.valueOf(one.id()).equals(saved.communicationId())) {
                changes.change(one, unchanged -> {});
            }
        }
    }

    /** What was written to the sender of an entry before its card was kept belongs to that card too. */
    void keepAnswers(Communication entry, CardSaved saved) {
        Set<Communication> answers = new LinkedHashSet<>(
                entities.createQuery(ANSWERS + " and c.answersId = :entry order by c.id", Communication.class)
                        .setParameter("office", entry.officeId())
                        .setParameter("entry", entry.id())
                        .setMaxResults(MOST)
                        .getResultList());
        if (entry.written().email() != null) {
            answers.addAll(entities.createQuery(
                            ANSWERS + " and c.written.email = :address and c.times.startedAt >= :since order by c.id",
                            Communication.class)
                    .setParameter("office", entry.officeId())
                    .setParameter("address", entry.written().email())
                    .setParameter("since", entry.times().startedAt())
                    .setMaxResults(MOST)
                    .getResultList());
        }
        for (Communication answer : answers) {
            changes.change(answer, one -> one.belongsTo(saved.customerId(), saved.cardId()));
        }
    }

    private void keep(Communication one, Match match) {
        if (one.tellsMore(match)) {
            changes.change(one, now -> {
                if (now.tellsMore(match)) {
                    now.matched(match);
                }
            });
        }
    }

    private List<Communication> waiting(Customer customer, CardSaved saved) {
        List<Communication> waiting = new ArrayList<>();
        Set<String> numbers = keys(customer, ContactKind.PHONE);
        if (!numbers.isEmpty()) {
            waiting.addAll(newest(
                    entities.createQuery(
                                    WAITING + " and c.companyId = :company and c.caller.e164 in :numbers"
                                            + " and c.times.startedAt > :since order by c.times.startedAt desc",
                                    Communication.class)
                            .setParameter("company", customer.companyId())
                            .setParameter("numbers", numbers)
                            .setParameter("since", clock.instant().minus(RECENT)),
                    saved));
        }
        Set<String> addresses = keys(customer, ContactKind.EMAIL);
        if (!addresses.isEmpty()) {
            waiting.addAll(newest(
                    entities.createQuery(
                                    WAITING + " and c.written.email in :addresses and c.times.startedAt > :since"
                                            + " order by c.times.startedAt desc",
                                    Communication.class)
                            .setParameter("addresses", addresses)
                            .setParameter("since", clock.instant().minus(RECENT)),
                    saved));
        }
        return waiting.stream().distinct().limit(MOST).toList();
    }

    private static List<Communication> newest(TypedQuery<Communication> query, CardSaved saved) {
        return query.setParameter("office", saved.officeId())
                .setMaxResults(MOST)
                .getResultList();
    }

    private static Set<String> keys(Customer customer, ContactKind kind) {
        return customer.contactPoints().stream()
                .filter(point -> point.kind() == kind)
                .map(ContactPoint::matchKey)
                .collect(Collectors.toSet());
    }
}
