package io.foyer.paging;

/**
 * What became of one try to send a page.
 *
 * @param fault why it did not leave, or null
 */
record Attempt(Ending ending, PageFault fault) {

    /** How it ended. */
    enum Ending {
        /** The next server has it. */
        SENT,
        /** It will never take it. */
        REFUSED,
        /** It did not take it, and may later. */
        CLOSED,
        /** Nobody knows whether it took it: trying again may bring it twice. */
        UNCLEAR
    }

    static final Attempt SENT = new Attempt(Ending.SENT, null);

    static Attempt refused(PageFault fault) {
        return new Attempt(Ending.REFUSED, fault);
    }

    static Attempt closed(PageFault fault) {
        return new Attempt(Ending.CLOSED, fault);
    }

    static Attempt unclear(PageFault fault) {
        return new Attempt(Ending.UNCLEAR, fault);
    }

    boolean isSent() {
        return ending == Ending.SENT;
    }

    boolean maySucceedLater() {
        return ending == Ending.CLOSED || ending == Ending.UNCLEAR;
    }
}
