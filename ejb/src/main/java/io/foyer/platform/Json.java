package io.foyer.platform;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;

/** The one way records become JSON and back: names as in the record, absent values as {@code null}, times as RFC 3339. */
public final class Json {

    private static final Jsonb JSONB = JsonbBuilder.create(new JsonbConfig().withNullValues(true));

    private Json() {}

    /** The binding itself, for the REST runtime. */
    public static Jsonb binding() {
        return JSONB;
    }

    public static String write(Object value) {
        return JSONB.toJson(value);
    }

    /** Reads a record; throws {@link jakarta.json.bind.JsonbException} where the text does not fit it. */
    public static <T> T read(String json, Class<T> type) {
        return JSONB.fromJson(json, type);
    }
}
