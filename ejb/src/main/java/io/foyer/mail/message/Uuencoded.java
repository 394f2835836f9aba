package io.foyer.mail.message;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What uuencode made (POSIX), as a transfer encoding of its own. */
final class Uuencoded {
    private static final Pattern BEGIN = Pattern.compile("(?m)^begin [0-7]{3,4} ([^\\r\\n]{1,200})\\r?$");
    private static final Pattern END = Pattern.compile("(?m)^end[ \\t]*\\r?$");

    private final String name;
    private final byte[] content;

    private Uuencoded(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    /** As the first line says. */
    String name() {
        return name;
    }

    byte[] content() {
        return content;
    }

    /** The first block in these bytes, or null when there is none. */
    static Uuencoded in(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        Matcher begin = BEGIN.matcher(text);
        if (!begin.find()) {
            return null;
        }
        Matcher end = END.matcher(text);
        String lines = end.find(begin.end()) ? text.substring(begin.end(), end.start()) : text.substring(begin.end());
        return new Uuencoded(begin.group(1).strip(), decoded(lines.strip()));
    }

    private static byte[] decoded(String lines) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (String line : lines.split("\\r?\\n")) {
            int length = line.isEmpty() ? 0 : value(line, 0);
            for (int at = 1, left = length; left > 0; at += 4, left -= 3) {
                int group = value(line, at) << 18
                        | value(line, at + 1) << 12
                        | value(line, at + 2) << 6
                        | value(line, at + 3);
                for (int i = 0; i < Math.min(3, left); i++) {
                    content.write(group >> (16 - 8 * i));
                }
            }
        }
        return content.toByteArray();
    }

    private static int value(String line, int at) {
        return at < line.length() ? (line.charAt(at) - ' ') & 0x3f : 0;
    }
}
