package io.foyer.mail.message;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;

/**
 * The value and the parameters of a field such as Content-Type. Long and foreign values come in numbered and encoded pieces
 * (RFC 2231), or, against the rules but daily, as encoded words.
 */
final class Parameters {
    private static final Pattern PIECE = Pattern.compile("([^*]+)(?:\\*(\\d{1,4}))?(\\*?)");
    private static final int LONGEST = 2_000;

    private final String value;
    private final Map<String, String> plain = new HashMap<>();
    private final Map<String, List<Piece>> pieces = new HashMap<>();

    private Parameters(String value) {
        this.value = value;
    }

    /** Reads a field on one line; a missing one has an empty value and no parameters. */
    static Parameters of(String unfolded) {
        if (unfolded == null) {
            return new Parameters("");
        }
        RawBody body = RawFieldParser.DEFAULT.parseRawBody(new RawField("field", unfolded));
        String value = body.getValue() == null ? "" : body.getValue().strip().toLowerCase(Locale.ROOT);
        Parameters read = new Parameters(value);
        for (NameValuePair pair : body.getParams()) {
            read.add(pair.getName().strip().toLowerCase(Locale.ROOT), pair.getValue());
        }
        return read;
    }

    /** What stands before the first semicolon, in lower case. */
    String value() {
        return value;
    }

    /** The parameter of this name with nothing decoded but pieces put together; null when there is none. */
    String asWritten(String name) {
        return plain.containsKey(name) || !pieces.containsKey(name) ? plain.get(name) : joined(pieces.get(name));
    }

    /** The parameter of this name, decoded, on one line; null when there is none. */
    String get(String name) {
        String joined = pieces.containsKey(name) ? joined(pieces.get(name)) : "";
        String found = joined.isBlank() ? plain.get(name) : joined;
        return found == null ? null : HeaderText.decoded(found, LONGEST);
    }

    private void add(String name, String given) {
        Matcher piece = PIECE.matcher(name);
        if (given == null || !piece.matches()) {
            return;
        }
        boolean encoded = !piece.group(3).isEmpty();
        if (piece.group(2) == null && !encoded) {
            plain.putIfAbsent(name, given);
            return;
        }
        int number = piece.group(2) == null ? 0 : Integer.parseInt(piece.group(2));
        pieces.computeIfAbsent(piece.group(1), added -> new ArrayList<>()).add(new Piece(number, encoded, given));
    }

    private static String joined(List<Piece> pieces) {
        List<Piece> sorted = new ArrayList<>(pieces);
        sorted.sort(Comparator.comparingInt(Piece::number));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String charset = null;
        for (Piece piece : sorted) {
            String text = piece.text();
            String[] parts = text.split("'", 3);
            if (piece.encoded() && piece.number() == sorted.get(0).number() && parts.length == 3) {
                charset = parts[0];
                text = parts[2];
            }
            bytes.writeBytes(piece.encoded() ? unescaped(text) : text.getBytes(StandardCharsets.UTF_8));
        }
        return Charsets.text(bytes.toByteArray(), charset);
    }

    private static byte[] unescaped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            int code = text.charAt(i) == '%' && i + 3 <= text.length() ? hex(text, i + 1) : -1;
            if (code >= 0) {
                bytes.write(code);
                i += 2;
            } else {
                bytes.writeBytes(text.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static int hex(String text, int at) {
        int high = Character.digit(text.charAt(at), 16);
        int low = Character.digit(text.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private record Piece(int number, boolean encoded, String text) {}
}
