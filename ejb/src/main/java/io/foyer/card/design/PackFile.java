package io.foyer.card.design;

import io.foyer.card.template.PackReader;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;

/** Writes a template as a pack of its own, laid out for people to edit. */
final class PackFile {

    private PackFile() {}

    static String of(String body) {
        JsonObject template;
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            template = reader.readObject();
        }
        String key = template.getString("key");
        JsonObject pack = Json.createObjectBuilder()
                .add("format", PackReader.FORMAT)
                .add("pack", key.substring(0, key.indexOf('.')))
                .add("name", template.getString("name"))
                .add("templates", Json.createArrayBuilder().add(template))
                .build();
        StringWriter text = new StringWriter();
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.writeObject(pack);
        }
        return text.toString().strip() + "\n";
    }
}
