package io.foyer.customer;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Everything known of one customer, for his page.
 *
 * @param values his fields by key (see {@link CustomerField}), numbers as read in the viewer's country
 * @param contacts every way to reach him, also those beyond the numbered fields
 * @param offices the offices within the viewer's sight that know him, the latest contact first
 */
public record CustomerProfile(
        long id,
        int version,
        String name,
        Map<String, String> values,
        List<Contact> contacts,
        List<KnownIn> offices,
        Instant createdAt,
        Instant updatedAt)
        implements Serializable {

    /**
     * One way to reach him.
     *
     * @param kind {@code phone} or {@code email}
     * @param label such as {@code mobile}, or null
     * @param text for reading
     * @param address for dialling or writing: E.164, or the mail address
     * @param extension behind a number, or null
     */
    public record Contact(String kind, String label, String text, String address, String extension, boolean bounced)
            implements Serializable {}

    /** An office that knows him. */
    public record KnownIn(long officeId, String officeName, Instant lastContactAt) implements Serializable {}
}
