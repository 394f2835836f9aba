package io.foyer.shared;

import java.util.Locale;
import java.util.Set;

/**
 * What a caller asked the network not to show though the network sent it: the privacy of a Remote-Party-ID, and the
 * host that RFC 3323 gives to anonymous callers.
 */
final class PrivacyPolicy {
    private static final String ANONYMOUS_HOST = "anonymous.invalid";
    private static final Set<String> HIDING_ALL = Set.of("full", "id", "user", "header", "session");

    private PrivacyPolicy() {}

    static boolean hidesNumber(NameAddress wrapped, CallAddress address) {
        String privacy = privacy(wrapped, address);
        return HIDING_ALL.contains(privacy)
                || privacy.equals("uri")
                || address.host().equals(ANONYMOUS_HOST);
    }

    static boolean hidesName(NameAddress wrapped, CallAddress address) {
        String privacy = privacy(wrapped, address);
        return HIDING_ALL.contains(privacy) || privacy.equals("name");
    }

    private static String privacy(NameAddress wrapped, CallAddress address) {
        return address.parameter(AddressParameters.PRIVACY)
                .orElseGet(() ->
                        AddressParameters.behind(wrapped.parameters()).getOrDefault(AddressParameters.PRIVACY, ""))
                .toLowerCase(Locale.ROOT);
    }
}
