package io.foyer.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallerIdRobustnessTest {
    private static final List<String> PIECES = List.of(
            "sip:",
            "tel:",
            "<",
            ">",
            "\"",
            "'",
            "\\",
            "@",
            ";",
            "=",
            "%2B",
            "%",
            "%FF",
            "+",
            "++",
            "(",
            ")",
            "(0)",
            "*67",
            "#31#",
            ",",
            "x",
            "ext",
            "E10",
            ".0",
            "1",
            "312",
            "5550142",
            "0",
            "00",
            "011",
            "anonymous",
            "unknown",
            "Jane",
            " ",
            "\t",
            "\u0000",
            "\u202E",
            "\uD83D",
            "\uDE00",
            "\uFF11",
            "\u0663",
            "\uFDFA",
            ":",
            "//",
            "/",
            "-",
            "client:",
            "phone-context=+1",
            "ext=23",
            "privacy=full",
            "Tel: ",
            "800FLOWERS");
    private static final List<String> REGIONS = List.of("US", "DE", "IT", "JP", "ZZ", "", "xx");

    @Test
    void answersForAnyMixtureOfPieces() {
        Random random = new Random(20_240_229);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder raw = new StringBuilder();
            for (int pieces = random.nextInt(12); pieces >= 0; pieces--) {
                raw.append(any(PIECES, random));
            }
            answers(raw.toString(), any(REGIONS, random));
        }
    }

    @Test
    void answersForDamagedFixtures() {
        Random random = new Random(7);
        List<String> raws = Stream.concat(Fixture.rows("odd.tsv"), Fixture.rows("odd-more.tsv"))
                .map(row -> row.cell("raw"))
                .toList();
        for (int i = 0; i < 20_000; i++) {
            StringBuilder raw = new StringBuilder(any(raws, random));
            for (int cuts = random.nextInt(4); cuts >= 0 && !raw.isEmpty(); cuts--) {
                int at = random.nextInt(raw.length());
                switch (random.nextInt(3)) {
                    case 0 -> raw.deleteCharAt(at);
                    case 1 -> raw.insert(at, any(PIECES, random));
                    default -> raw.setCharAt(at, (char) random.nextInt(Character.MAX_VALUE));
                }
            }
            answers(raw.toString(), any(REGIONS, random));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "+",
                "(",
                ")",
                "\"",
                "\"'",
                "\\",
                "<",
                ">",
                "<>",
                "%41",
                "%",
                ";",
                "; ",
                ";a=b",
                ",",
                ", ",
                " ",
                " a",
                "x1",
                "*67",
                "#",
                "#31#",
                "tel:",
                "Tel: ",
                "sip:",
                "a",
                "a1",
                "1 ",
                "1-",
                "1/",
                "+1",
                "+ ",
                "(0)",
                "\uFDFA",
                "\u200B",
                "\uD83D",
                "@",
                ":",
                "=",
                "1,",
                "1.",
                "a@b;",
                "00",
                "\n",
                "private ",
                "-"
            })
    void answersSoonHoweverLongTheTextIs(String piece) {
        for (int length : new int[] {100, 999, 10_000, 1_000_000}) {
            String raw = piece.repeat(length / piece.length());
            assertTimeout(Duration.ofSeconds(30), () -> answers(raw, "US"));
            assertTimeout(Duration.ofSeconds(30), () -> answers("\"" + raw + "\" <+13125550142>", "US"));
        }
    }

    private static void answers(String raw, String region) {
        CallerId caller = CallerId.read(raw, region, raw, "+13125550100");

        assertThat(caller.raw()).hasSizeLessThanOrEqualTo(255);
        assertThat(caller.displayName().orElse("")).hasSizeLessThanOrEqualTo(120);
        assertThat(caller.raw() + caller.displayName().orElse("")).doesNotContain("\u0000", "\u202E");
        assertThat(caller.callerClass() == CallerClass.NUMBER)
                .isEqualTo(caller.certain().isPresent());
        PhoneNumber.lookUp(raw, region);
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
