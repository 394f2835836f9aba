package io.foyer.mail;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A mail that somebody wants sent.
 *
 * @param communicationId what it answers, or null
 * @param cardId the card it is written from, or null; one of both is needed
 * @param presetId the text to send, or null for the one given
 * @param subject or null for the conversation's own
 * @param text or null for the preset's
 * @param key names the letter, so that one sent twice goes out once, or null
 */
public record MailAnswer(
        Long communicationId,
        Long cardId,
        Long presetId,
        String subject,
        String text,
        List<Enclosure> files,
        String key) {

    public MailAnswer {
        files = files == null ? List.of() : List.copyOf(files);
    }

    /** A file that goes with it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Enclosure(String name, String type, byte[] bytes) {

        private static final int LONGEST_NAME = 200;
        private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

        public Enclosure {
            String line =
                    name == null ? "" : UNSEEN.matcher(name).replaceAll(" ").strip();
            name = line.isEmpty() ? "file" : MailRecords.cut(line, LONGEST_NAME);
        }
    }
}
