package io.foyer.web.field;

import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.ResourceBundle;

/** How each kind of field is drawn: what scripts and styles of the pages know it by. */
final class FieldMarkup {

    private static final String NOTHING = "\u2013";

    private final Html html;
    private final ResourceBundle texts;
    private final PartsMarkup parts;

    private FieldMarkup(Html html, ResourceBundle texts, String assets) {
        this.html = html;
        this.texts = texts;
        this.parts = new PartsMarkup(html, texts, assets);
    }

    static FieldMarkup of(FacesContext faces) {
        return new FieldMarkup(
                new Html(faces.getResponseWriter()),
                faces.getApplication().getResourceBundle(faces, "msg"),
                faces.getApplication().evaluateExpressionGet(faces, "#{assets.base}", String.class));
    }

    void write(ShownField field) throws IOException {
        switch (field.control()) {
            case "fixed" -> fixed(field);
            case "computed" -> computed(field);
            case "area" -> area(field);
            case "select" -> select(field);
            case "radios" -> ticks(field, "radio");
            case "checks" -> ticks(field, "checkbox");
            case "file" -> file(field);
            case "address" -> address(field);
            case "person" -> person(field);
            default -> input(field);
        }
    }

    private void input(ShownField field) throws IOException {
        begin("div", field);
        label(field, field.id());
        html.open("span").with("class", "control");
        if (field.prefix() != null) {
            html.open("span").with("class", "prefix").with("aria-hidden", "true");
            html.text(field.prefix()).close("span");
        }
        control("input", field)
                .with("type", field.inputType())
                .with("inputmode", field.inputMode())
                .with("value", field.text())
                .with("maxlength", length(field))
                .with("autocomplete", "off")
                .with("spellcheck", "false")
                .close("input");
        html.close("span");
        end("div", field);
    }

    private void area(ShownField field) throws IOException {
        begin("div", field);
        label(field, field.id());
        control("textarea", field)
                .with("rows", "3")
                .with("maxlength", length(field))
                .text(field.text())
                .close("textarea");
        end("div", field);
    }

    private void select(ShownField field) throws IOException {
        begin("div", field);
        label(field, field.id());
        html.open("span").with("class", "select");
        control("select", field).with("autocomplete", "off").nothing();
        for (ShownChoice choice : field.choices()) {
            html.open("option").with("value", choice.value()).flagged("selected", choice.isChosen());
            html.text(choice.label()).close("option");
        }
        html.close("select").close("span");
        end("div", field);
    }

    private Html control(String element, ShownField field) throws IOException {
        return html.open(element)
                .with("id", field.id())
                .with("class", "input")
                .with("aria-required", String.valueOf(field.isRequired()))
                .with("aria-describedby", field.describedBy());
    }

    private static String length(ShownField field) {
        return field.maxLength() == null ? null : String.valueOf(field.maxLength());
    }

    private void ticks(ShownField field, String type) throws IOException {
        begin("fieldset", field).with("id", field.id()).with("aria-describedby", field.describedBy());
        legend(field);
        html.open("div").with("class", "choices");
        for (ShownChoice choice : field.choices()) {
            html.open("label").with("class", "choice");
            html.open("input")
                    .with("type", type)
                    .with("id", choice.id())
                    .with("name", field.id())
                    .with("value", choice.value())
                    .with("autocomplete", "off")
                    .flagged("checked", choice.isChosen())
                    .close("input");
            html.open("span").text(choice.label()).close("span").close("label");
        }
        html.close("div");
        end("fieldset", field);
    }

    private void file(ShownField field) throws IOException {
        begin("div", field);
        label(field, field.id() + "-file");
        parts.file(field);
        end("div", field);
    }

    private void address(ShownField field) throws IOException {
        begin("fieldset", field).with("aria-describedby", field.describedBy());
        legend(field);
        parts.address(field);
        end("fieldset", field);
    }

    private void person(ShownField field) throws IOException {
        begin("div", field);
        label(field, field.id() + "-name");
        parts.person(field);
        end("div", field);
    }

    private void computed(ShownField field) throws IOException {
        when(
                html.open("div")
                        .with("class", "field card-field span-" + field.span() + " is-fixed")
                        .with("data-computed", field.key())
                        .with("data-steps", field.steps())
                        .with("data-type", field.type())
                        .with("data-currency", field.currency()),
                field);
        html.open("span").with("class", "field-label").with("id", field.id() + "-label");
        html.text(field.label()).close("span");
        output(field);
        if (field.help() != null) {
            html.open("p").with("class", "field-help").text(field.help()).close("p");
        }
        html.close("div");
    }

    private void fixed(ShownField field) throws IOException {
        when(
                html.open("div")
                        .with("class", "field card-field span-" + field.span() + " is-fixed")
                        .with("data-fixed", field.key())
                        .with("data-type", field.type())
                        .with("data-value", field.text()),
                field);
        html.open("span").with("class", "field-label").with("id", field.id() + "-label");
        html.text(field.label());
        if (field.isRetired()) {
            html.text(" ").open("span").with("class", "chip");
            html.text(texts.getString("field.retired")).close("span");
        }
        html.close("span");
        output(field);
        html.close("div");
    }

    private void output(ShownField field) throws IOException {
        String words = field.words();
        html.open("output").with("class", "fixed").with("aria-labelledby", field.id() + "-label");
        html.text(words == null || words.isEmpty() ? NOTHING : words).close("output");
    }

    private Html begin(String element, ShownField field) throws IOException {
        return when(
                html.open(element)
                        .with("class", "field card-field span-" + field.span())
                        .with("data-field", field.key())
                        .with("data-type", field.type())
                        .with("data-source", field.source()),
                field);
    }

    private static Html when(Html opened, ShownField field) throws IOException {
        return opened.with("data-when", field.whenField()).with("data-in", field.whenIn());
    }

    private void end(String element, ShownField field) throws IOException {
        if (field.help() != null) {
            html.open("p").with("class", "field-help").with("id", field.id() + "-help");
            html.text(field.help()).close("p");
        }
        html.open("p")
                .with("class", "field-error")
                .with("id", field.id() + "-error")
                .flagged("hidden", true);
        html.close("p").close(element);
    }

    private void label(ShownField field, String control) throws IOException {
        html.open("label").with("for", control);
        words(field);
        html.close("label");
    }

    private void legend(ShownField field) throws IOException {
        html.open("legend");
        words(field);
        html.close("legend");
    }

    private void words(ShownField field) throws IOException {
        html.open("span").text(field.label());
        if (field.isRequired()) {
            html.open("span").with("class", "must").with("aria-hidden", "true");
            html.text("*").close("span").open("span").with("class", "visually-hidden");
            html.text(" (" + texts.getString("field.required") + ")").close("span");
        }
        html.close("span").open("span").with("class", "changed-mark");
        html.text(texts.getString("field.changed")).close("span");
    }
}
