package io.foyer.web.field;

import io.foyer.card.template.Field;
import io.foyer.card.template.FieldType;
import io.foyer.platform.Json;
import io.foyer.shared.PostalAddress;
import java.io.Serializable;
import java.util.List;

/**
 * A field with its value as a page draws it.
 *
 * @param text the value as a person types it
 * @param words the value as a person reads it
 * @param prefix what stands before the control, such as a currency, or null
 * @param choices what there is to choose from, or empty
 */
public record ShownField(Field field, String text, String words, String prefix, List<ShownChoice> choices)
        implements Serializable {

    private static final int LEAST_FOR_ADDRESS = 2;

    public String key() {
        return field.key();
    }

    /** The customer's field that it shows, or null where it is the card's own. */
    public String source() {
        return field.isVariable() ? field.source() : null;
    }

    /** The id of the control in the page. */
    public String id() {
        return "f-" + field.key();
    }

    public String label() {
        return field.label();
    }

    public String help() {
        return field.help();
    }

    /** What its values are, for the page's formulas. */
    public String type() {
        return field.valueType().code();
    }

    /** The steps of its formula as JSON, or null. */
    public String steps() {
        return field.computation() == null
                ? null
                : Json.write(field.computation().formula().steps());
    }

    /** The currency of money, or null. */
    public String currency() {
        return field.currency();
    }

    public boolean isRetired() {
        return field.retired();
    }

    public boolean isRequired() {
        return field.required();
    }

    /** How many columns it takes; six parts need two at least. */
    public int span() {
        return field.isWholeAddress() ? Math.max(field.span(), LEAST_FOR_ADDRESS) : field.span();
    }

    /** The controls of an address. */
    public List<ShownPart> addressParts() {
        return PostalAddress.PARTS.stream()
                .map(part -> ShownPart.of(part, id()))
                .toList();
    }

    /** How it is drawn, see {@link FieldMarkup}. */
    public String control() {
        if (field.isFixed() || field.retired()) {
            return "fixed";
        }
        if (field.isWholeAddress() || field.isPersonChosen()) {
            return field.type().code();
        }
        return switch (field.type()) {
            case LONG_TEXT, ADDRESS -> "area";
            case CHOICE -> "select";
            case YES_NO -> "radios";
            case MULTI_CHOICE -> "checks";
            case COMPUTED -> "computed";
            case FILE -> "file";
            default -> "input";
        };
    }

    public String inputType() {
        return switch (field.type()) {
            case DATE -> "date";
            case TIME -> "time";
            case PHONE -> "tel";
            case EMAIL -> "email";
            default -> "text";
        };
    }

    public String inputMode() {
        return switch (field.type()) {
            case NUMBER, MONEY -> "decimal";
            case PHONE -> "tel";
            case EMAIL -> "email";
            default -> null;
        };
    }

    /** The most characters the control takes; null where the browser's own control sees to it. */
    public Integer maxLength() {
        if (field.type() == FieldType.DATE || field.type() == FieldType.TIME) {
            return null;
        }
        return field.limits().maxLength() == null
                ? Integer.valueOf(field.type().longest())
                : field.limits().maxLength();
    }

    /** The key of the field on which it hangs, or null. */
    public String whenField() {
        return field.visibleWhen() == null ? null : field.visibleWhen().field();
    }

    /** The values of that field which show it, with commas between, or null. */
    public String whenIn() {
        return field.visibleWhen() == null
                ? null
                : String.join(",", field.visibleWhen().in());
    }

    /** The ids of what describes the control. */
    public String describedBy() {
        return field.help() == null ? id() + "-error" : id() + "-help " + id() + "-error";
    }
}
