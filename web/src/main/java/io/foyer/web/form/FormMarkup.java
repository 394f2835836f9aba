package io.foyer.web.form;

import io.foyer.card.template.Choice;
import io.foyer.card.template.Field;
import io.foyer.card.template.FieldType;
import io.foyer.form.PublicForm;
import io.foyer.shared.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes a form as HTML that needs no script: the same for the page and for pages of other sites. Everything that is not
 * markup of its own is escaped.
 */
final class FormMarkup {

    /** Name of the field that people do not see. */
    static final String BAIT = "homepage";

    private final PublicForm form;
    private final Locale locale;
    private final Map<String, String> typed;
    private final Map<String, String> faults;
    private final StringBuilder html = new StringBuilder();

    /**
     * Markup of a form.
     *
     * @param typed what was typed so far, by field key
     * @param faults what is wrong with it, by field key
     */
    FormMarkup(PublicForm form, Map<String, String> typed, Map<String, String> faults) {
        this.form = form;
        this.locale = form.typing().locale();
        this.typed = typed;
        this.faults = faults;
    }

    /** The whole form; {@code hidden} are fields that say where it comes from. */
    String form(String action, Map<String, String> hidden) {
        add("<form method=\"post\" action=\"", action, "\" accept-charset=\"utf-8\" novalidate>");
        hidden.forEach((name, value) -> add("<input type=\"hidden\" name=\"", name, "\" value=\"", value, "\">"));
        needed();
        html.append("<div class=\"fields\">");
        form.fields().forEach(this::field);
        html.append("</div><div class=\"bait\" aria-hidden=\"true\">");
        add("<label for=\"f-", BAIT, "\">", text("form.bait"), "</label><input id=\"f-", BAIT, "\" name=\"", BAIT);
        html.append("\" tabindex=\"-1\" autocomplete=\"off\"></div><div class=\"send\">");
        add("<button type=\"submit\">", text("form.send"), "</button>");
        return html.append("</div></form>").toString();
    }

    /** What must be filled in, as far as any of it is asked. */
    private void needed() {
        List<Field> asked = form.fields();
        boolean marked = asked.stream().anyMatch(Field::required);
        boolean email = asked.stream().anyMatch(field -> field.type() == FieldType.EMAIL);
        boolean phone = asked.stream().anyMatch(field -> field.type() == FieldType.PHONE);
        boolean settled = asked.stream()
                .anyMatch(field ->
                        field.required() && (field.type() == FieldType.EMAIL || field.type() == FieldType.PHONE));
        List<String> sentences = new ArrayList<>();
        if ((email || phone) && !settled) {
            sentences.add(
                    text(email && phone ? "form.needed.either" : email ? "form.needed.email" : "form.needed.phone"));
        }
        if (marked) {
            sentences.add(text("form.needed.marked"));
        }
        if (!sentences.isEmpty()) {
            add("<p class=\"needed\">", String.join(" ", sentences), "</p>");
        }
    }

    private void field(Field field) {
        boolean group =
                field.type() == FieldType.MULTI_CHOICE || field.type() == FieldType.YES_NO || field.isWholeAddress();
        String wide = group || field.type() == FieldType.LONG_TEXT || field.type() == FieldType.ADDRESS ? " wide" : "";
        if (group) {
            add("<fieldset class=\"field", wide, "\" data-field=\"", field.key(), "\" id=\"f-", field.key(), "\"");
            described(field);
            html.append("><legend>");
            label(field);
            html.append("</legend>");
            if (field.isWholeAddress()) {
                html.append(new AddressMarkup(form, typed, locale).of(field));
            } else {
                html.append("<div class=\"choices\">");
                choices(field).forEach(choice -> tick(field, choice));
                html.append("</div>");
            }
            fault(field);
            html.append("</fieldset>");
        } else {
            add("<div class=\"field", wide, "\" data-field=\"", field.key(), "\"><label for=\"f-", field.key(), "\">");
            label(field);
            html.append("</label>");
            control(field);
            fault(field);
            html.append("</div>");
        }
    }

    private void label(Field field) {
        add("", field.publicLabel());
        if (field.required()) {
            add("<span class=\"must\" aria-hidden=\"true\">*</span><span class=\"unseen\"> (", text("form.required"));
            html.append(")</span>");
        }
    }

    private void control(Field field) {
        String value = typed.getOrDefault(field.key(), "");
        if (field.type() == FieldType.CHOICE) {
            add("<select name=\"", field.key(), "\"");
            common(field);
            add("><option value=\"\">", text("form.no-choice"), "</option>");
            field.choices().forEach(choice -> {
                add("<option value=\"", choice.value(), "\"");
                html.append(choice.value().equals(value) ? " selected" : "");
                add(">", choice.label(), "</option>");
            });
            html.append("</select>");
        } else if (field.type() == FieldType.LONG_TEXT || field.type() == FieldType.ADDRESS) {
            add("<textarea rows=\"4\" name=\"", field.key(), "\"");
            common(field);
            // A browser drops the first line break of a text area.
            add(">\n", value, "</textarea>");
        } else {
            add("<input type=\"", inputType(field), "\" name=\"", field.key(), "\" value=\"", value, "\"");
            common(field);
            autofill(field);
            html.append(">");
        }
    }

    private void common(Field field) {
        add(" id=\"f-", field.key(), "\"");
        html.append(field.required() ? " required" : "");
        if (field.type() != FieldType.DATE && field.type() != FieldType.TIME && field.type() != FieldType.CHOICE) {
            Integer own = field.limits().maxLength();
            add(" maxlength=\"", String.valueOf(own == null ? field.type().longest() : own), "\"");
        }
        described(field);
    }

    private void described(Field field) {
        add(" aria-describedby=\"f-", field.key(), "-error\"");
        if (faults.containsKey(field.key())) {
            html.append(" aria-invalid=\"true\"");
        }
    }

    private void tick(Field field, Choice choice) {
        String type = field.type() == FieldType.YES_NO ? "radio" : "checkbox";
        add("<label class=\"choice\"><input type=\"", type, "\" name=\"", field.key(), "\" value=\"", choice.value());
        html.append('"').append(Field.ticked(typed.get(field.key())).contains(choice.value()) ? " checked" : "");
        add("><span>", choice.label(), "</span></label>");
    }

    private void fault(Field field) {
        String fault = faults.get(field.key());
        add("<p class=\"fault\" id=\"f-", field.key(), "-error\"");
        html.append(fault == null ? " hidden" : "");
        add(">", fault == null ? "" : fault, "</p>");
    }

    private List<Choice> choices(Field field) {
        return field.type() == FieldType.YES_NO
                ? List.of(new Choice("yes", text("card.yes")), new Choice("no", text("card.no")))
                : field.choices();
    }

    private static String inputType(Field field) {
        return switch (field.type()) {
            case DATE -> "date";
            case TIME -> "time";
            case PHONE -> "tel";
            case EMAIL -> "email";
            default -> "text";
        };
    }

    private void autofill(Field field) {
        String known =
                switch (field.isVariable() ? field.source() : "") {
                    case "givenName" -> "given-name";
                    case "familyName" -> "family-name";
                    case "email1" -> "email";
                    case "phone1" -> "tel";
                    case "street" -> "street-address";
                    case "postalCode" -> "postal-code";
                    default -> null;
                };
        if (known != null) {
            add(" autocomplete=\"", known, "\"");
        }
        if (field.type() == FieldType.NUMBER || field.type() == FieldType.MONEY) {
            html.append(" inputmode=\"decimal\"");
        }
    }

    private String text(String key) {
        return Messages.text(locale, key);
    }

    /** Markup and texts in turn; the texts are escaped. */
    private void add(String... parts) {
        for (int i = 0; i < parts.length; i++) {
            html.append(i % 2 == 0 ? parts[i] : escaped(parts[i]));
        }
    }

    /** A text that can stand in an element or in a quoted attribute. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }
}
