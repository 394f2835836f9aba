package io.foyer.card.template;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON value that knows the line it stands on.
 *
 * @param text of a string, number, true, false or null
 * @param members of an object, in their order
 * @param items of an array
 * @param twice names that an object has more than once
 */
record PlacedJson(
        JsonValue.ValueType type,
        String text,
        Map<String, PlacedJson> members,
        List<PlacedJson> items,
        List<String> twice,
        long line) {

    /**
     * Reads a whole text; a byte order mark before it is none of its letters.
     *
     * @throws JsonParsingException where it is no JSON, with the place
     */
    static PlacedJson parse(String text) {
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (JsonParser parser = Json.createParser(new StringReader(bare))) {
            PlacedJson value = value(parser, parser.next());
            if (parser.hasNext()) {
                throw new JsonParsingException("More text follows the end", parser.getLocation());
            }
            return value;
        }
    }

    private static PlacedJson value(JsonParser parser, JsonParser.Event event) {
        long line = parser.getLocation().getLineNumber();
        return switch (event) {
            case START_OBJECT -> object(parser, line);
            case START_ARRAY -> array(parser, line);
            case VALUE_STRING -> leaf(JsonValue.ValueType.STRING, parser.getString(), line);
            case VALUE_NUMBER -> leaf(JsonValue.ValueType.NUMBER, parser.getString(), line);
            case VALUE_TRUE -> leaf(JsonValue.ValueType.TRUE, "true", line);
            case VALUE_FALSE -> leaf(JsonValue.ValueType.FALSE, "false", line);
            case VALUE_NULL -> leaf(JsonValue.ValueType.NULL, "null", line);
            case KEY_NAME, END_OBJECT, END_ARRAY ->
                throw new JsonParsingException("A value is missing", parser.getLocation());
        };
    }

    private static PlacedJson leaf(JsonValue.ValueType type, String text, long line) {
        return new PlacedJson(type, text, Map.of(), List.of(), List.of(), line);
    }

    private static PlacedJson object(JsonParser parser, long line) {
        Map<String, PlacedJson> members = new LinkedHashMap<>();
        List<String> twice = new ArrayList<>();
        JsonParser.Event event = parser.next();
        while (event != JsonParser.Event.END_OBJECT) {
            String name = parser.getString();
            if (members.put(name, value(parser, parser.next())) != null) {
                twice.add(name);
            }
            event = parser.next();
        }
        return new PlacedJson(JsonValue.ValueType.OBJECT, null, members, List.of(), twice, line);
    }

    private static PlacedJson array(JsonParser parser, long line) {
        List<PlacedJson> items = new ArrayList<>();
        JsonParser.Event event = parser.next();
        while (event != JsonParser.Event.END_ARRAY) {
            items.add(value(parser, event));
            event = parser.next();
        }
        return new PlacedJson(JsonValue.ValueType.ARRAY, null, Map.of(), items, List.of(), line);
    }

    /** The same value without places: equal texts mean equal content, whatever the file's layout. */
    JsonValue bare() {
        return switch (type) {
            case OBJECT -> {
                JsonObjectBuilder object = Json.createObjectBuilder();
                members.forEach((name, member) -> object.add(name, member.bare()));
                yield object.build();
            }
            case ARRAY -> {
                JsonArrayBuilder array = Json.createArrayBuilder();
                items.forEach(item -> array.add(item.bare()));
                yield array.build();
            }
            case STRING -> Json.createValue(text);
            case NUMBER -> Json.createValue(new BigDecimal(text));
            case TRUE -> JsonValue.TRUE;
            case FALSE -> JsonValue.FALSE;
            case NULL -> JsonValue.NULL;
        };
    }
}
