package io.foyer.card.template;

import java.util.ArrayList;
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
    private static final int MOST_COLUMNS = 4;

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
        String key = members.text("key", KEY, "letters and digits that begin with a lower-case letter");
        FieldType type = members.oneOf("type", null, TYPES);
        FieldKind kind = members.oneOf("kind", FieldKind.MANUAL, KINDS);
        Field field = new Field(
                key,
                type == null ? FieldType.TEXT : type,
                kind,
                members.textOr("source", null),
                members.text("label"),
                members.textOr("help", null),
                members.textOr("default", null),
                members.flag("required"),
                members.textOr("requiredMessage", null),
                type == FieldType.MONEY ? currency : null,
                members.list("choices", false, FieldReader::choice),
                limits(members),
                members.objectOr("visibleWhen", null, FieldReader::condition),
                members.whole("span", 1, MOST_COLUMNS, 1),
                members.textOr("publicLabel", null));
        if (key.equals(CardTemplate.STATUS)) {
            members.fault("key", "is taken by the card's own status");
        }
        if (fields.put(key, field) != null) {
            members.fault("key", "\"" + key + "\" is used by another field");
        }
        places.put(key, members);
        checkSource(field, members);
        if (type != null) {
            checkType(field, members);
        }
        return field;
    }

    private static Choice choice(Members members) {
        return new Choice(
                members.text("value", CHOICE, "lower-case letters, digits, hyphens, points and plus signs"),
                members.text("label"));
    }

    private static Condition condition(Members members) {
        return new Condition(members.text("field"), members.texts("in"));
    }

    private static Limits limits(Members members) {
        String pattern = members.textOr("pattern", null);
        if (pattern != null) {
            try {
                Pattern.compile(pattern);
            } catch (PatternSyntaxException wrong) {
                members.fault("pattern", "is no regular expression: " + wrong.getDescription());
            }
        }
        return new Limits(
                pattern,
                members.scalarOr("min", null),
                members.scalarOr("max", null),
                members.whole("maxLength", 1, FieldType.LONG_TEXT.longest(), null),
                members.textOr("notBefore", null),
                members.textOr("message", null));
    }

    private void checkSource(Field field, Members members) {
        List<String> known = Sources.of(field.kind());
        if (known.isEmpty() && field.source() != null) {
            members.fault("source", "belongs to a fixed or variable field only");
        } else if (!known.isEmpty() && (field.source() == null || !known.contains(field.source()))) {
            members.fault(
                    "source",
                    "must be one of " + Members.listed(known) + " for a "
                            + field.kind().code() + " field");
        } else if (field.source() != null) {
            String other = keysBySource.putIfAbsent(field.kind() + field.source(), field.key());
            if (other != null) {
                members.fault("source", "is taken by the field \"" + other + "\" already");
            }
        }
        if (field.isFixed() && (field.required() || field.fallback() != null)) {
            members.fault("kind", "is fixed: nobody types it, so it can be neither required nor have a default");
        }
        if (field.isFixed() && field.isPublic()) {
            members.fault("publicLabel", "belongs to a field that somebody fills in");
        }
    }

    private static void checkType(Field field, Members members) {
        if (field.type().hasChoices() == field.choices().isEmpty()) {
            members.fault("choices", field.choices().isEmpty() ? "are missing" : "do not fit the type");
        }
        long different = field.choices().stream().map(Choice::value).distinct().count();
        if (different < field.choices().size()) {
            members.fault("choices", "hold the same value twice");
        }
        Typing exact = new Typing(Locale.ENGLISH, "US", true);
        if (field.fallback() != null
                && !(field.type() == FieldType.DATE && field.fallback().equals(Field.TODAY))
                && FieldText.kept(field, field.fallback(), exact).isEmpty()) {
            members.fault("default", "is no value of this field");
        }
        checkLimit(field, "min", field.limits().min(), members, exact);
        checkLimit(field, "max", field.limits().max(), members, exact);
    }

    private static void checkLimit(Field field, String name, String limit, Members members, Typing exact) {
        if (limit == null) {
            return;
        }
        if (!field.type().isOrdered()) {
            members.fault(name, "needs a field of type number, money, date or time");
        } else if (FieldText.kept(field, limit, exact).filter(limit::equals).isEmpty()) {
            members.fault(name, "is no " + field.type().code() + " as it is kept");
        }
    }

    /** Checks fields that name other fields; call it when all are read. */
    void checkReferences() {
        for (Field field : new ArrayList<>(fields.values())) {
            Members members = places.get(field.key());
            if (field.visibleWhen() != null) {
                checkCondition(field, members);
            }
            if (field.limits().notBefore() != null) {
                Field other = fields.get(field.limits().notBefore());
                if (other == null
                        || other.key().equals(field.key())
                        || other.type() != field.type()
                        || !field.type().isOrdered()
                        || field.kind() != FieldKind.MANUAL
                        || other.kind() != FieldKind.MANUAL) {
                    members.fault(
                            "notBefore",
                            "must name another manual field of the same type: number, money, date or time");
                }
            }
        }
    }

    private void checkCondition(Field field, Members members) {
        Field other = fields.get(field.visibleWhen().field());
        List<String> inOrder = List.copyOf(fields.keySet());
        if (other == null || inOrder.indexOf(other.key()) >= inOrder.indexOf(field.key())) {
            members.fault("visibleWhen", "must name a field that stands before this one");
            return;
        }
        List<String> possible = other.type() == FieldType.YES_NO
                ? List.of("yes", "no")
                : other.choices().stream().map(Choice::value).toList();
        if (possible.isEmpty()) {
            members.fault("visibleWhen", "must name a field of type choice, multi-choice or yes-no");
        } else if (!possible.containsAll(field.visibleWhen().in())) {
            members.fault("visibleWhen", "may ask for " + Members.listed(possible) + " only");
        }
    }
}
