package io.foyer.mail.message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A part of a mail as the tree of the mail has it. */
final class MimePart {
    private final MimeHeader header;
    private final String type;
    private final String encoding;
    private final byte[] content;
    private final List<MimePart> parts;

    MimePart(MimeHeader header, String type, String encoding, byte[] content, List<MimePart> parts) {
        this.header = header;
        this.type = type;
        this.encoding = encoding;
        this.content = content;
        this.parts = parts;
    }

    static MimePart leaf(MimeHeader header, String type, String encoding, byte[] content) {
        return new MimePart(header, type, encoding, content, List.of());
    }

    static MimePart multipart(MimeHeader header, String type) {
        return new MimePart(header, type, "7bit", new byte[0], new ArrayList<>());
    }

    MimeHeader header() {
        return header;
    }

    /** In lower case, as parsed: a default where none or a broken one was given. */
    String type() {
        return type;
    }

    /** Of the transfer, as understood. */
    String encoding() {
        return encoding;
    }

    /** The bytes after the transfer encoding; for one that has parts those before the first. */
    byte[] content() {
        return content;
    }

    /** What it consists of, empty for a leaf. */
    List<MimePart> parts() {
        return parts;
    }

    boolean isMultipart() {
        return type.startsWith("multipart/");
    }

    Parameters contentType() {
        return Parameters.of(header.raw("content-type"));
    }

    Parameters disposition() {
        return Parameters.of(header.raw("content-disposition"));
    }

    /** The text of the first bytes in the charset that the part claims, line ends as they come. */
    String text(int mostBytes) {
        byte[] bytes = content.length > mostBytes ? Arrays.copyOf(content, mostBytes) : content;
        return Charsets.text(bytes, contentType().get("charset"));
    }

    /** All leaves below, in order. */
    List<MimePart> leaves() {
        if (!isMultipart()) {
            return List.of(this);
        }
        List<MimePart> leaves = new ArrayList<>();
        parts.forEach(part -> leaves.addAll(part.leaves()));
        return leaves;
    }
}
