package io.foyer.customer;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * Somebody who may be behind a communication.
 *
 * @param reasons codes of {@link MatchReason}, the weightiest first; never empty
 * @param phone his first number for reading, or null
 * @param email his first mail address, or null
 * @param city to tell people of one name apart, or null
 * @param unit likewise, or null
 * @param knownHere whether the office that was reached knows him already
 * @param lastContactAt when he last had to do with any office, or null
 */
public record Candidate(
        long customerId,
        String name,
        List<String> reasons,
        String phone,
        String email,
        String city,
        String unit,
        boolean knownHere,
        Instant lastContactAt)
        implements Serializable {

    /** Only that somebody fits and why, for who may not see more of him yet. */
    Candidate withoutDetails() {
        return new Candidate(customerId, name, reasons, null, null, null, null, knownHere, null);
    }

    /** Whether a number or an address leads to him, and not a name alone. */
    boolean isReached() {
        return reasons.stream().anyMatch(MatchReason::isStrong);
    }
}
