package io.foyer.web.field;

import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** Writes elements of a page one after the other; everything is escaped. */
final class Html {

    private final ResponseWriter out;

    Html(ResponseWriter out) {
        this.out = out;
    }

    Html open(String element) throws IOException {
        out.startElement(element, null);
        return this;
    }

    /** An attribute of the element just opened; one that is null or empty is left out. */
    Html with(String name, String value) throws IOException {
        if (value != null && !value.isEmpty()) {
            out.writeAttribute(name, value, null);
        }
        return this;
    }

    /** An attribute that says yes by being there. */
    Html flagged(String name, boolean there) throws IOException {
        return with(name, there ? name : null);
    }

    Html text(String text) throws IOException {
        if (text != null && !text.isEmpty()) {
            out.writeText(text, null);
        }
        return this;
    }

    /** An empty line of a choice, whose value is nothing. */
    Html nothing() throws IOException {
        out.startElement("option", null);
        out.writeAttribute("value", "", null);
        out.endElement("option");
        return this;
    }

    Html close(String element) throws IOException {
        out.endElement(element);
        return this;
    }

    /** A picture of the sprite. */
    Html icon(String assets, String name, String size) throws IOException {
        return open("svg")
                .with("class", "icon " + size)
                .with("aria-hidden", "true")
                .with("focusable", "false")
                .open("use")
                .with("href", assets + "/icons/sprite.svg#" + name)
                .close("use")
                .close("svg");
    }
}
