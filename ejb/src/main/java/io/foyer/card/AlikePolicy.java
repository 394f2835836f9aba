package io.foyer.card;

import io.foyer.card.template.CardTemplate;
import io.foyer.card.template.Field;
import io.foyer.card.template.FieldType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How much another card resembles the open one, and why; a reason weighs more than any number of equal fields. */
final class AlikePolicy {

    private static final List<String> BY_WEIGHT = List.of(
            "same-customer",
            "same-extension",
            "same-email",
            "same-mobile",
            "same-phone",
            "same-unit",
            "similar-name-address",
            "same-name",
            "perhaps-same-phone",
            "same-values");

    /** Fewer equal fields than this say nothing by themselves. */
    private static final int FEWEST_ALIKE = 2;

    private static final Set<FieldType> TELLING =
            Set.of(FieldType.CHOICE, FieldType.MULTI_CHOICE, FieldType.TEXT, FieldType.PERSON, FieldType.ADDRESS);

    private AlikePolicy() {}

    /** Labels of the card's own fields that say the same on both; what everybody's card says by default says nothing. */
    static List<String> alike(CardTemplate template, Map<String, String> open, Map<String, String> other) {
        List<String> labels = new ArrayList<>();
        for (Field field : template.fields().values()) {
            String value = open.get(field.key());
            boolean tells =
                    isOwn(field) && TELLING.contains(field.type()) && value != null && !value.equals(field.fallback());
            if (tells && field.plain(value).equalsIgnoreCase(field.plain(other.get(field.key())))) {
                labels.add(field.label());
            }
        }
        return labels;
    }

    /** Whether somebody fills it in on the card itself. */
    static boolean isOwn(Field field) {
        return !field.isFixed() && !field.isVariable() && !field.isComputed() && field.type() != FieldType.FILE;
    }

    /** Why they resemble, the weightiest first; empty where they do not. */
    static List<String> reasons(Set<String> ofCustomer, List<String> alike) {
        Set<String> all = new LinkedHashSet<>(ofCustomer);
        if (alike.size() >= FEWEST_ALIKE) {
            all.add("same-values");
        }
        return BY_WEIGHT.stream().filter(all::contains).toList();
    }

    /** Orders: the weightier reason first, then the more equal fields. */
    static int weight(List<String> reasons, List<String> alike) {
        return (BY_WEIGHT.size() - BY_WEIGHT.indexOf(reasons.get(0))) * 100 + Math.min(alike.size(), 99);
    }
}
