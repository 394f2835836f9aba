package io.foyer.paging;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * Whom an office pages.
 *
 * @param newOrders whether every new work order pages, and not emergencies alone
 * @param version which choice this is, or which one it replaces
 * @param changedBy who chose so, or null where nobody has; not read of a choice that is sent, like the next
 */
public record PagingChoice(
        boolean newOrders, List<PagingContact> contacts, Integer version, String changedBy, Instant changedAt)
        implements Serializable {

    public PagingChoice {
        contacts = contacts == null ? List.of() : List.copyOf(contacts);
    }

    /** A choice that replaces another one. */
    public static PagingChoice replacing(int version, boolean newOrders, List<PagingContact> contacts) {
        return new PagingChoice(newOrders, contacts, version, null, null);
    }
}
