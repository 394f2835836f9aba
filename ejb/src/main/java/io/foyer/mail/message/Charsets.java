package io.foyer.mail.message;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Bytes to text where the charset's name is missing, wrong or unknown. Names mean what senders mean by them: much that is
 * called ISO-8859-1 or GB2312 is their larger sister (as the WHATWG encoding standard says).
 */
final class Charsets {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char REPLACEMENT = '\uFFFD';
    private static final byte ESCAPE = 0x1b;

    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("utf8mb4", "UTF-8"),
            Map.entry("unicode-1-1-utf-8", "UTF-8"),
            Map.entry("ansi", "windows-1252"),
            Map.entry("ascii", "US-ASCII"),
            Map.entry("latin-1", "windows-1252"),
            Map.entry("iso-8859-8-i", "ISO-8859-8"),
            Map.entry("iso-8859-8-e", "ISO-8859-8"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("cp932", "windows-31j"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("ks_c_5601", "x-windows-949"),
            Map.entry("koi8-ru", "KOI8-U"));

    private static final Map<Charset, Charset> LARGER = larger();

    private Charsets() {}

    /** The charset of this name, or null when there is none. */
    static Charset named(String name) {
        if (name == null) {
            return null;
        }
        String bare = name.replaceAll("[\\s\"';]|\\x1b.*", "").toLowerCase(Locale.ROOT);
        try {
            Charset found = Charset.forName(MEANT.getOrDefault(bare, bare));
            return LARGER.getOrDefault(found, found);
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    /** What {@link #named} puts in the place of the charsets that senders name too narrowly. */
    static Map<Charset, Charset> largerOnes() {
        return LARGER;
    }

    /** The text of the bytes, with the charset of this name where it fits. */
    static String text(byte[] bytes, String name) {
        Charset marked = byMark(bytes);
        if (marked != null) {
            return new String(bytes, marked).substring(1);
        }
        if (name != null && name.toLowerCase(Locale.ROOT).contains("utf-7")) {
            return Utf7.text(bytes);
        }
        Charset charset = named(name);
        if (charset == null || charset.equals(StandardCharsets.UTF_8)) {
            return guessed(bytes);
        }
        return new String(bytes, charset);
    }

    /** UTF-8 where the bytes are that, else Japanese with escapes, else Western European. */
    static String guessed(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return hasJapaneseEscapes(bytes) ? new String(bytes, Charset.forName("ISO-2022-JP")) : text;
        } catch (CharacterCodingException notUtf8) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            long lost = text.chars().filter(one -> one == REPLACEMENT).count();
            long kept =
                    text.chars().filter(one -> one > 0x7f && one != REPLACEMENT).count();
            return kept > lost ? text : new String(bytes, WINDOWS);
        }
    }

    private static boolean hasJapaneseEscapes(byte[] bytes) {
        for (int i = 0; i + 2 < bytes.length; i++) {
            if (bytes[i] == ESCAPE && bytes[i + 1] == '$' && (bytes[i + 2] == 'B' || bytes[i + 2] == '@')) {
                return true;
            }
        }
        return false;
    }

    private static Charset byMark(byte[] bytes) {
        if (bytes.length >= 3 && (bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb && (bytes[2] & 0xff) == 0xbf) {
            return StandardCharsets.UTF_8;
        }
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        return null;
    }

    private static Map<Charset, Charset> larger() {
        Map<Charset, Charset> larger = new HashMap<>();
        larger.put(StandardCharsets.US_ASCII, StandardCharsets.UTF_8);
        larger.put(StandardCharsets.ISO_8859_1, WINDOWS);
        put(larger, "GB2312", "GB18030");
        put(larger, "GBK", "GB18030");
        put(larger, "Shift_JIS", "windows-31j");
        put(larger, "EUC-KR", "x-windows-949");
        put(larger, "ISO-8859-9", "windows-1254");
        put(larger, "TIS-620", "x-windows-874");
        return Map.copyOf(larger);
    }

    private static void put(Map<Charset, Charset> larger, String named, String meant) {
        if (Charset.isSupported(named) && Charset.isSupported(meant)) {
            larger.put(Charset.forName(named), Charset.forName(meant));
        }
    }
}
