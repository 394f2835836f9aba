package io.foyer.card;

import io.foyer.card.template.CardTemplate;
import io.foyer.card.template.Entry;
import io.foyer.card.template.Field;
import io.foyer.card.template.FieldType;
import io.foyer.card.template.Typing;
import io.foyer.shared.PostalAddress;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Fills a new card with everything known: facts of the communication, the customer's record, the template's defaults. */
final class FillingPolicy {

    private static final String WHOLE_ADDRESS = "address";

    private FillingPolicy() {}

    /** Values by field key; what the caller's id suggests of a person who is not known yet is filled in too. */
    static Map<String, String> fill(
            CardTemplate template, CardOpening opening, Map<String, String> customer, Typing by, LocalDate today) {
        Map<String, String> person = person(opening, customer);
        Map<String, String> filled = new LinkedHashMap<>();
        for (Field field : template.fields().values()) {
            String value =
                    switch (field.kind()) {
                        case FIXED -> fact(field, opening.facts());
                        case VARIABLE -> kept(field, person.get(field.source()), by);
                        case MANUAL -> answered(field, opening.answers(), by).orElseGet(() -> fallback(field, today));
                    };
            if (value != null && !value.isBlank()) {
                filled.put(field.key(), value);
            }
        }
        filled.putAll(template.computed(filled));
        return filled;
    }

    /** What is known of him; what he wrote himself fills what is not, and never overwrites what is. */
    private static Map<String, String> person(CardOpening opening, Map<String, String> customer) {
        Map<String, String> person = new HashMap<>(opening.answers());
        if (opening.customerId() == null) {
            CallerNamePolicy.suggested(opening.facts()).forEach(person::putIfAbsent);
        } else {
            person.putAll(customer);
        }
        return wholeToo(person);
    }

    /** With the address as a whole beside its parts. */
    private static Map<String, String> wholeToo(Map<String, String> customer) {
        PostalAddress address = new PostalAddress(customer);
        if (address.isEmpty()) {
            return customer;
        }
        Map<String, String> all = new HashMap<>(customer);
        all.put(WHOLE_ADDRESS, address.toString());
        return all;
    }

    /** His own answer, where the field can take it. */
    private static Optional<String> answered(Field field, Map<String, String> answers, Typing by) {
        return Optional.ofNullable(answers.get(field.key()))
                .map(answer -> field.read(answer, by))
                .filter(entry -> !entry.isFaulty())
                .map(Entry::value);
    }

    /** What the communication says under the template's field keys; what it does not say is left out. */
    static Map<String, String> fixed(CardTemplate template, Map<String, String> facts) {
        Map<String, String> values = new LinkedHashMap<>();
        template.fields().values().stream().filter(Field::isFixed).forEach(field -> {
            String value = fact(field, facts);
            if (value != null && !value.isBlank()) {
                values.put(field.key(), value);
            }
        });
        return values;
    }

    /** Where the caller's number is not certain a person reads what was sent. */
    private static String fact(Field field, Map<String, String> facts) {
        String value = facts.get(field.source());
        return value == null && field.source().equals("callerNumber") ? facts.get("callerSent") : value;
    }

    /** The customer's values under the template's field keys. */
    static Map<String, String> variable(CardTemplate template, Map<String, String> customer, Typing by) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, String> known = wholeToo(customer);
        template.fields().values().stream().filter(Field::isVariable).forEach(field -> {
            String value = kept(field, known.get(field.source()), by);
            if (value != null && !value.isBlank()) {
                values.put(field.key(), value);
            }
        });
        return values;
    }

    /** What the record holds, in the form in which cards compare it; what has none is left as it is. */
    private static String kept(Field field, String text, Typing by) {
        Entry entry = field.read(text, by);
        return entry.isFaulty() ? text : entry.value();
    }

    private static String fallback(Field field, LocalDate today) {
        if (field.retired()) {
            return null;
        }
        return field.type() == FieldType.DATE && Field.TODAY.equals(field.fallback())
                ? today.toString()
                : field.fallback();
    }
}
