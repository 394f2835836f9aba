package io.foyer.platform;

import java.util.Collection;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What a timer has to do, piece by piece: one that fails holds up none after it, and is tried again in the next round. */
public final class OneByOne {

    private OneByOne() {}

    /**
     * Does it for each.
     *
     * @param work throws for a piece that has to wait; what it did for that piece must be undone by then
     * @param log where the piece is named that failed
     */
    public static <T> void each(Collection<T> pieces, Consumer<T> work, Logger log) {
        for (T piece : pieces) {
            try {
                work.accept(piece);
            } catch (RuntimeException failed) {
                log.log(Level.WARNING, failed, () -> "Left for the next round: " + piece);
            }
        }
    }
}
