package io.foyer.card.template;

import jakarta.json.stream.JsonParsingException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads out of the parser's words what it expected, to say it in those of whoever gave the file. */
final class ExpectedJson {

    private static final Pattern EXPECTED = Pattern.compile("Expected tokens are: \\[([A-Z, ]+)\\]");

    /** Stands in the parser's list wherever any value could. */
    private static final String ANY_VALUE = "NUMBER";

    private static final List<String> KNOWN =
            List.of("CURLYOPEN", "CURLYCLOSE", "SQUAREOPEN", "SQUARECLOSE", "COMMA", "COLON", "STRING", "EOF");

    private ExpectedJson() {}

    /** Such as "a comma or a closing brace"; empty where the parser does not say. */
    static Optional<String> in(JsonParsingException malformed, PackFaults faults) {
        Matcher said = EXPECTED.matcher(String.valueOf(malformed.getMessage()));
        if (!said.find()) {
            return Optional.empty();
        }
        List<String> tokens = List.of(said.group(1).split(", "));
        List<String> named = tokens.contains(ANY_VALUE)
                ? List.of(ANY_VALUE)
                : tokens.stream().filter(KNOWN::contains).toList();
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(named.stream()
                        .map(token -> faults.words("json." + token))
                        .collect(Collectors.joining(" " + faults.words("json.or") + " ")));
    }
}
