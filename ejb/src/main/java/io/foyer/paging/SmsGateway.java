package io.foyer.paging;

/** Sends text messages. */
interface SmsGateway {

    /** Whether one is set up. */
    boolean isThere();

    /**
     * Sends a text to a number in E.164.
     *
     * @param key the same for each try of one message, so that a gateway that knows such keys delivers it once
     */
    Attempt send(String number, String text, String key);
}
