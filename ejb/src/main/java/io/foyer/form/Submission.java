package io.foyer.form;

import java.time.Instant;
import java.util.Map;

/**
 * A form as it was sent.
 *
 * @param id the sender's name for it: a second one of the same name is the same; or null
 * @param values what was filled in, by field key; several choices with commas between
 * @param bait what stands in the field that people do not see
 * @param openedAt when the form was shown, where the sender says so, else null
 * @param trail see {@link Trail#of}
 */
public record Submission(
        String id, Map<String, String> values, String bait, Instant openedAt, Map<String, String> trail) {

    public Submission {
        values = Map.copyOf(values);
        trail = Map.copyOf(trail);
    }

    boolean isRobots() {
        return bait != null && !bait.isEmpty();
    }
}
