package io.foyer.mail.message;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;

/** The text of a header field: folded lines joined, encoded words decoded (RFC 2047), 8-bit bytes understood. */
final class HeaderText {
    private static final Pattern FOLD = Pattern.compile("\\r?\\n[ \\t]*|\\r");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

    /** Marks that turn the direction of reading, and so can make a text look like another one. */
    private static final Pattern TURNS = Pattern.compile("[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    private HeaderText() {}

    /** The bytes as one line, nothing decoded but the charset. */
    static String unfolded(byte[] raw) {
        return FOLD.matcher(Charsets.guessed(raw)).replaceAll(" ").strip();
    }

    /** Encoded words decoded, one line, no more than so many characters. */
    static String decoded(String unfolded, int longest) {
        String bounded = Texts.cut(unfolded, longest * 8);
        return line(words(bounded), longest);
    }

    /** A text for one line: no controls, no marks that turn it round, no more than so many characters. */
    static String line(String text, int longest) {
        String clean = CONTROLS.matcher(TURNS.matcher(text).replaceAll("")).replaceAll(" ");
        return Texts.cut(clean.strip(), longest).strip();
    }

    private static String words(String text) {
        if (!text.contains("=?")) {
            return text;
        }
        try {
            return DecoderUtil.decodeEncodedWords(
                    text, DecodeMonitor.SILENT, StandardCharsets.UTF_8, Charsets.largerOnes());
        } catch (RuntimeException broken) {
            return text;
        }
    }
}
