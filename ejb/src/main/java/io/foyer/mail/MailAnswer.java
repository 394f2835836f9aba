package io.foyer.mail;

import java.util.List;

/**
 * A mail that somebody wants sent.
 *
 * @param communicationId what it answers, or null
 * @param cardId the card it is written from, or null; one of both is needed
 * @param presetId the text to send, or null for the one given
 * @param subject or null for the conversation's own
 * @param text or null for the preset's
 */
public record MailAnswer(
        Long communicationId, Long cardId, Long presetId, String subject, String text, List<Enclosure> files) {

    public MailAnswer {
        files = files == null ? List.of() : List.copyOf(files);
    }

    /** A file that goes with it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Enclosure(String name, String type, byte[] bytes) {}
}
