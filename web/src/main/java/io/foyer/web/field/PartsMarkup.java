package io.foyer.web.field;

import java.io.IOException;
import java.util.ResourceBundle;

/** The controls of fields that are more than one: a file, an address by its parts, a person chosen while typing. */
final class PartsMarkup {

    private final Html html;
    private final ResourceBundle texts;
    private final String assets;

    PartsMarkup(Html html, ResourceBundle texts, String assets) {
        this.html = html;
        this.texts = texts;
        this.assets = assets;
    }

    void file(ShownField field) throws IOException {
        String out = texts.getString("field.file.out");
        kept(field);
        html.open("span").with("class", "file-now").flagged("hidden", true).icon(assets, "file-text", "small");
        html.open("a").with("class", "clip").with("download", "download").close("a");
        html.open("button")
                .with("type", "button")
                .with("class", "icon-button")
                .with("data-file-out", field.id())
                .with("aria-label", out + ": " + field.label())
                .with("title", out)
                .icon(assets, "x", "small")
                .close("button")
                .close("span");
        html.open("input")
                .with("type", "file")
                .with("class", "file-new")
                .with("id", field.id() + "-file")
                .with("data-file-of", field.id())
                .with("aria-describedby", field.describedBy())
                .close("input");
    }

    void address(ShownField field) throws IOException {
        kept(field);
        html.open("div").with("class", "address").with("data-address", field.id());
        html.open("div").with("class", "address-parts");
        for (ShownPart part : field.addressParts()) {
            html.open("div").with("class", "address-" + part.name());
            html.open("label").with("for", part.id()).text(texts.getString(part.label()));
            html.close("label");
            if (part.isCountry()) {
                country(part);
            } else {
                part(part);
            }
            html.close("div");
        }
        html.close("div");
        if (field.source() == null) {
            html.open("button")
                    .with("type", "button")
                    .with("class", "button quiet small")
                    .with("data-address-of", field.id())
                    .flagged("hidden", true)
                    .icon(assets, "map-pin", "small")
                    .text(texts.getString("field.address.customers"))
                    .close("button");
        }
        html.close("div");
    }

    private void part(ShownPart part) throws IOException {
        html.open("input")
                .with("id", part.id())
                .with("class", "input")
                .with("type", "text")
                .with("data-part", part.name())
                .with("maxlength", String.valueOf(part.longest()))
                .with("autocomplete", "off")
                .with("spellcheck", "false")
                .close("input");
    }

    private void country(ShownPart part) throws IOException {
        html.open("span").with("class", "select");
        html.open("select")
                .with("id", part.id())
                .with("class", "input")
                .with("data-part", "country")
                .with("data-countries", part.countries())
                .with("autocomplete", "off")
                .nothing()
                .close("select")
                .close("span");
    }

    void person(ShownField field) throws IOException {
        String id = field.id();
        kept(field);
        html.open("span").with("class", "control person");
        html.open("input")
                .with("id", id + "-name")
                .with("class", "input")
                .with("type", "text")
                .with("role", "combobox")
                .with("data-person-of", id)
                .with("maxlength", "120")
                .with("autocomplete", "off")
                .with("spellcheck", "false")
                .with("aria-autocomplete", "list")
                .with("aria-expanded", "false")
                .with("aria-controls", id + "-people")
                .with("aria-required", String.valueOf(field.isRequired()))
                .with("aria-describedby", field.describedBy() + " " + id + "-who")
                .close("input");
        html.open("span").with("class", "person-who").with("id", id + "-who").close("span");
        html.open("span").with("class", "people").flagged("hidden", true);
        html.open("ul")
                .with("id", id + "-people")
                .with("role", "listbox")
                .with("aria-label", texts.getString("field.people"))
                .close("ul");
        html.open("span").with("class", "people-state").with("role", "status").close("span");
        html.close("span").close("span");
    }

    /** What is sent of it: kept together, however many controls there are. */
    private void kept(ShownField field) throws IOException {
        html.open("input")
                .with("type", "hidden")
                .with("class", "input")
                .with("id", field.id())
                .with("value", field.text())
                .close("input");
    }
}
