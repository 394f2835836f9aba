package io.foyer.licence;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * What was read of a licence.
 *
 * @param complete false where only a part of it came through
 * @param fields the customer's fields by key, as they stand on the licence; dates are ISO
 * @param written the same as a person writes them on a card: no capitals throughout, postal code with its hyphen, the suffix
 *     behind the family name
 * @param licence of the document itself: issuer, iin, number (all but its last four characters masked), expires, class, sex,
 *     height, weight, hair, eyes, suffix; only what is known
 * @param notes what an agent should know
 * @param keep what {@link LicenceService#keep} takes to keep the number, sealed; null where the company keeps none, or there is none
 */
public record LicenceReading(
        boolean complete,
        Map<String, String> fields,
        Map<String, String> written,
        Map<String, String> licence,
        List<ReadingNote> notes,
        String keep)
        implements Serializable {

    LicenceReading keeping(String sealed) {
        return new LicenceReading(complete, fields, written, licence, notes, sealed);
    }
}
