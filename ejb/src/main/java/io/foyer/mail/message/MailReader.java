package io.foyer.mail.message;

import io.foyer.shared.EmailAddress;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Reads mails as they really come (IN-3). */
public final class MailReader {
    static final int LONGEST_SUBJECT = 500;
    private static final int LONGEST_MARK = 500;
    private static final int MOST_WARNINGS = 50;
    private static final int DEEPEST_FORWARD = 3;

    private MailReader() {}

    /**
     * What stands in a mail. Never throws: what cannot be read is {@link MailKind#UNREADABLE} with as much as could be. Takes time
     * and memory in proportion to the length; attachments are decoded, never unpacked.
     */
    public static ReadMail read(byte[] raw) {
        byte[] bytes = raw == null ? new byte[0] : raw;
        List<String> warnings = new ArrayList<>();
        try {
            MimePart root = MimeTree.of(bytes, warnings);
            return read(root, digest(bytes), warnings);
        } catch (RuntimeException | StackOverflowError unforeseen) {
            warnings.add("The mail could not be read; it is kept as it came.");
            String digest = digest(bytes);
            return read(MimePart.leaf(new MimeHeader(), "text/plain", "7bit", new byte[0]), digest, warnings);
        }
    }

    private static ReadMail read(MimePart root, String digest, List<String> warnings) {
        MimeHeader header = root.header();
        BodyReader.Body body = body(root, warnings, 0);
        String subject = header.text("subject", LONGEST_SUBJECT);
        MailParty from = from(header, warnings);
        LoopMarks marks = marks(header);
        String called = subject == null ? "" : subject;
        Bounce bounce = BounceReader.of(root, called, from, marks, body.text());
        String id = MessageIds.own(header);
        return new ReadMail(
                id == null ? digest + "@derived.invalid" : id,
                id == null,
                digest,
                MessageIds.of(header.all("in-reply-to")),
                MessageIds.of(header.all("references")),
                from,
                PartyReader.all(header, "reply-to", warnings),
                PartyReader.all(header, "to", warnings),
                PartyReader.all(header, "cc", warnings),
                deliveredTo(header),
                called,
                date(header, warnings),
                body.text(),
                body.html(),
                KindPolicy.of(root, called, from, marks, bounce, body.text()),
                bounce,
                body.attachments(),
                warnings.size() > MOST_WARNINGS ? warnings.subList(0, MOST_WARNINGS) : warnings,
                marks);
    }

    /** The body; where it is empty and all there is is a forwarded mail, that one's text is what was meant to be read. */
    private static BodyReader.Body body(MimePart root, List<String> warnings, int forwards) {
        BodyReader.Body body = BodyReader.of(root, warnings);
        if (!body.text().isBlank() || body.html() != null || forwards >= DEEPEST_FORWARD) {
            return body;
        }
        List<Attachment> mails = body.attachments().stream()
                .filter(one -> one.declaredType().equals("message/rfc822"))
                .toList();
        if (mails.size() != 1) {
            return body;
        }
        List<String> unheard = new ArrayList<>();
        BodyReader.Body inner = body(MimeTree.of(mails.get(0).bytes(), unheard), unheard, forwards + 1);
        return new BodyReader.Body(inner.text(), inner.html(), body.attachments());
    }

    private static MailParty from(MimeHeader header, List<String> warnings) {
        List<MailParty> authors = PartyReader.all(header, "from", warnings);
        List<MailParty> known = authors.isEmpty() ? PartyReader.all(header, "sender", warnings) : authors;
        MailParty first = known.stream()
                .filter(party -> party.address() != null)
                .findFirst()
                .orElse(known.isEmpty() ? null : known.get(0));
        if (first == null) {
            warnings.add("The mail does not say from whom it is.");
        } else if (first.address() == null) {
            warnings.add("The sender's address is not a correct one: " + first.given());
        }
        return first;
    }

    private static Instant date(MimeHeader header, List<String> warnings) {
        List<String> written = header.all("date");
        Instant date = written.stream()
                .map(SentDate::of)
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
        if (date == null && !written.isEmpty()) {
            warnings.add("The date cannot be read: " + HeaderText.line(written.get(0), LONGEST_MARK));
        }
        return date;
    }

    static List<EmailAddress> deliveredTo(MimeHeader header) {
        return PartyReader.addresses(
                header, "delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "apparently-to");
    }

    private static LoopMarks marks(MimeHeader header) {
        String path = header.raw("return-path");
        return new LoopMarks(
                word(header.text("auto-submitted", LONGEST_MARK)),
                word(header.text("precedence", LONGEST_MARK)),
                header.text("list-id", LONGEST_MARK),
                header.text("x-auto-response-suppress", LONGEST_MARK),
                path == null ? null : HeaderText.line(path.replaceAll("[<>\\s]", ""), LONGEST_MARK));
    }

    /** What stands before parameters and comments, in lower case. */
    private static String word(String value) {
        return value == null
                ? null
                : value.toLowerCase(Locale.ROOT).replaceAll("[;(].*", "").strip();
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
