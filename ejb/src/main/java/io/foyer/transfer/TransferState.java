package io.foyer.transfer;

import java.util.Locale;

/** Where a card that was sent on stands. */
public enum TransferState {
    /** It waits in the other office's list. */
    SENT,
    /** Somebody there has taken it. */
    TAKEN_UP,
    /** It was sent back, with a reason. */
    DECLINED;

    /** The name in REST and for the browser. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
