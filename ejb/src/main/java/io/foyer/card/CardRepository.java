package io.foyer.card;

import io.foyer.card.template.CardTemplate;
import io.foyer.customer.Customer;
import io.foyer.platform.InstantColumn;
import io.foyer.shared.PageKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Reads and keeps cards; runs in the transaction of whoever asks. */
@ApplicationScoped
class CardRepository {

    private static final int OPEN_LOOKED_AT = 20;
    private static final int AT_ONCE = 50;

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    Optional<Card> find(long id) {
        return Optional.ofNullable(entities.find(Card.class, id));
    }

    Optional<Card> locked(long id) {
        return Optional.ofNullable(entities.find(Card.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    void lockCustomer(long customerId) {
        entities.find(Customer.class, customerId, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Card> byOpening(long companyId, String opening) {
        return entities.createQuery(
                        "select c from Card c where c.companyId = :company and c.opening = :opening", Card.class)
                .setParameter("company", companyId)
                .setParameter("opening", opening)
                .getResultStream()
                .findFirst();
    }

    /** The office's cards of this template that began with a communication, the latest first. */
    List<Card> ofCommunication(long communicationId, long officeId, String templateKey) {
        return entities.createQuery(
                        "select c from Card c where c.communicationId = :communication and c.officeId = :office"
                                + " and c.templateKey = :template order by c.id desc",
                        Card.class)
                .setParameter("communication", communicationId)
                .setParameter("office", officeId)
                .setParameter("template", templateKey)
                .setMaxResults(OPEN_LOOKED_AT)
                .getResultList();
    }

    /** The customer's cards of this template in the office, the latest first. */
    List<Card> ofCustomer(long customerId, long officeId, String templateKey) {
        return entities.createQuery(
                        "select c from Card c where c.customerId = :customer and c.officeId = :office"
                                + " and c.templateKey = :template order by c.id desc",
                        Card.class)
                .setParameter("customer", customerId)
                .setParameter("office", officeId)
                .setParameter("template", templateKey)
                .setMaxResults(OPEN_LOOKED_AT)
                .getResultList();
    }

    /** A card with its customer. */
    record Of(Card card, Customer customer) {}

    /** Cards in these offices, the latest change first; what is null holds for every card. */
    List<Of> list(Collection<Long> offices, Long customerId, String templateKey, String status, int limit) {
        TypedQuery<Object[]> query = entities.createQuery(
                        "select c, k from Card c join Customer k on k.id = c.customerId where c.officeId in :offices"
                                + (customerId == null ? "" : " and c.customerId = :customer")
                                + (templateKey == null ? "" : " and c.templateKey = :template")
                                + (status == null ? "" : " and c.status = :status")
                                + " order by c.updatedAt desc, c.id desc",
                        Object[].class)
                .setParameter("offices", offices);
        if (customerId != null) {
            query.setParameter("customer", customerId);
        }
        if (templateKey != null) {
            query.setParameter("template", templateKey);
        }
        if (status != null) {
            query.setParameter("status", status);
        }
        return query.setMaxResults(limit)
                .getResultStream()
                .map(row -> new Of((Card) row[0], (Customer) row[1]))
                .toList();
    }

    /** Cards of these customers on a template in these offices, the latest first. */
    List<Card> ofCustomers(Collection<Long> customers, Collection<Long> offices, String templateKey, int limit) {
        return entities.createQuery(
                        "select c from Card c where c.customerId in :customers and c.officeId in :offices"
                                + " and c.templateKey = :template order by c.id desc",
                        Card.class)
                .setParameter("customers", customers)
                .setParameter("offices", offices)
                .setParameter("template", templateKey)
                .setHint("eclipselink.batch", "c.values")
                .setHint("eclipselink.batch.type", "IN")
                .setMaxResults(limit)
                .getResultList();
    }

    /** What an office worked on lately, on a template, the latest first, with all its values by one query. */
    List<Card> recent(long officeId, String templateKey, int limit) {
        return entities.createQuery(
                        "select c from Card c where c.officeId = :office and c.templateKey = :template"
                                + " order by c.updatedAt desc",
                        Card.class)
                .setParameter("office", officeId)
                .setParameter("template", templateKey)
                .setHint("eclipselink.batch", "c.values")
                .setHint("eclipselink.batch.type", "IN")
                .setMaxResults(limit)
                .getResultList();
    }

    /** The customer's cards in these offices, the latest change first; {@code before} may be null. */
    List<Card> ofCustomer(long customerId, Collection<Long> offices, PageKey before, int limit) {
        String earlier = before == null ? "" : " and (c.updatedAt < :at or (c.updatedAt = :at and c.id < :before))";
        TypedQuery<Card> query = entities.createQuery(
                        "select c from Card c where c.customerId = :customer and c.officeId in :offices" + earlier
                                + " order by c.updatedAt desc, c.id desc",
                        Card.class)
                .setParameter("customer", customerId)
                .setParameter("offices", offices);
        if (before != null) {
            query.setParameter("at", before.at()).setParameter("before", before.id());
        }
        return query.setMaxResults(limit).getResultList();
    }

    /**
     * Holds the place of a new card under the name of its opening. Where another transaction holds it already this waits
     * for it, and then answers with that one's card.
     */
    Card placed(CardOpening opening, String name, CardTemplate template, Author author, Instant now) {
        String at = InstantColumn.text(now);
        entities.createNativeQuery(
                        """
                        insert into card (company_id, office_id, template_key, template_version, status,
                            communication_id, opening, created_by, created_by_name, created_at,
                            updated_by, updated_by_name, updated_at, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
                        on duplicate key update id = last_insert_id(id)""")
                .setParameter(1, opening.companyId())
                .setParameter(2, opening.officeId())
                .setParameter(3, template.key())
                .setParameter(4, template.version())
                .setParameter(5, template.firstStatus().key())
                .setParameter(6, opening.communicationId())
                .setParameter(7, name)
                .setParameter(8, author.userId())
                .setParameter(9, author.name())
                .setParameter(10, at)
                .setParameter(11, author.userId())
                .setParameter(12, author.name())
                .setParameter(13, at)
                .executeUpdate();
        Number id =
                (Number) entities.createNativeQuery("select last_insert_id()").getSingleResult();
        return locked(id.longValue()).orElseThrow();
    }

    void add(CardChange change) {
        entities.persist(change);
    }

    /** Adds several in this order, which persisting at once would not keep. */
    void add(List<CardChange> changes) {
        for (int from = 0; from < changes.size(); from += AT_ONCE) {
            insert(changes.subList(from, Math.min(from + AT_ONCE, changes.size())));
        }
    }

    private void insert(List<CardChange> some) {
        Query insert =
                entities.createNativeQuery("insert into card_change (card_id, card_version, field_key, old_value,"
                        + " new_value, changed_by, changed_by_name, changed_at) values "
                        + String.join(", ", Collections.nCopies(some.size(), "(?, ?, ?, ?, ?, ?, ?, ?)")));
        int place = 0;
        for (CardChange one : some) {
            insert.setParameter(++place, one.cardId());
            insert.setParameter(++place, one.cardVersion());
            insert.setParameter(++place, one.field());
            insert.setParameter(++place, one.oldValue());
            insert.setParameter(++place, one.newValue());
            insert.setParameter(++place, one.author().userId());
            insert.setParameter(++place, one.author().name());
            insert.setParameter(++place, InstantColumn.text(one.changedAt()));
        }
        insert.executeUpdate();
    }

    void add(CardNote note) {
        entities.persist(note);
        entities.flush();
    }

    /** The note that a request left, also one that was committed just now. */
    Optional<CardNote> note(long cardId, String requestKey) {
        return entities.createQuery(
                        "select n from CardNote n where n.cardId = :card and n.requestKey = :request", CardNote.class)
                .setParameter("card", cardId)
                .setParameter("request", requestKey)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Writes everything down now, so that the card's version is the new one. */
    void flush() {
        entities.flush();
    }

    /** Who changed a field last, through this or, where it is the customer's own, through another card of his. */
    Optional<CardChange> lastChange(Card card, String field) {
        return entities.createQuery(
                        "select c from CardChange c join Card k on k.id = c.cardId where c.field = :field"
                                + " and (k.id = :card or k.customerId = :customer) order by c.id desc",
                        CardChange.class)
                .setParameter("field", field)
                .setParameter("card", card.id())
                .setParameter("customer", card.customerId())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    List<CardChange> changes(long cardId, long before, int limit) {
        return entities.createQuery(
                        "select c from CardChange c where c.cardId = :card and c.id < :before order by c.id desc",
                        CardChange.class)
                .setParameter("card", cardId)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    List<CardNote> notes(long cardId, long before, int limit) {
        return entities.createQuery(
                        "select n from CardNote n where n.cardId = :card and n.id < :before order by n.id desc",
                        CardNote.class)
                .setParameter("card", cardId)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }
}
