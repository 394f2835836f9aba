package io.foyer.mail.message;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.owasp.html.HtmlSanitizer;

/** HTML as a person would read it aloud: paragraphs, lists, cells of a table divided by a tab, quotations with {@code >}. */
final class HtmlText implements HtmlSanitizer.Policy {
    private static final int LONGEST = 2_000_000;
    private static final int DEEPEST_QUOTE = 20;
    private static final Set<String> SILENT =
            Set.of("script", "style", "title", "template", "object", "iframe", "svg", "math", "select", "textarea");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "table",
            "tr",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
            "li",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "pre",
            "address",
            "section",
            "article",
            "header",
            "footer",
            "main",
            "center",
            "form",
            "fieldset",
            "hr",
            "blockquote",
            "body",
            "figure");
    private static final Set<String> APART =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote", "pre");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u200B\\u200C\\uFEFF]+");

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private String silentIn;
    private int silentDepth;
    private int quote;
    private int pre;
    private boolean cellBefore;

    private HtmlText() {}

    /** The text of a document or of a piece of one; never throws. */
    static String of(String html) {
        HtmlText reading = new HtmlText();
        try {
            HtmlSanitizer.sanitize(Texts.cut(html, LONGEST), reading);
        } catch (RuntimeException broken) {
            reading.endLine();
        }
        reading.endLine();
        return reading.text.toString().replaceAll("\\n{3,}", "\n\n").strip();
    }

    @Override
    public void openDocument() {
        text.setLength(0);
    }

    @Override
    public void closeDocument() {
        endLine();
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        String name = element.toLowerCase(Locale.ROOT);
        if (silentIn != null) {
            silentDepth += name.equals(silentIn) ? 1 : 0;
            return;
        }
        if (SILENT.contains(name)) {
            silentIn = name;
            silentDepth = 1;
            return;
        }
        switch (name) {
            case "br" -> newLine();
            case "td", "th" -> cell();
            case "img" -> image(attributes);
            default -> block(name, true);
        }
    }

    @Override
    public void closeTag(String element) {
        String name = element.toLowerCase(Locale.ROOT);
        if (silentIn == null) {
            block(name, false);
        } else if (name.equals(silentIn) && --silentDepth == 0) {
            silentIn = null;
        }
    }

    @Override
    public void text(String chunk) {
        if (silentIn != null) {
            return;
        }
        if (pre > 0) {
            pre(chunk);
            return;
        }
        String words = SPACES.matcher(chunk).replaceAll(" ");
        boolean blankBefore = line.isEmpty() || Character.isWhitespace(line.charAt(line.length() - 1));
        line.append(blankBefore ? words.stripLeading() : words);
        cellBefore |= !words.isBlank();
    }

    private void pre(String chunk) {
        String[] lines = Texts.lines(chunk).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                newLine();
            }
            line.append(lines[i]);
        }
    }

    private void block(String name, boolean opens) {
        if (!BLOCKS.contains(name)) {
            return;
        }
        endLine();
        if (name.equals("blockquote") && !opens) {
            quote = Math.max(0, quote - 1);
        }
        if (APART.contains(name)) {
            gap();
        }
        switch (name) {
            case "blockquote" -> quote += opens ? 1 : 0;
            case "pre" -> pre = Math.max(0, pre + (opens ? 1 : -1));
            case "li" -> line.append(opens ? "- " : "");
            case "tr" -> cellBefore = false;
            default -> {
                // Only begins a new line.
            }
        }
    }

    private void cell() {
        if (cellBefore && !line.isEmpty()) {
            line.append('\t');
        }
        cellBefore = false;
    }

    private void image(List<String> attributes) {
        int alt = attributes.indexOf("alt");
        if (alt >= 0 && alt + 1 < attributes.size() && !attributes.get(alt + 1).isBlank()) {
            text("[" + attributes.get(alt + 1).strip() + "]");
        }
    }

    private void newLine() {
        if (line.isEmpty()) {
            gap();
        } else {
            endLine();
        }
    }

    private void gap() {
        if (!text.isEmpty()) {
            text.append(mark().stripTrailing()).append('\n');
        }
    }

    private void endLine() {
        String written = line.toString().stripTrailing();
        line.setLength(0);
        cellBefore = false;
        if (!written.isEmpty()) {
            text.append(mark()).append(written).append('\n');
        }
    }

    private String mark() {
        return "> ".repeat(Math.min(quote, DEEPEST_QUOTE));
    }
}
