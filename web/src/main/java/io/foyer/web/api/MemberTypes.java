package io.foyer.web.api;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says what a member of a body should have been where it is something else; the binding only says that the body is wrong. */
final class MemberTypes {

    private static final Set<JsonValue> FLAGS = Set.of(JsonValue.TRUE, JsonValue.FALSE);
    private static final Set<Type> COUNTS = Set.of(int.class, Integer.class);
    private static final Set<Type> IDS = Set.of(long.class, Long.class);

    private MemberTypes() {}

    /** What to send instead, or empty where the value will do; null always does, as the member left out. */
    static Optional<String> refusal(RecordComponent member, JsonValue value) {
        return refusal(member.getGenericType(), value);
    }

    private static Optional<String> refusal(Type type, JsonValue value) {
        if (value.equals(JsonValue.NULL)) {
            return Optional.empty();
        }
        if (type == Boolean.class || type == boolean.class) {
            return FLAGS.contains(value) ? Optional.empty() : Optional.of("Send true or false, without quotes");
        }
        if (COUNTS.contains(type) || IDS.contains(type)) {
            return isWhole(value, COUNTS.contains(type)) ? Optional.empty() : Optional.of("Send a whole number");
        }
        if (type == Instant.class) {
            return isMoment(value)
                    ? Optional.empty()
                    : Optional.of("Send a moment with its zone, such as 2027-01-31T15:00:00Z");
        }
        if (type == String.class) {
            return value instanceof JsonString || value instanceof JsonNumber
                    ? Optional.empty()
                    : Optional.of("Send text");
        }
        return isOfText(type) ? refusalOfTexts(value) : Optional.empty();
    }

    private static Optional<String> refusalOfTexts(JsonValue value) {
        if (value.getValueType() != JsonValue.ValueType.OBJECT) {
            return Optional.of("Send an object");
        }
        return value.asJsonObject().entrySet().stream()
                .filter(entry -> refusal(String.class, entry.getValue()).isPresent())
                .findFirst()
                .map(entry -> "Send text as \"" + entry.getKey() + "\"");
    }

    private static boolean isOfText(Type type) {
        return type instanceof ParameterizedType generic
                && generic.getRawType() == Map.class
                && generic.getActualTypeArguments()[1] == String.class;
    }

    private static boolean isWhole(JsonValue value, boolean isCount) {
        try {
            return value instanceof JsonNumber number && isWithin(number.longValueExact(), isCount);
        } catch (ArithmeticException | UnsupportedOperationException notWhole) {
            return false;
        }
    }

    private static boolean isWithin(long number, boolean isCount) {
        return !isCount || number == (int) number;
    }

    private static boolean isMoment(JsonValue value) {
        try {
            return value instanceof JsonString text && Instant.parse(text.getString()) != null;
        } catch (DateTimeException noMoment) {
            return false;
        }
    }
}
