package io.foyer.telephony;

import io.foyer.intake.HangupCause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The phones a call was rung at: which still ring, and how the others came out. Remembers a bounded number. */
final class Attempts {

    private static final int MOST = 40;

    /**
     * One try at one phone.
     *
     * @param label the phone
     * @param leg names the try: the phone, and which time it was where it is not the first
     */
    record Attempt(String label, String leg) {}

    /** A try that nobody answered. */
    record Missed(Attempt attempt, HangupCause cause, Moment at) {}

    private final Map<String, Attempt> ringing = new LinkedHashMap<>();
    private final Map<String, Integer> tries = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> stems = new HashSet<>();
    private final List<Missed> missed = new ArrayList<>();
    private HangupCause lastResult;
    private boolean givenUp;

    /** A phone begins to ring; empty when this is known already, or one too many to follow. */
    Optional<Attempt> begin(PbxChannel phone, String label) {
        givenUp = false;
        if (seen.size() >= MOST || !seen.add(phone.id())) {
            return Optional.empty();
        }
        Attempt attempt = new Attempt(label, leg(label, tries.merge(label, 1, Integer::sum)));
        ringing.put(phone.id(), attempt);
        stems.add(phone.stem());
        return Optional.of(attempt);
    }

    /** The name of the nth time at a phone. */
    static String leg(String label, int time) {
        return time == 1 ? label : label + " " + time;
    }

    boolean follows(PbxChannel phone) {
        return stems.contains(phone.stem());
    }

    Optional<Attempt> stop(String channelId) {
        return Optional.ofNullable(ringing.remove(channelId));
    }

    /** A phone was stopped without a result: unless others still ring, the one who called gave up. */
    void giveUpUnlessOthersRing() {
        givenUp = ringing.isEmpty();
    }

    /** A queue sent the caller on without anybody having answered. */
    void nobodyAnswered() {
        lastResult = lastResult == null ? HangupCause.NO_ANSWER : lastResult;
        givenUp = false;
    }

    /** The one who called waits on after all. */
    void waitOn() {
        givenUp = false;
    }

    void miss(Attempt attempt, HangupCause cause, Moment at) {
        missed.add(new Missed(attempt, cause, at));
        lastResult = cause;
        givenUp = false;
    }

    boolean nobodyRings() {
        return ringing.isEmpty();
    }

    /** Whether the one who called hung up while it rang. */
    boolean wasGivenUp() {
        return givenUp;
    }

    /** How the last finished try came out, or null. */
    HangupCause lastResult() {
        return lastResult;
    }

    List<Missed> takeMissed() {
        List<Missed> all = List.copyOf(missed);
        missed.clear();
        return all;
    }
}
