package io.foyer.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Mails of one mailbox that their server did not give. The others go first; only after some tries over some time is one
 * listed without its text, so that a server that is ill for a while loses nothing.
 */
final class Refusals {

    private static final int TRIES = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Clock clock;
    private final Map<RawMails.Place, Refusal> refused = new HashMap<>();

    private record Refusal(int tries, Instant since) {}

    Refusals(Clock clock) {
        this.clock = clock;
    }

    /** Notes that a mail was asked for in vain. */
    void note(RawMails.Place place) {
        refused.merge(
                place,
                new Refusal(1, clock.instant()),
                (before, now) -> new Refusal(before.tries() + 1, before.since()));
    }

    void forget(RawMails.Place place) {
        refused.remove(place);
    }

    /** Whether it has to be asked for alone, so that it alone is to blame. */
    boolean isSuspect(RawMails.Place place) {
        return refused.containsKey(place);
    }

    /** Whether nothing is to be hoped for any more. */
    boolean isHopeless(RawMails.Place place) {
        Refusal refusal = refused.get(place);
        return refusal != null
                && refusal.tries() >= TRIES
                && !clock.instant().isBefore(refusal.since().plus(PATIENCE));
    }

    /** The suspects among these, the least tried first. */
    List<RawMails.Place> suspects(List<RawMails.Place> places) {
        return places.stream()
                .filter(this::isSuspect)
                .sorted(Comparator.comparingInt(place -> refused.get(place).tries()))
                .toList();
    }
}
