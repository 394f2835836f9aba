package io.foyer.shared;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Reads what a clock on the wall of an office shows. */
public final class WallClock {

    private WallClock() {}

    /** The moment a wall shows this; the earlier one where it shows it twice, none where the clocks skip it. */
    public static Optional<Instant> instant(LocalDateTime shown, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(shown);
        return offsets.stream().findFirst().map(shown::toInstant);
    }
}
