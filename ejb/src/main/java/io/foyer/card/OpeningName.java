package io.foyer.card;

import java.util.UUID;

/** Names of openings: what makes two people who save the new card of one call meet at one card. */
final class OpeningName {

    private static final String ANOTHER = "another ";

    private OpeningName() {}

    /** One card for a communication or a visit on a template, whoever opens it. */
    static String of(CardOpening opening) {
        if (opening.communicationId() != null) {
            return opening.communicationId() + " " + opening.templateKey();
        }
        return opening.visit() == null
                ? UUID.randomUUID().toString()
                : "visit " + opening.visit() + " " + opening.templateKey();
    }

    /** A card of its own, beside any that is open already. */
    static String another() {
        return ANOTHER + UUID.randomUUID();
    }

    static boolean isAnother(String name) {
        return name.startsWith(ANOTHER);
    }
}
