package io.foyer.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Events of one call, as messages, for tests. */
final class CallEvents {

    static final Instant RANG = Instant.parse("2026-11-21T15:00:00Z");

    private CallEvents() {}

    static CallEventMessage event(CallEventKind kind, long afterS) {
        return event(kind, "", afterS, null, null);
    }

    /** An event at a phone, some seconds after the ringing, taken in a second later. */
    static CallEventMessage event(CallEventKind kind, String leg, long afterS, String extension, String cause) {
        boolean rings = kind == CallEventKind.RINGING;
        return new CallEventMessage(
                CallEventMessage.SCHEMA,
                1,
                "call-1",
                kind,
                leg,
                "in",
                rings ? "+16465550142" : "6465550142",
                rings ? "Jane Doe" : null,
                "+13125550100",
                null,
                rings ? "leasing" : null,
                extension,
                cause,
                RANG.plusSeconds(afterS),
                RANG.plusSeconds(afterS + 1));
    }

    static CallEventMessage ended(long afterS, String cause) {
        return event(CallEventKind.ENDED, "", afterS, null, cause);
    }

    static <T> List<List<T>> permutations(List<T> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> all = new ArrayList<>();
        for (int first = 0; first < items.size(); first++) {
            List<T> rest = new ArrayList<>(items);
            T head = rest.remove(first);
            for (List<T> tail : permutations(rest)) {
                List<T> order = new ArrayList<>(List.of(head));
                order.addAll(tail);
                all.add(order);
            }
        }
        return all;
    }
}
