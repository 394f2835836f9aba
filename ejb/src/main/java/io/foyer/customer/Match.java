package io.foyer.customer;

import java.util.List;

public record Match(Kind kind, List<Candidate> candidates) {
    public enum Kind {
        CERTAIN,
        SEVERAL,
        NONE
    }
}
