package io.foyer.licence;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A licence while it is read; it never says itself in words, so that no log can hold it. */
final class Licence {

    private static final int SHOWN_OF_NUMBER = 4;
    private static final String MASK = "\u2022\u2022\u2022\u2022";

    private final Map<LicenceElement, String> elements = new EnumMap<>(LicenceElement.class);
    private final Set<ReadingNote> notes = EnumSet.noneOf(ReadingNote.class);
    private boolean complete;

    /** Adds what is not blank. */
    Licence put(LicenceElement element, String value) {
        if (value != null && !value.isBlank()) {
            elements.put(element, value.strip());
        }
        return this;
    }

    Licence note(ReadingNote note) {
        notes.add(note);
        return this;
    }

    Licence addAll(Licence part) {
        elements.putAll(part.elements);
        notes.addAll(part.notes);
        complete |= part.complete;
        return this;
    }

    /** At least one track, or the whole barcode, came through to its end. */
    Licence asComplete() {
        complete = true;
        return this;
    }

    /** More of it is missing than a licence leaves out. */
    Licence asPartial() {
        complete = false;
        return note(ReadingNote.INCOMPLETE);
    }

    boolean isComplete() {
        return complete;
    }

    String get(LicenceElement element) {
        return elements.get(element);
    }

    int size() {
        return elements.size();
    }

    /** Whether it tells anything of a person that is worth filling in. */
    boolean tellsOfAPerson() {
        return Stream.of(LicenceElement.LAST_NAME, LicenceElement.NUMBER_READ, LicenceElement.POSTAL_CODE)
                .anyMatch(elements::containsKey);
    }

    /** Whether it says anything that only a licence does: its number, a birth date or where somebody lives. */
    boolean isPlausible() {
        return Stream.of(LicenceElement.NUMBER_READ, LicenceElement.BIRTH_DATE, LicenceElement.STREET)
                .anyMatch(elements::containsKey);
    }

    /** Whether another reading is of the same card: they share what names it, and contradict each other in nothing. */
    boolean isSameCardAs(Licence other) {
        boolean shares = Stream.of(LicenceElement.LAST_NAME, LicenceElement.NUMBER_READ)
                .anyMatch(element -> elements.containsKey(element) && other.elements.containsKey(element));
        return shares
                && elements.entrySet().stream().allMatch(one -> one.getValue()
                        .equals(other.elements.getOrDefault(one.getKey(), one.getValue())));
    }

    LicenceReading reading() {
        Map<String, String> fields = new LinkedHashMap<>();
        Map<String, String> written = new LinkedHashMap<>();
        Map<String, String> document = new LinkedHashMap<>();
        elements.forEach((element, value) -> {
            if (element.customerField().isPresent()) {
                String field = element.customerField().get();
                fields.put(field, value);
                written.put(field, written(element, value));
            } else if (!element.isNumber()) {
                document.put(element.key(), value);
            }
        });
        String number = number();
        if (number != null) {
            document.put("number", masked(number));
        }
        return new LicenceReading(complete, fields, written, document, List.copyOf(notes), null);
    }

    /** As a card has it: customers have no field for a suffix, so it stands behind the family name. */
    private String written(LicenceElement element, String value) {
        String suffix = elements.get(LicenceElement.SUFFIX);
        String own = WrittenForm.of(element, value);
        if (element != LicenceElement.LAST_NAME || suffix == null) {
            return own;
        }
        String behind = " " + WrittenForm.of(LicenceElement.SUFFIX, suffix);
        return own.endsWith(behind) ? own : own + behind;
    }

    /** The whole number, or null; it leaves this package sealed or masked only. */
    String number() {
        return elements.getOrDefault(LicenceElement.NUMBER_PRINTED, elements.get(LicenceElement.NUMBER_READ));
    }

    static String masked(String number) {
        return number.length() <= SHOWN_OF_NUMBER
                ? MASK
                : MASK + " " + number.substring(number.length() - SHOWN_OF_NUMBER);
    }
}
