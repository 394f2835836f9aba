package io.foyer.shared;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A table of tab-separated cells beside the tests, its first line the columns' names. */
final class Fixture {
    /** One line; blanks around a cell belong to it. */
    record Row(String source, int line, Map<String, String> cells) {
        String cell(String column) {
            return cells.getOrDefault(column, "");
        }

        @Override
        public String toString() {
            return source + ":" + line + " [" + cell("raw") + "] " + cell("note");
        }
    }

    private Fixture() {}

    static Stream<Row> rows(String name) {
        List<String> lines = lines(name);
        List<String> columns = List.of(lines.get(0).split("\t", -1));
        Stream.Builder<Row> rows = Stream.builder();
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split("\t", -1);
            if (cells.length != columns.size()) {
                throw new IllegalStateException(name + ":" + (i + 1) + " has " + cells.length + " cells");
            }
            Map<String, String> row = new HashMap<>();
            for (int column = 0; column < cells.length; column++) {
                row.put(columns.get(column), cells[column]);
            }
            rows.add(new Row(name, i + 1, row));
        }
        return rows.build();
    }

    private static List<String> lines(String name) {
        try (var stream = Fixture.class.getResourceAsStream(name);
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
