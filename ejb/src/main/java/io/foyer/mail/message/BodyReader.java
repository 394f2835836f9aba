package io.foyer.mail.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Parts to what a person reads and what is attached. Of alternatives the plain one is the text and the rich one the HTML; texts
 * one after the other are one text; all else is attached.
 */
final class BodyReader {
    static final int LONGEST_TEXT = 400_000;
    static final int LONGEST_HTML = 2_000_000;

    private static final int MOST_BYTES = 4 * LONGEST_HTML;
    private static final int MOST_ATTACHMENTS = 500;
    private static final int LONGEST_NAME = 500;
    private static final Set<String> NEVER_BODY = Set.of(
            "text/calendar",
            "text/csv",
            "text/vcard",
            "text/x-vcard",
            "text/directory",
            "text/rfc822-headers",
            "text/css");

    private final List<String> warnings;
    private final FileNames names = new FileNames();
    private final List<Attachment> attachments = new ArrayList<>();
    private boolean textSeen;

    private BodyReader(List<String> warnings) {
        this.warnings = warnings;
    }

    /** What is read: the text, the HTML or null, the attachments. */
    record Body(String text, String html, List<Attachment> attachments) {}

    /** One run of text, with its HTML where it came as that. */
    private record Piece(String text, String html) {}

    static Body of(MimePart root, List<String> warnings) {
        BodyReader reader = new BodyReader(warnings);
        List<Piece> pieces = reader.read(root, false);
        String text = reader.text(pieces);
        return new Body(text, reader.html(pieces), reader.attachments);
    }

    private List<Piece> read(MimePart part, boolean beside) {
        if (!part.isMultipart()) {
            return leaf(part, beside);
        }
        return switch (part.type()) {
            case "multipart/alternative" -> alternative(part, beside);
            case "multipart/digest", "multipart/report" -> inOrder(part, beside, 1);
            default -> {
                warnOf(part);
                yield inOrder(part, beside, Integer.MAX_VALUE);
            }
        };
    }

    /** Parts in their order; those after the first few are beside the body, whatever they are. */
    private List<Piece> inOrder(MimePart part, boolean beside, int body) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < part.parts().size(); i++) {
            pieces.addAll(read(part.parts().get(i), beside || i >= body || (isRelated(part) && i > 0)));
        }
        return pieces;
    }

    private static boolean isRelated(MimePart part) {
        return part.type().equals("multipart/related");
    }

    private List<Piece> alternative(MimePart part, boolean beside) {
        List<List<Piece>> choices = new ArrayList<>();
        for (MimePart choice : part.parts()) {
            boolean unheard = choice.type().matches("text/(x-amp-html|x-watch-html|enriched|richtext)")
                    && part.parts().size() > 1;
            if (!unheard) {
                choices.add(read(choice, beside));
            }
        }
        Piece plain = best(choices, false);
        Piece rich = best(choices, true);
        if (plain == null || rich == null) {
            return choices.stream()
                    .filter(one -> !one.isEmpty())
                    .reduce((first, later) -> later)
                    .orElse(List.of());
        }
        return List.of(new Piece(plain.text().isBlank() ? rich.text() : plain.text(), rich.html()));
    }

    /** The last choice that has HTML, or the first that has text alone. */
    private Piece best(List<List<Piece>> choices, boolean asHtml) {
        Piece best = null;
        for (List<Piece> pieces : choices) {
            boolean hasHtml = pieces.stream().anyMatch(piece -> piece.html() != null);
            if (!pieces.isEmpty() && hasHtml == asHtml && (asHtml || best == null)) {
                best = new Piece(joined(pieces), html(pieces));
            }
        }
        return best;
    }

    private List<Piece> leaf(MimePart part, boolean beside) {
        Parameters disposition = part.disposition();
        String name = name(part, disposition);
        boolean body = !beside
                && part.type().startsWith("text/")
                && !NEVER_BODY.contains(part.type())
                && !disposition.value().equals("attachment")
                && (name == null || isFirst(part));
        if (!body) {
            attach(part, name, disposition);
            return List.of();
        }
        textSeen = true;
        Uuencoded coded = part.encoding().equals("x-uuencode") ? Uuencoded.in(part.content()) : null;
        if (coded != null) {
            return piece(part, Charsets.text(coded.content(), part.contentType().get("charset")));
        }
        return piece(part, part.text(MOST_BYTES));
    }

    /** A text with a name is the body when nothing came before it. */
    private boolean isFirst(MimePart part) {
        return attachments.isEmpty() && !textSeen && !part.encoding().equals("x-uuencode");
    }

    private List<Piece> piece(MimePart part, String text) {
        if (part.type().equals("text/html")) {
            String html = bounded(text, LONGEST_HTML, "HTML");
            return List.of(new Piece(HtmlText.of(html), html));
        }
        return List.of(new Piece(Texts.lines(bounded(text, LONGEST_TEXT, "text")), null));
    }

    private String bounded(String text, int longest, String what) {
        if (text.length() > longest) {
            warnings.add("The " + what + " is very long; only its first " + longest + " characters are shown.");
        }
        return Texts.cut(text, longest);
    }

    private void attach(MimePart part, String name, Parameters disposition) {
        if (attachments.size() >= MOST_ATTACHMENTS) {
            if (!warnings.contains("Only the first " + MOST_ATTACHMENTS + " attachments are kept.")) {
                warnings.add("Only the first " + MOST_ATTACHMENTS + " attachments are kept.");
            }
            return;
        }
        Uuencoded coded = part.encoding().equals("x-uuencode") ? Uuencoded.in(part.content()) : null;
        byte[] content = coded == null ? part.content() : coded.content();
        if (content.length == 0 && name == null && part.type().startsWith("text/")) {
            return;
        }
        warnOf(part);
        String contentId = contentId(part);
        boolean inline = disposition.value().equals("inline")
                || (contentId != null && !disposition.value().equals("attachment"));
        String called = name == null && coded != null ? coded.name() : name == null ? subject(part) : name;
        String safe = names.of(called, part.type());
        attachments.add(new Attachment(safe, part.type(), ContentType.of(content, safe), contentId, inline, content));
    }

    private static String name(MimePart part, Parameters disposition) {
        String name = disposition.get("filename");
        if (name == null || name.isBlank()) {
            name = part.contentType().get("name");
        }
        if (name == null
                && part.header().has("content-location")
                && !part.type().startsWith("text/")) {
            name = part.header().text("content-location", LONGEST_NAME);
        }
        return name == null || name.isBlank() ? null : name;
    }

    /** A mail within the mail is called by its subject. */
    private static String subject(MimePart part) {
        if (!part.type().equals("message/rfc822")) {
            return null;
        }
        String subject = MimeTree.header(part.content()).text("subject", LONGEST_NAME);
        return subject == null ? null : subject.replaceAll("[/\\\\]", "-") + ".eml";
    }

    private static String contentId(MimePart part) {
        String id = part.header().raw("content-id");
        String bare = id == null ? "" : HeaderText.line(id.replaceAll("[<>\\s]", ""), MessageIds.LONGEST);
        return bare.isEmpty() ? null : bare;
    }

    private void warnOf(MimePart part) {
        String warning =
                switch (part.type()) {
                    case "multipart/encrypted" -> "The mail is encrypted and cannot be read here.";
                    case "application/pkcs7-mime", "application/x-pkcs7-mime" ->
                        "The mail is packed as S/MIME and cannot be read here.";
                    case "application/ms-tnef" -> "Outlook packed the attachments into one file (winmail.dat).";
                    case "message/partial" -> "This is one part of a mail that was cut in pieces.";
                    default -> null;
                };
        if (warning != null && !warnings.contains(warning)) {
            warnings.add(warning);
        }
    }

    private String text(List<Piece> pieces) {
        return bounded(joined(pieces), LONGEST_TEXT, "text");
    }

    private static String joined(List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            boolean needsLine = !text.isEmpty()
                    && text.charAt(text.length() - 1) != '\n'
                    && !piece.text().isEmpty();
            text.append(needsLine ? "\n" : "").append(piece.text());
        }
        return text.toString();
    }

    private String html(List<Piece> pieces) {
        if (pieces.stream().allMatch(piece -> piece.html() == null)) {
            return null;
        }
        StringBuilder html = new StringBuilder();
        pieces.forEach(piece -> html.append(piece.html() == null ? asHtml(piece.text()) : piece.html()));
        return Texts.cut(html.toString(), LONGEST_HTML);
    }

    private static String asHtml(String text) {
        String safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return "<p>" + safe.strip().replace("\n", "<br>") + "</p>";
    }
}
