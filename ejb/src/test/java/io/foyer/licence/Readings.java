package io.foyer.licence;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Readings for tests, on a day that never changes, and the swipes beside the tests. */
final class Readings {

    static final LocalDate TODAY = LocalDate.of(2026, 5, 1);

    private Readings() {}

    static Licence read(String typed) {
        return new LicenceReader(TODAY).read(typed);
    }

    /** Lines, each with its end. */
    static String lines(String... lines) {
        return String.join("\n", lines) + "\n";
    }

    /** Why nothing was read; empty where something was. */
    static Optional<Refusal> refusal(String typed) {
        try {
            read(typed);
            return Optional.empty();
        } catch (LicenceRefused refused) {
            return Optional.of(refused.reason());
        }
    }

    /** A swipe or scan and what is expected of it. */
    record Row(String id, String raw, JsonObject expect, String note) {
        @Override
        public String toString() {
            return id + " " + note;
        }

        boolean isLicence() {
            return "licence".equals(expect.getString("kind"));
        }
    }

    static Stream<Row> rows() {
        return lines().stream().map(line -> {
            try (var reader = Json.createReader(new StringReader(line))) {
                JsonObject row = reader.readObject();
                return new Row(
                        row.getString("id"), row.getString("raw"), row.getJsonObject("expect"), row.getString("note"));
            }
        });
    }

    static Stream<Row> licences() {
        return rows().filter(Row::isLicence);
    }

    private static List<String> lines() {
        try (var stream = Readings.class.getResourceAsStream("swipes.jsonl");
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
