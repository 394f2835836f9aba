package io.foyer.shared;

import jakarta.ejb.ApplicationException;
import java.time.Duration;

/** Somebody asks more often than he may; nothing was kept. */
@ApplicationException(rollback = true)
public class TooMany extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public TooMany(String message, Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    /** How long to wait before asking again; whole seconds, at least one. */
    public Duration retryAfter() {
        return Duration.ofSeconds(Math.max(1, retryAfter.plusMillis(999).toSeconds()));
    }
}
