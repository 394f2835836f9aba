package io.foyer.system;

/** What readers type when a card is swiped; invented people and numbers. */
final class Swipes {

    static final String LICENCE =
            "%CASACRAMENTO^EXAMPLE$JANE$QUINN^1200 SAMPLE ST$APT 4^?;636014041234567=280319850315=?\r";
    static final String PAYMENT_NUMBER = "4012888888881881";
    static final String PAYMENT =
            "%B" + PAYMENT_NUMBER + "^EXAMPLE/JANE^28031010000000000?;" + PAYMENT_NUMBER + "=28031010000000000?\r";

    private Swipes() {}
}
