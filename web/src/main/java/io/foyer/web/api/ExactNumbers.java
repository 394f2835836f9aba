package io.foyer.web.api;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import java.math.BigDecimal;

/** Reads whole numbers exactly: the binding alone cuts a fraction and wraps what is too large, and so names another's record. */
final class ExactNumbers {

    private ExactNumbers() {}

    /** For ids. */
    static final class OfLong implements JsonbDeserializer<Long> {
        @Override
        public Long deserialize(JsonParser parser, DeserializationContext context, Type type) {
            try {
                BigDecimal number = number(parser);
                return number == null ? null : Long.valueOf(number.longValueExact());
            } catch (ArithmeticException notWhole) {
                throw new JsonbException("This is no whole number of 64 bits", notWhole);
            }
        }
    }

    /** For counts. */
    static final class OfInteger implements JsonbDeserializer<Integer> {
        @Override
        public Integer deserialize(JsonParser parser, DeserializationContext context, Type type) {
            try {
                BigDecimal number = number(parser);
                return number == null ? null : Integer.valueOf(number.intValueExact());
            } catch (ArithmeticException notWhole) {
                throw new JsonbException("This is no whole number of 32 bits", notWhole);
            }
        }
    }

    private static BigDecimal number(JsonParser parser) {
        JsonValue value = parser.getValue();
        if (value.equals(JsonValue.NULL)) {
            return null;
        }
        if (value instanceof JsonNumber number) {
            return number.bigDecimalValue();
        }
        if (value instanceof JsonString text) {
            try {
                return new BigDecimal(text.getString());
            } catch (NumberFormatException noNumber) {
                throw new JsonbException("This is no number", noNumber);
            }
        }
        throw new JsonbException("This is no number");
    }
}
