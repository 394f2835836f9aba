package io.foyer.licence;

import java.util.Locale;

/** Why a swipe or scan gives nothing. */
public enum Refusal {
    EMPTY,
    TOO_LONG,
    PAYMENT_CARD,
    KEYBOARD_LAYOUT,
    NO_LINE_BREAKS,
    TWO_CARDS,
    CUT_OFF,
    UNREADABLE,
    NOT_A_LICENCE;

    /** The word for it in JSON, such as {@code payment-card}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key of its sentence in the message bundle: what happened and what to do. */
    public String messageKey() {
        return "licence.refused." + code();
    }
}
