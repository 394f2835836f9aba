package io.foyer.customer;

import java.util.List;
import java.util.Optional;

/**
 * Who may be behind a communication.
 *
 * @param candidates the likeliest first; one where {@code CERTAIN}, none where {@code NONE}
 */
public record Match(Kind kind, List<Candidate> candidates) {

    /** No customer fits: a new one is created when the card is saved, and not before. */
    public static final Match NOBODY = new Match(Kind.NONE, List.of());

    public Match {
        candidates = List.copyOf(candidates);
    }

    /** How sure it is. */
    public enum Kind {
        /** Exactly one, who fills the card by himself. */
        CERTAIN,
        /** One or more who may be it, offered to a person. */
        SEVERAL,
        NONE
    }

    /** The one who is certain. */
    public Optional<Candidate> certain() {
        return kind == Kind.CERTAIN ? Optional.of(candidates.get(0)) : Optional.empty();
    }
}
