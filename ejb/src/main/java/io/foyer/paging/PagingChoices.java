package io.foyer.paging;

import io.foyer.platform.InstantColumn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** Reads and replaces whom an office pages; runs in the transaction of whoever asks. */
@ApplicationScoped
class PagingChoices {

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    PagingChoice of(long officeId) {
        Object[] row =
                (Object[]) entities.createNativeQuery("select pages_new_orders, paging_version, paging_changed_by,"
                                + " paging_changed_at from office where id = ?")
                        .setParameter(1, officeId)
                        .getSingleResult();
        boolean isForOrders = row[0] instanceof Boolean yes ? yes : ((Number) row[0]).intValue() != 0;
        return new PagingChoice(
                isForOrders,
                contacts(officeId),
                ((Number) row[1]).intValue(),
                (String) row[2],
                InstantColumn.read(row[3]));
    }

    boolean pagesNewOrders(long officeId) {
        return of(officeId).newOrders();
    }

    /** Replaces the version that the choice names; false where somebody else did so first. */
    boolean replace(long officeId, PagingChoice choice, List<PagingContact> contacts, String by, Instant now) {
        boolean isFirst = entities.createNativeQuery("update office set pages_new_orders = ?, paging_version ="
                                + " paging_version + 1, paging_changed_by = ?, paging_changed_at = ? where id = ? and"
                                + " paging_version = ?")
                        .setParameter(1, choice.newOrders())
                        .setParameter(2, by)
                        .setParameter(3, InstantColumn.text(now))
                        .setParameter(4, officeId)
                        .setParameter(5, choice.version())
                        .executeUpdate()
                == 1;
        if (isFirst) {
            replaceContacts(officeId, contacts);
        }
        return isFirst;
    }

    List<PagingContact> contacts(long officeId) {
        List<?> rows = entities.createNativeQuery(
                        "select name, email, phone from paging_contact where office_id = ? order by id")
                .setParameter(1, officeId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new PagingContact((String) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    private void replaceContacts(long officeId, List<PagingContact> contacts) {
        entities.createNativeQuery("delete from paging_contact where office_id = ?")
                .setParameter(1, officeId)
                .executeUpdate();
        contacts.forEach(contact -> entities.createNativeQuery(
                        "insert into paging_contact (office_id, name, email, phone) values (?, ?, ?, ?)")
                .setParameter(1, officeId)
                .setParameter(2, contact.name())
                .setParameter(3, contact.email())
                .setParameter(4, contact.phone())
                .executeUpdate());
    }
}
