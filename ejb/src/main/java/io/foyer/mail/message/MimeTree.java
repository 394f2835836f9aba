package io.foyer.mail.message;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/**
 * Takes the bytes of a mail apart, with mime4j and within bounds. Mails within a mail stay closed, as attachments.
 */
final class MimeTree {
    private static final int MOST_PARTS = 5_000;
    private static final int LONGEST_HEADER = 4_000_000;
    private static final int LONGEST_PREAMBLE = 2_000_000;

    /** Levels times bytes that one mail may cost: a hundred levels of an ordinary mail, a few of a huge one. */
    private static final long MOST_WORK = 400_000_000;

    private static final int MOST_LEVELS = 120;
    private static final int FEWEST_LEVELS = 8;

    private static final MimeConfig BOUNDS = MimeConfig.custom()
            .setStrictParsing(false)
            .setMaxLineLen(-1)
            .setMaxHeaderLen(LONGEST_HEADER)
            .setMaxHeaderCount(-1)
            .setMaxContentLen(-1)
            .build();

    /** A line that can only be the start of a part: dashes, then a field. */
    private static final Pattern LOST_BOUNDARY =
            Pattern.compile("(?m)^--([^\\r\\n]{1,200}?)[ \\t]*\\r?\\n(?=Content-[A-Za-z-]{2,30}[ \\t]*:|\\r?\\n)");

    private final Deque<MimePart> open = new ArrayDeque<>();
    private final List<String> warnings;
    private MimeHeader header = new MimeHeader();
    private MimePart root;
    private int parts;

    private MimeTree(List<String> warnings) {
        this.warnings = warnings;
    }

    /**
     * The tree, whatever the bytes; what is odd is added to the warnings. A line in the header that is no field is passed over when
     * known fields follow; else it is where the body began, without the empty line.
     */
    static MimePart of(byte[] raw, List<String> warnings) {
        OddLines oddLines = new OddLines();
        MimePart root = parsed(raw, oddLines, warnings);
        int body = oddLines.seen() ? OddLines.first(raw) : -1;
        if (body < 0) {
            return root;
        }
        List<String> others = new ArrayList<>();
        MimePart early = parsed(OddLines.dividedAt(raw, body), DecodeMonitor.SILENT, others);
        boolean lostNothing = early.header().countOfUse() == root.header().countOfUse();
        if (lostNothing) {
            warnings.clear();
            warnings.addAll(others);
        }
        warnings.add("The header has lines that are no header fields.");
        return lostNothing ? early : root;
    }

    private static MimePart parsed(byte[] raw, DecodeMonitor monitor, List<String> warnings) {
        MimeTree tree = new MimeTree(warnings);
        MimeTokenStream tokens = tokens(raw.length, monitor);
        tokens.parse(new ByteArrayInputStream(raw));
        tree.read(tokens);
        MimePart root = tree.root == null ? MimePart.leaf(tree.header, "text/plain", "7bit", new byte[0]) : tree.root;
        return tree.rescued(root);
    }

    /** Only the header fields at the start of these bytes. */
    static MimeHeader header(byte[] raw) {
        MimeTokenStream tokens = tokens(raw.length, DecodeMonitor.SILENT);
        tokens.setRecursionMode(RecursionMode.M_FLAT);
        tokens.parse(new ByteArrayInputStream(raw));
        MimeHeader header = new MimeHeader();
        try {
            for (EntityState state = tokens.getState(); state != EntityState.T_END_HEADER; state = tokens.next()) {
                if (state == EntityState.T_FIELD) {
                    header.add(tokens.getField());
                }
            }
        } catch (MimeException | IOException | RuntimeException broken) {
            return header;
        }
        return header;
    }

    private static MimeTokenStream tokens(int length, DecodeMonitor monitor) {
        int levels = (int) Math.max(FEWEST_LEVELS, Math.min(MOST_LEVELS, MOST_WORK / Math.max(1, length)));
        MimeTokenStream tokens = new MimeTokenStream(BOUNDS, monitor, new PartDescription(levels));
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        return tokens;
    }

    private void read(MimeTokenStream tokens) {
        try {
            for (EntityState state = tokens.getState();
                    state != EntityState.T_END_OF_STREAM && parts < MOST_PARTS;
                    state = tokens.next()) {
                take(state, tokens);
            }
            if (parts >= MOST_PARTS) {
                warnings.add("Only the first " + MOST_PARTS + " parts were read.");
            }
        } catch (MimeException | IOException | RuntimeException gaveUp) {
            warnings.add("The mail is broken and was read only up to the fault.");
        }
    }

    private void take(EntityState state, MimeTokenStream tokens) throws IOException {
        switch (state) {
            case T_START_HEADER -> header = new MimeHeader();
            case T_FIELD -> header.add(tokens.getField());
            case T_START_MULTIPART -> {
                MimePart multipart =
                        MimePart.multipart(header, tokens.getBodyDescriptor().getMimeType());
                add(multipart);
                open.push(multipart);
            }
            case T_PREAMBLE -> {
                MimePart multipart = open.pop();
                byte[] preamble = tokens.getInputStream().readNBytes(LONGEST_PREAMBLE);
                replaceLast(new MimePart(multipart.header(), multipart.type(), "7bit", preamble, multipart.parts()));
            }
            case T_END_MULTIPART -> open.pop();
            case T_BODY ->
                add(MimePart.leaf(
                        header,
                        tokens.getBodyDescriptor().getMimeType(),
                        tokens.getBodyDescriptor().getTransferEncoding(),
                        bytes(tokens.getDecodedInputStream())));
            default -> {
                // The other states carry nothing.
            }
        }
    }

    private void replaceLast(MimePart changed) {
        if (open.isEmpty()) {
            root = changed;
        } else {
            List<MimePart> siblings = open.peek().parts();
            siblings.set(siblings.size() - 1, changed);
        }
        open.push(changed);
    }

    private void add(MimePart part) {
        parts++;
        if (root == null) {
            root = part;
        } else if (!open.isEmpty()) {
            open.peek().parts().add(part);
        }
    }

    /** What lies before the first part is the mail when no part was found: its boundary is not the one it names. */
    private MimePart rescued(MimePart part) {
        if (!part.isMultipart()) {
            return part;
        }
        if (part.parts().isEmpty()) {
            return fromPreamble(part);
        }
        part.parts().replaceAll(this::rescued);
        return part;
    }

    private MimePart fromPreamble(MimePart part) {
        Matcher lost = LOST_BOUNDARY.matcher(new String(part.content(), StandardCharsets.ISO_8859_1));
        if (!lost.find()) {
            if (part.content().length > 0) {
                warnings.add("A part that should have parts has none; it is shown as text.");
            }
            return MimePart.leaf(part.header(), "text/plain", "7bit", part.content());
        }
        warnings.add("The parts are not divided as the mail says; the division was guessed.");
        String boundary = lost.group(1).replaceAll("[\"\\\\]", "\\\\$0");
        MimeTree again = new MimeTree(warnings);
        again.header = part.header();
        MimeTokenStream tokens = tokens(part.content().length, DecodeMonitor.SILENT);
        tokens.parseHeadless(new ByteArrayInputStream(part.content()), part.type() + "; boundary=\"" + boundary + "\"");
        again.read(tokens);
        boolean helped = again.root != null && !again.root.parts().isEmpty();
        return helped ? again.root : MimePart.leaf(part.header(), "text/plain", "7bit", part.content());
    }

    private static byte[] bytes(InputStream stream) throws IOException {
        return stream.readAllBytes();
    }
}
