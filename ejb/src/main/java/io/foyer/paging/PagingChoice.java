package io.foyer.paging;

import java.io.Serializable;
import java.util.List;

/**
 * Whom an office pages.
 *
 * @param newOrders whether every new work order pages, and not emergencies alone
 */
public record PagingChoice(boolean newOrders, List<PagingContact> contacts) implements Serializable {

    public PagingChoice {
        contacts = contacts == null ? List.of() : List.copyOf(contacts);
    }
}
