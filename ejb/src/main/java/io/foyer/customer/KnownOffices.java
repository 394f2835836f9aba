package io.foyer.customer;

import io.foyer.platform.InstantColumn;
import io.foyer.platform.TransactionConnections;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Keeps which offices know a customer, since when he was last there, and that he is found in each of them. */
@ApplicationScoped
class KnownOffices {

    /** What the driver counts where a row was there already and got a later time. */
    private static final int MOVED_ON = 2;

    private static final String TOUCH = "insert into customer_office (customer_id, office_id, last_contact_at)"
            + " values (?, ?, ?) on duplicate key update last_contact_at = greatest(last_contact_at, ?)";

    private static final String TOUCH_KNOWN = "insert into customer_office (customer_id, office_id, last_contact_at)"
            + " select seen.customer, seen.office, seen.moment from (select cast(? as signed) as customer,"
            + " cast(? as signed) as office, cast(? as datetime(3)) as moment%s) as seen"
            + " on duplicate key update last_contact_at = greatest(last_contact_at, seen.moment)";

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    @Inject
    private TransactionConnections database;

    @Inject
    private TermRepository terms;

    /** Makes a customer known in an office as of a contact; an earlier contact than the latest changes nothing. */
    void link(long companyId, long customerId, long officeId, Instant when) {
        if (touch(customerId, officeId, when) != MOVED_ON) {
            terms.copy(customerId, Sight.companyScope(companyId), officeId);
        }
    }

    /** As {@link #link}, for several contacts in the order given; one statement where the offices know all these customers already. */
    void link(long companyId, List<Contact> contacts) {
        if (contacts.size() > 1 && contacts.stream().allMatch(Contact::known)) {
            touchKnown(contacts);
        } else {
            contacts.forEach(one -> link(companyId, one.customerId(), one.officeId(), one.at()));
        }
    }

    private void touchKnown(List<Contact> contacts) {
        String more = " union all select ?, ?, ?".repeat(contacts.size() - 1);
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(TOUCH_KNOWN.formatted(more))) {
            int place = 1;
            for (Contact contact : contacts) {
                upsert.setLong(place++, contact.customerId());
                upsert.setLong(place++, contact.officeId());
                upsert.setString(place++, InstantColumn.text(contact.at()));
            }
            upsert.executeUpdate();
        } catch (SQLException fault) {
            throw new PersistenceException("Contacts are not noted: " + contacts, fault);
        }
    }

    /** As {@link #link}, for a customer whose terms are written afterwards anyway. */
    int touch(long customerId, long officeId, Instant when) {
        String at = InstantColumn.text(when);
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(TOUCH)) {
            upsert.setLong(1, customerId);
            upsert.setLong(2, officeId);
            upsert.setString(3, at);
            upsert.setString(4, at);
            return upsert.executeUpdate();
        } catch (SQLException fault) {
            throw new PersistenceException("Customer " + customerId + " is not noted in office " + officeId, fault);
        }
    }

    /** Every office that knows the customer. */
    List<Long> of(long customerId) {
        return entities.createQuery("select o.officeId from CustomerOffice o where o.customerId = :id", Long.class)
                .setParameter("id", customerId)
                .getResultList();
    }
}
