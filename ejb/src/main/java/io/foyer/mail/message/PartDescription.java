package io.foyer.mail.message;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.BodyDescriptorBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.RawField;

/**
 * Tells the parser what a part is: the first type that can be one, the transfer encoding as it is really written. Stops looking
 * into parts below a certain depth, as every level would read all that lies below it once more.
 */
final class PartDescription implements BodyDescriptorBuilder {
    private static final Pattern TYPE = Pattern.compile("[^\\s/;,]{1,80}/[^\\s/;,]{1,80}");

    private final int levelsLeft;
    private final String byParent;
    private String type;
    private String boundary;
    private String charset;
    private String encoding;

    PartDescription(int levelsLeft) {
        this(levelsLeft, "text/plain");
    }

    private PartDescription(int levelsLeft, String byParent) {
        this.levelsLeft = levelsLeft;
        this.byParent = byParent;
    }

    @Override
    public void reset() {
        type = null;
        boundary = null;
        charset = null;
        encoding = null;
    }

    @Override
    public Field addField(RawField field) {
        switch (field.getNameLowerCase()) {
            case "content-type" -> describe(Parameters.of(HeaderText.unfolded(MimeHeader.body(field))));
            case "content-transfer-encoding" -> encoding = encoding == null ? understood(field.getBody()) : encoding;
            default -> {
                // The other fields do not divide the mail.
            }
        }
        return null;
    }

    private void describe(Parameters given) {
        String value = given.value().replaceAll("\\s*/\\s*", "/");
        boolean divided = value.startsWith("multipart/");
        String marker = given.asWritten("boundary");
        boolean usable = TYPE.matcher(value).matches() && (!divided || (marker != null && !marker.isEmpty()));
        if (type == null && usable) {
            type = value;
            boundary = marker;
            charset = given.get("charset");
        }
    }

    @Override
    public BodyDescriptor build() {
        String known = type == null ? byParent : type;
        boolean tooDeep = levelsLeft <= 0 && known.startsWith("multipart/");
        return new Description(
                tooDeep ? "application/octet-stream" : known,
                boundary,
                charset,
                encoding == null ? "7bit" : encoding,
                -1);
    }

    @Override
    public BodyDescriptorBuilder newChild() {
        return new PartDescription(levelsLeft - 1, "multipart/digest".equals(type) ? "message/rfc822" : "text/plain");
    }

    private static String understood(String written) {
        String bare = written == null ? "" : written.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        if (bare.startsWith("base64")) {
            return "base64";
        }
        if (bare.startsWith("quotedprintable")) {
            return "quoted-printable";
        }
        return bare.matches("x?uu(encode|e)?.*") ? "x-uuencode" : bare;
    }

    private record Description(
            String getMimeType,
            String getBoundary,
            String getCharset,
            String getTransferEncoding,
            long getContentLength)
            implements BodyDescriptor {

        @Override
        public String getMediaType() {
            return getMimeType.substring(0, getMimeType.indexOf('/'));
        }

        @Override
        public String getSubType() {
            return getMimeType.substring(getMimeType.indexOf('/') + 1);
        }
    }
}
