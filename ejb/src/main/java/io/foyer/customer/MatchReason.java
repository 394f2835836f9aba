package io.foyer.customer;

import java.util.Arrays;
import java.util.Locale;

/** Why a customer may be the one behind a communication; the weightier comes first. */
public enum MatchReason {
    SAME_EXTENSION(60, true),
    SAME_EMAIL(50, true),
    SAME_MOBILE(45, true),
    SAME_PHONE(40, true),
    SIMILAR_NAME_ADDRESS(25, false),
    PERHAPS_SAME_PHONE(15, false),
    SAME_NAME(10, false);

    private final int weight;
    private final boolean strong;

    MatchReason(int weight, boolean strong) {
        this.weight = weight;
        this.strong = strong;
    }

    /** The word for it in JSON, such as {@code same-phone}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key of its text in the message bundle. */
    public String messageKey() {
        return "match.reason." + code();
    }

    /** Whether the reason with this code can make a match certain. */
    static boolean isStrong(String code) {
        return Arrays.stream(values())
                .anyMatch(reason -> reason.strong && reason.code().equals(code));
    }

    int weight() {
        return weight;
    }

    /** Whether it can make a match certain where it holds for one customer only. */
    boolean isStrong() {
        return strong;
    }
}
