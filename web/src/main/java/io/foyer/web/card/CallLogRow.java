package io.foyer.web.card;

import io.foyer.shared.PageKey;
import io.foyer.web.customer.Written;
import java.io.Serializable;
import java.time.Instant;

/**
 * A contact of the customer as the call log shows it.
 *
 * @param kind what it was: a call, a mail, a visit
 * @param address where it came from or went to, for reading
 * @param status what became of it, in words
 * @param length how long it lasted in words, or null
 * @param agent who had it, or null
 * @param written what was written in it, or null
 */
public record CallLogRow(
        long id,
        Instant at,
        String kind,
        String address,
        String source,
        String status,
        String length,
        String agent,
        Written written)
        implements Serializable {

    /** Where the page after this row begins. */
    PageKey key() {
        return new PageKey(at, id);
    }
}
