package io.foyer.web.customer;

import io.foyer.intake.CommunicationRow;
import java.io.Serializable;

/**
 * What was written in a contact, of which a list shows the first words and opens the rest.
 *
 * @param id the communication
 * @param channel its channel, which tells whether it is a transcript
 */
public record Written(long id, String channel, String words) implements Serializable {

    /** What is written in a contact, or null for nothing. */
    public static Written of(CommunicationRow row) {
        return row.firstWords() == null || row.firstWords().isBlank()
                ? null
                : new Written(row.id(), row.channel(), row.firstWords());
    }
}
