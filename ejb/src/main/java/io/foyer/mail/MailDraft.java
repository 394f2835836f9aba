package io.foyer.mail;

import java.util.List;

/**
 * A mail before it is written, as the agent sees it.
 *
 * @param to where it goes, or null where no address is known
 * @param from the office's address
 * @param toOther whether nobody knows the address as one of the card's customer, though it answers a mail on that card
 * @param missing placeholders for which nothing is known
 * @param presets the texts to choose from
 */
public record MailDraft(
        String to,
        String from,
        boolean toOther,
        String subject,
        String text,
        List<String> missing,
        List<Preset> presets) {

    /** A text of the office. */
    public record Preset(long id, String name) {}
}
