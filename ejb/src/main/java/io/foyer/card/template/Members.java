package io.foyer.card.template;

import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The members of one object of a pack, taken one by one. What is missing, of the wrong type or not known is noted as a
 * fault with its place, and reading goes on with a harmless value, so that one pass finds everything.
 */
final class Members {

    private static final Pattern MARKUP = Pattern.compile("<[A-Za-z/!?]|&#?[A-Za-z0-9]{1,10};|[\\p{Cc}&&[^\\n]]");
    private static final int LONGEST_WORDS = 500;

    private final PackFaults faults;
    private final String place;
    private final PlacedJson json;
    private final Set<String> asked = new HashSet<>();

    Members(PackFaults faults, String place, PlacedJson json) {
        this.faults = faults;
        this.place = place;
        this.json = json;
        if (json.type() != ValueType.OBJECT) {
            faults.add(json.line(), place, "object");
        }
        json.twice().forEach(name -> fault(name, "given-twice"));
    }

    String place() {
        return place;
    }

    PlacedJson json() {
        return json;
    }

    boolean has(String name) {
        return given(name) != null;
    }

    /** Notes that a member is wrong, by the key of the sentence that says why. */
    void fault(String name, String key, Object... values) {
        PlacedJson member = json.members().get(name);
        faults.add(member == null ? json.line() : member.line(), at(name), key, values);
    }

    void fault(String name, FormulaFault wrong) {
        fault(name, wrong.key(), wrong.values());
    }

    /** A part of a sentence that says what is wrong. */
    String phrase(String key) {
        return faults.words(key);
    }

    private String at(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    String text(String name) {
        String text = textOr(name, null);
        if (text == null && !has(name)) {
            fault(name, "missing");
        }
        return text == null ? "" : text;
    }

    /** A text of a form that {@code said} names in the bundle. */
    String text(String name, Pattern form, String said) {
        String text = text(name);
        if (!text.isEmpty() && !form.matcher(text).matches()) {
            fault(name, "form", text, faults.words("form." + said));
        }
        return text;
    }

    String textOr(String name, String absent) {
        PlacedJson member = take(name);
        if (member == null) {
            return absent;
        }
        if (member.type() != ValueType.STRING || member.text().isBlank()) {
            fault(name, "text");
            return absent;
        }
        return member.text();
    }

    /** A text that people read: plain words, no markup. */
    String words(String name) {
        String words = wordsOr(name, null);
        if (words == null && !has(name)) {
            fault(name, "missing");
        }
        return words == null ? "" : words;
    }

    String wordsOr(String name, String absent) {
        String text = textOr(name, absent);
        if (text == null || text.equals(absent)) {
            return absent;
        }
        if (MARKUP.matcher(text).find()) {
            fault(name, "markup");
        }
        if (text.length() > LONGEST_WORDS) {
            fault(name, "long", String.valueOf(LONGEST_WORDS));
        }
        return text;
    }

    boolean flag(String name) {
        PlacedJson member = take(name);
        if (member != null && member.type() != ValueType.TRUE && member.type() != ValueType.FALSE) {
            fault(name, "flag");
        }
        return member != null && member.type() == ValueType.TRUE;
    }

    Integer whole(String name, int low, int high, Integer absent) {
        PlacedJson member = take(name);
        if (member == null) {
            return absent;
        }
        if (member.type() == ValueType.NUMBER && member.text().matches("\\d{1,9}")) {
            int number = Integer.parseInt(member.text());
            if (number >= low && number <= high) {
                return number;
            }
        }
        fault(name, "whole", String.valueOf(low), String.valueOf(high));
        return absent;
    }

    /** A number or a text, as text. */
    String scalarOr(String name, String absent) {
        PlacedJson member = take(name);
        if (member == null) {
            return absent;
        }
        if (member.type() != ValueType.NUMBER && member.type() != ValueType.STRING) {
            fault(name, "scalar");
            return absent;
        }
        return member.text();
    }

    <T> List<T> list(String name, boolean needed, Function<Members, T> reader) {
        List<T> read = new ArrayList<>();
        List<PlacedJson> items = items(name, needed);
        for (int i = 0; i < items.size(); i++) {
            Members item = new Members(faults, at(name) + "[" + i + "]", items.get(i));
            read.add(reader.apply(item));
            item.refuseOthers();
        }
        return read;
    }

    List<String> texts(String name) {
        List<PlacedJson> items = items(name, true);
        if (items.stream().anyMatch(item -> item.type() != ValueType.STRING)) {
            fault(name, "texts");
        }
        return items.stream().map(PlacedJson::text).filter(text -> text != null).toList();
    }

    <T> T objectOr(String name, T absent, Function<Members, T> reader) {
        PlacedJson member = take(name);
        if (member == null) {
            return absent;
        }
        Members inner = new Members(faults, at(name), member);
        T read = reader.apply(inner);
        inner.refuseOthers();
        return read;
    }

    <T> T oneOf(String name, T absent, Map<String, T> known) {
        String code = absent == null ? text(name) : textOr(name, null);
        if (code == null || code.isEmpty()) {
            return absent;
        }
        if (!known.containsKey(code)) {
            fault(name, "not-one-of", code, listed(known.keySet()));
        }
        return known.getOrDefault(code, absent);
    }

    static String listed(Collection<String> words) {
        return String.join(", ", words);
    }

    /** Notes every member that nobody asked for: mostly a slip of the pen. */
    void refuseOthers() {
        json.members().keySet().stream().filter(name -> !asked.contains(name)).forEach(name -> fault(name, "unknown"));
    }

    private List<PlacedJson> items(String name, boolean needed) {
        PlacedJson member = take(name);
        if (member == null) {
            if (needed) {
                fault(name, "missing");
            }
            return List.of();
        }
        if (member.type() != ValueType.ARRAY || (needed && member.items().isEmpty())) {
            fault(name, needed ? "list-needed" : "list");
        }
        return member.items();
    }

    private PlacedJson take(String name) {
        asked.add(name);
        return given(name);
    }

    /** What {@code null} stands for is not given. */
    private PlacedJson given(String name) {
        PlacedJson member = json.members().get(name);
        return member == null || member.type() == JsonValue.ValueType.NULL ? null : member;
    }
}
