package io.foyer.telephony;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Which channels hear each other right now. */
final class Bridges {

    private final Map<String, Set<String>> members = new HashMap<>();
    private final Map<String, String> bridgeOf = new HashMap<>();

    /** Puts a channel into a bridge and gives all who are in it. */
    Set<String> enter(String channelId, String bridge) {
        leave(channelId);
        bridgeOf.put(channelId, bridge);
        Set<String> all = members.computeIfAbsent(bridge, any -> new LinkedHashSet<>());
        all.add(channelId);
        return Set.copyOf(all);
    }

    void leave(String channelId) {
        String bridge = bridgeOf.remove(channelId);
        if (bridge != null) {
            members.computeIfPresent(bridge, (id, all) -> {
                all.remove(channelId);
                return all.isEmpty() ? null : all;
            });
        }
    }
}
