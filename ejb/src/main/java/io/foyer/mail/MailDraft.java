package io.foyer.mail;

import java.util.List;

/**
 * A mail before it is written, as the agent sees it.
 *
 * @param to where it goes, or null where no address is known
 * @param from the office's address
 * @param missing placeholders for which nothing is known
 * @param presets the texts to choose from
 */
public record MailDraft(
        String to, String from, String subject, String text, List<String> missing, List<Preset> presets) {

    /** A text of the office. */
    public record Preset(long id, String name) {}
}
