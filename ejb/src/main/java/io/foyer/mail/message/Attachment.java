package io.foyer.mail.message;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/** A file that came with a mail. Never unpacked, never trusted: it is only ever downloaded. */
public final class Attachment {
    private static final String UNRESERVED = "!#$&+-.^_`|~";

    private final String name;
    private final String declaredType;
    private final String detectedType;
    private final boolean dangerous;
    private final String contentId;
    private final boolean inline;
    private final byte[] content;

    Attachment(
            String name, String declaredType, ContentType detected, String contentId, boolean inline, byte[] content) {
        this.name = name;
        this.declaredType = declaredType;
        this.detectedType = detected.type();
        this.dangerous = detected.dangerous();
        this.contentId = contentId;
        this.inline = inline;
        this.content = content;
    }

    /** A file name without folders or control characters, at most 120 characters. */
    public String name() {
        return name;
    }

    /** The type that the mail claims, in lower case. */
    public String declaredType() {
        return declaredType;
    }

    /** The type by the first bytes and the name. */
    public String detectedType() {
        return detectedType;
    }

    /** Whether opening it may run something: programs, scripts, HTML, SVG, documents with macros. */
    public boolean dangerous() {
        return dangerous;
    }

    /** The id by which the HTML body refers to it, without angle brackets, or null. */
    public String contentId() {
        return contentId;
    }

    /** Whether it belongs into the body rather than beside it. */
    public boolean inline() {
        return inline;
    }

    /** Its length in bytes. */
    public long size() {
        return content.length;
    }

    /** Its bytes from the start; may be asked again. */
    public InputStream open() {
        return new ByteArrayInputStream(content);
    }

    /** The type to send it with: dangerous ones as nothing in particular. Always together with {@code nosniff}. */
    public String downloadType() {
        return dangerous ? "application/octet-stream" : detectedType;
    }

    /** The value of {@code Content-Disposition} for a download (RFC 6266), always {@code attachment}. */
    public String disposition() {
        String ascii = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + extended(name);
    }

    byte[] bytes() {
        return content;
    }

    @Override
    public String toString() {
        return name + " (" + detectedType + ", " + content.length + " bytes)";
    }

    private static String extended(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            char sign = (char) (one & 0xff);
            if (sign < 0x80 && (Character.isLetterOrDigit(sign) || UNRESERVED.indexOf(sign) >= 0)) {
                encoded.append(sign);
            } else {
                encoded.append('%').append(HexFormat.of().toHexDigits(one).toUpperCase(Locale.ROOT));
            }
        }
        return encoded.toString();
    }
}
