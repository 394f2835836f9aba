package io.foyer.telephony;

import java.util.LinkedHashSet;
import java.util.Set;

/** The calls that ended last, so that a late event does not begin them anew. */
final class RecentCalls {

    private static final int MOST = 5_000;

    private final Set<String> ids = new LinkedHashSet<>();

    void add(String callId) {
        ids.add(callId);
        if (ids.size() > MOST) {
            ids.remove(ids.iterator().next());
        }
    }

    boolean contains(String callId) {
        return ids.contains(callId);
    }
}
