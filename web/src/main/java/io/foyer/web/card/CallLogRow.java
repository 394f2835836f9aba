package io.foyer.web.card;

import io.foyer.shared.PageKey;
import java.io.Serializable;
import java.time.Instant;

/**
 * A contact of the customer as the call log shows it.
 *
 * @param number where it came from, for reading
 * @param statusKey key of the status in the message bundle
 * @param length how long it lasted in words, or null
 */
public record CallLogRow(
        long id,
        Instant at,
        String direction,
        String number,
        String source,
        String statusKey,
        String length,
        String agent)
        implements Serializable {

    /** Where the page after this row begins. */
    PageKey key() {
        return new PageKey(at, id);
    }
}
