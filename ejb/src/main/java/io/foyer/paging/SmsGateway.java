package io.foyer.paging;

/** Sends text messages. */
public interface SmsGateway {

    /** Whether one is set up. */
    boolean isThere();

    /**
     * Sends a text to a number in E.164.
     *
     * @throws io.foyer.shared.Unavailable where trying again may help
     * @throws SmsRefused where it will not
     */
    void send(String number, String text);
}
