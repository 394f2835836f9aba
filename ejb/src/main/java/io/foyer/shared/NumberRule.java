package io.foyer.shared;

import java.util.Optional;

/** One way to understand a written number; empty when it is not this way. */
@FunctionalInterface
interface NumberRule {
    Optional<Reading> read(Dialled dialled);
}
