package io.foyer.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Reads a list of words that come with the demo data. */
final class Lines {

    private Lines() {}

    static List<String> of(String name, String separator) {
        try (InputStream file = Lines.class.getResourceAsStream("/demo/" + name)) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split("\n"))
                    .flatMap(line -> Stream.of(line.split(separator)))
                    .filter(word -> !word.isBlank())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
