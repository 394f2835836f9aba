package io.foyer.web.print;

import io.foyer.office.Caller;
import io.foyer.office.OfficeRow;
import io.foyer.shared.Messages;
import io.foyer.shared.PhoneNumber;
import java.text.Bidi;
import java.time.Instant;
import java.util.Set;

/**
 * A document as XHTML that browsers print and that becomes PDF: the office's letterhead on top. Everything that is not
 * markup of its own is escaped.
 */
class Paper {

    /** Countries whose offices print on Letter; the others have A4. */
    private static final Set<String> ON_LETTER =
            Set.of("US", "CA", "MX", "PH", "CL", "CO", "VE", "GT", "CR", "PA", "DO", "PR");

    private final Caller reader;
    private final OfficeRow office;
    private final StringBuilder body = new StringBuilder();

    Paper(Caller reader, OfficeRow office) {
        this.reader = reader;
        this.office = office;
    }

    /** Begins with the letterhead and a heading. */
    void head(String title, String below, Instant now) {
        raw("<div class=\"letterhead\"><div class=\"letterhead-name\">");
        text(office.name());
        raw("</div><div class=\"letterhead-reach\">");
        text(PhoneNumber.text(office.phone(), office.country()));
        raw("</div><div class=\"letterhead-reach\">");
        text(office.openingHours());
        raw("</div></div><h1>");
        text(title);
        raw("</h1><p class=\"below\">");
        text(below);
        raw("</p><p class=\"printed\">");
        text(word("print.by", reader.displayName(), when(now)));
        raw("</p>");
    }

    Paper raw(String markup) {
        body.append(markup);
        return this;
    }

    /** A text with everything escaped that could be markup, and without characters that XML does not know. */
    Paper text(String text) {
        if (text != null) {
            text.codePoints().forEach(this::append);
        }
        return this;
    }

    /** What somebody wrote, in an element of its own that runs as its first letter does: from the left or from the right. */
    Paper words(String element, String style, String text, String end) {
        boolean isFromRight = text != null && !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
        return raw("<" + element + " class=\"" + style + (isFromRight ? " from-right\" dir=\"rtl\">" : "\">"))
                .text(text)
                .raw(end + "</" + element + ">");
    }

    private void append(int letter) {
        switch (letter) {
            case '<' -> body.append("&lt;");
            case '>' -> body.append("&gt;");
            case '&' -> body.append("&amp;");
            case '"' -> body.append("&quot;");
            default -> {
                boolean isText =
                        letter == '\n' || letter == '\t' || (letter >= 0x20 && letter != 0xFFFE && letter != 0xFFFF);
                if (isText && !(letter >= 0xD800 && letter <= 0xDFFF)) {
                    body.appendCodePoint(letter);
                }
            }
        }
    }

    /** A moment by the reader's clock. */
    String when(Instant moment) {
        return reader.when(moment);
    }

    /** What offices there print on: {@code letter} or {@code a4}. */
    String size() {
        return ON_LETTER.contains(office.country()) ? "letter" : "a4";
    }

    String word(String key, Object... values) {
        return Messages.text(reader.locale(), key, values);
    }

    /**
     * The document.
     *
     * @param head further elements of its head, such as the style
     * @param tools what stands above it on a screen, or empty
     */
    String document(String title, String head, String tools) {
        Paper whole = new Paper(reader, office);
        whole.raw("<!DOCTYPE html><html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"")
                .text(reader.locale().getLanguage())
                .raw(
                        "\"><head><meta charset=\"utf-8\"/><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/><title>")
                .text(title)
                .raw("</title>")
                .raw(head)
                .raw("</head><body>")
                .raw(tools)
                .raw("<main>")
                .raw(body.toString())
                .raw("</main></body></html>");
        return whole.body.toString();
    }
}
