package io.foyer.web.form;

import io.foyer.card.template.Field;
import io.foyer.customer.CustomerField;
import io.foyer.form.PublicForm;
import io.foyer.shared.Messages;
import io.foyer.shared.PostalAddress;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;

/** An address on a public form: one control for each part, which browsers fill in by themselves. */
final class AddressMarkup {

    private static final Map<String, String> KNOWN = Map.of(
            "street", "address-line1",
            "street2", "address-line2",
            "city", "address-level2",
            "region", "address-level1",
            "postalCode", "postal-code",
            "country", "country");

    private final PublicForm form;
    private final Map<String, String> typed;
    private final Locale locale;

    AddressMarkup(PublicForm form, Map<String, String> typed, Locale locale) {
        this.form = form;
        this.typed = typed;
        this.locale = locale;
    }

    String of(Field field) {
        StringBuilder html = new StringBuilder("<div class=\"address-parts\">");
        PostalAddress.PARTS.forEach(part -> {
            String name = field.key() + "." + part;
            String value = typed.getOrDefault(name, "");
            String about = " id=\"f-" + field.key() + "-" + part + "\" name=\"" + name + "\" autocomplete=\""
                    + KNOWN.get(part) + "\"";
            html.append("<div class=\"address-")
                    .append(part)
                    .append("\"><label for=\"f-")
                    .append(field.key())
                    .append('-')
                    .append(part)
                    .append("\">")
                    .append(FormMarkup.escaped(Messages.text(locale, "field.address." + part)))
                    .append("</label>");
            if (part.equals("country")) {
                html.append("<select").append(about).append('>');
                countries(html, value.isEmpty() ? form.office().country() : value);
                html.append("</select>");
            } else {
                html.append("<input type=\"text\"")
                        .append(about)
                        .append(" maxlength=\"")
                        .append(CustomerField.ofKey(part).orElseThrow().longest())
                        .append("\" value=\"")
                        .append(FormMarkup.escaped(value))
                        .append("\">");
            }
            html.append("</div>");
        });
        return html.append("</div>").toString();
    }

    private void countries(StringBuilder html, String chosen) {
        Collator order = Collator.getInstance(locale);
        Arrays.stream(Locale.getISOCountries())
                .sorted(Comparator.comparing(this::nameOf, order))
                .forEach(code -> html.append("<option value=\"")
                        .append(code)
                        .append(code.equals(chosen) ? "\" selected>" : "\">")
                        .append(FormMarkup.escaped(nameOf(code)))
                        .append("</option>"));
    }

    private String nameOf(String code) {
        return Locale.forLanguageTag("und-" + code).getDisplayCountry(locale);
    }
}
