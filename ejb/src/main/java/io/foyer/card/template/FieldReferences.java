package io.foyer.card.template;

import io.foyer.shared.PostalAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks what the fields of one template say of each other, when all of them are read. */
final class FieldReferences {

    private final Map<String, Field> fields;
    private final Map<String, Members> places;
    private final Set<String> settled = new HashSet<>();

    FieldReferences(Map<String, Field> fields, Map<String, Members> places) {
        this.fields = fields;
        this.places = places;
    }

    void check() {
        for (Field field : fields.values()) {
            Members members = places.get(field.key());
            if (field.visibleWhen() != null) {
                checkCondition(field, members);
            }
            if (field.limits().notBefore() != null) {
                checkOrder(field, members);
            }
            if (field.computation() != null) {
                checkFormula(field, members);
            }
        }
        checkAddress();
        fields.values().forEach(field -> walk(field, new ArrayList<>()));
    }

    /** A card that asks for the whole address and for a part of it would not know which of both to believe. */
    private void checkAddress() {
        boolean isWhole = fields.values().stream().anyMatch(field -> Sources.ADDRESS.equals(field.source()));
        if (isWhole) {
            fields.values().stream()
                    .filter(field -> field.isVariable() && PostalAddress.PARTS.contains(field.source()))
                    .forEach(field -> places.get(field.key()).fault("source", "address-part"));
        }
    }

    private void checkOrder(Field field, Members members) {
        Field other = fields.get(field.limits().notBefore());
        if (other == null
                || other.key().equals(field.key())
                || other.type() != field.type()
                || !field.type().isOrdered()
                || field.kind() != FieldKind.MANUAL
                || other.kind() != FieldKind.MANUAL) {
            members.fault("notBefore", "not-before");
        }
    }

    private void checkCondition(Field field, Members members) {
        Field other = fields.get(field.visibleWhen().field());
        if (other == null) {
            members.fault("visibleWhen", "no-field", field.visibleWhen().field());
            return;
        }
        List<String> possible = other.type() == FieldType.YES_NO
                ? List.of("yes", "no")
                : other.choices().stream().map(Choice::value).toList();
        if (possible.isEmpty() && !field.visibleWhen().in().isEmpty()) {
            members.fault("visibleWhen", "when-values");
        } else if (!possible.containsAll(field.visibleWhen().in())) {
            members.fault("visibleWhen", "when-one-of", Members.listed(possible));
        }
    }

    private void checkFormula(Field field, Members members) {
        try {
            FieldType comesTo = new FormulaTypes(fields).of(field.computation().formula());
            FieldType wanted = field.computation().result();
            if (comesTo != (wanted == FieldType.MONEY ? FieldType.NUMBER : wanted)) {
                members.fault("formula", "comes-to", comesTo.code(), wanted.code());
            }
        } catch (FormulaFault wrong) {
            members.fault("formula", wrong);
        }
    }

    /** Follows what a field hangs on; a way that comes back to itself is named by the fields it goes through. */
    private void walk(Field field, List<Field> way) {
        if (way.contains(field)) {
            List<Field> circle = new ArrayList<>(way.subList(way.indexOf(field), way.size()));
            circle.add(field);
            Members members = places.get(field.key());
            String names = circle.stream()
                    .map(one -> "\"" + one.label() + "\"")
                    .collect(Collectors.joining(" " + members.phrase("hangs-on") + " "));
            members.fault(field.computation() == null ? "visibleWhen" : "formula", "circle", names);
        } else if (settled.add(field.key())) {
            way.add(field);
            others(field).forEach(other -> walk(other, way));
            way.remove(way.size() - 1);
        }
    }

    private List<Field> others(Field field) {
        Set<String> keys = new LinkedHashSet<>();
        if (field.visibleWhen() != null) {
            keys.add(field.visibleWhen().field());
        }
        if (field.computation() != null) {
            keys.addAll(field.computation().formula().fields());
        }
        return keys.stream().filter(fields::containsKey).map(fields::get).toList();
    }
}
