package io.foyer.paging;

/** The gateway will never take this message. */
public class SmsRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SmsRefused(String why) {
        super(why);
    }
}
