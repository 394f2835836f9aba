package io.foyer.card.template;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** Reads the fields of one template, and at the end checks what they say of each other. */
final class FieldReader {

    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");
    private static final Pattern CHOICE = Pattern.compile("[a-z0-9][a-z0-9.+-]{0,39}");
    private static final Map<String, FieldType> TYPES = byCode(FieldType.values(), FieldType::code);
    private static final Map<String, FieldKind> KINDS = byCode(FieldKind.values(), FieldKind::code);
    private static final Map<String, FieldType> RESULTS = byCode(
            Arrays.stream(FieldType.values()).filter(FieldType::isResult).toArray(FieldType[]::new), FieldType::code);
    private static final int MOST_COLUMNS = 4;
    private static final int MOST_FIELDS = 1_000;

    private final String currency;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, Members> places = new LinkedHashMap<>();
    private final Map<String, String> keysBySource = new LinkedHashMap<>();

    FieldReader(String currency) {
        this.currency = currency;
    }

    private static <T> Map<String, T> byCode(T[] values, Function<T, String> code) {
        return Arrays.stream(values).collect(Collectors.toMap(code, v -> v, (a, b) -> a, LinkedHashMap::new));
    }

    Field read(Members members) {
        String key = members.text("key", KEY, "field");
        FieldType type = members.oneOf("type", null, TYPES);
        FieldKind kind = members.oneOf("kind", FieldKind.MANUAL, KINDS);
        Field field = new Field(
                key,
                type == null ? FieldType.TEXT : type,
                kind,
                members.textOr("source", null),
                members.words("label"),
                members.wordsOr("help", null),
                members.textOr("default", null),
                members.flag("required"),
                members.wordsOr("requiredMessage", null),
                type == FieldType.MONEY || type == FieldType.COMPUTED ? currency : null,
                members.list("choices", false, FieldReader::choice),
                limits(members),
                members.objectOr("visibleWhen", null, FieldReader::condition),
                members.whole("span", 1, MOST_COLUMNS, 1),
                members.wordsOr("publicLabel", null),
                computation(type, members),
                members.flag("retired"));
        if (key.equals(CardTemplate.STATUS) || key.equals(CardTemplate.VERSION)) {
            members.fault("key", "own-key");
        }
        if (fields.put(key, field) != null) {
            members.fault("key", "key-used", key);
        }
        if (places.size() == MOST_FIELDS) {
            members.fault("key", "too-many", String.valueOf(MOST_FIELDS));
        }
        places.put(key, members);
        checkSource(field, members);
        if (type != null) {
            checkType(field, members);
        }
        return field;
    }

    private static Choice choice(Members members) {
        return new Choice(members.text("value", CHOICE, "choice"), members.words("label"));
    }

    private static Condition condition(Members members) {
        return new Condition(members.text("field"), members.has("in") ? members.texts("in") : List.of());
    }

    private static Computation computation(FieldType type, Members members) {
        FieldType result = members.oneOf("result", FieldType.NUMBER, RESULTS);
        String text = members.textOr("formula", null);
        if (type != FieldType.COMPUTED) {
            if (text != null || members.has("result")) {
                members.fault(text == null ? "result" : "formula", "not-computed");
            }
            return null;
        }
        if (text == null) {
            members.fault("formula", "missing");
            return new Computation(new Formula("0", List.of("n0")), FieldType.NUMBER);
        }
        try {
            return new Computation(Formula.parse(text), result);
        } catch (FormulaFault wrong) {
            members.fault("formula", wrong);
            return new Computation(new Formula("0", List.of("n0")), FieldType.NUMBER);
        }
    }

    private static Limits limits(Members members) {
        String pattern = members.textOr("pattern", null);
        if (pattern != null) {
            try {
                Pattern.compile(pattern);
            } catch (PatternSyntaxException wrong) {
                members.fault("pattern", "pattern", wrong.getDescription());
            }
        }
        return new Limits(
                pattern,
                members.scalarOr("min", null),
                members.scalarOr("max", null),
                members.whole("maxLength", 1, FieldType.LONG_TEXT.longest(), null),
                members.textOr("notBefore", null),
                members.wordsOr("message", null));
    }

    private void checkSource(Field field, Members members) {
        List<String> known = Sources.of(field.kind());
        if (known.isEmpty() && field.source() != null) {
            members.fault("source", "source-kind");
        } else if (!known.isEmpty() && (field.source() == null || !known.contains(field.source()))) {
            members.fault(
                    "source",
                    "source-one-of",
                    Members.listed(known),
                    field.kind().code());
        } else if (field.source() != null) {
            String other = keysBySource.putIfAbsent(field.kind() + field.source(), field.key());
            if (other != null) {
                members.fault("source", "source-taken", other);
            }
        }
        if (Sources.ADDRESS.equals(field.source()) && field.type() != FieldType.ADDRESS) {
            members.fault("source", "source-address");
        }
        if (field.isFixed() && (field.required() || field.fallback() != null)) {
            members.fault("kind", "fixed");
        }
        if (field.isFixed() && field.isPublic()) {
            members.fault("publicLabel", "fixed-public");
        }
    }

    private static void checkType(Field field, Members members) {
        if ((field.isComputed() || field.type() == FieldType.FILE)
                && (field.kind() != FieldKind.MANUAL || field.fallback() != null || field.isPublic())) {
            members.fault("type", "type-alone", field.type().code());
        }
        if (field.isComputed() && field.required()) {
            members.fault("required", "computed-required");
        }
        if (field.type().hasChoices() == field.choices().isEmpty()) {
            members.fault("choices", field.choices().isEmpty() ? "choices-missing" : "choices-unfit");
        }
        long different = field.choices().stream().map(Choice::value).distinct().count();
        if (different < field.choices().size()) {
            members.fault("choices", "choices-twice");
        }
        Typing exact = new Typing(Locale.ENGLISH, "US", true);
        if (field.fallback() != null
                && !(field.type() == FieldType.DATE && field.fallback().equals(Field.TODAY))
                && FieldText.kept(field, field.fallback(), exact).isEmpty()) {
            members.fault("default", "default");
        }
        String min = limit(field, "min", field.limits().min(), members, exact);
        String max = limit(field, "max", field.limits().max(), members, exact);
        if (min != null && max != null && field.compare(min, max) > 0) {
            members.fault("max", "limit-order");
        }
    }

    /** A limit that values of the field can be held against; null where there is none, or no such one. */
    private static String limit(Field field, String name, String limit, Members members, Typing exact) {
        if (limit == null) {
            return null;
        }
        if (!field.type().isOrdered()) {
            members.fault(name, "limit-type");
            return null;
        }
        if (FieldText.kept(field, limit, exact).filter(limit::equals).isEmpty()) {
            members.fault(name, "limit-value", field.type().code());
            return null;
        }
        return limit;
    }

    /** Checks fields that name other fields; call it when all are read. */
    void checkReferences() {
        new FieldReferences(fields, places).check();
    }
}
