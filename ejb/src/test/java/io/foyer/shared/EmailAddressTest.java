package io.foyer.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "jane@example.com|jane@example.com|jane@example.com",
                "` Jane.Doe@Example.COM `|Jane.Doe@example.com|jane.doe@example.com",
                "Jane Doe <Jane@Example.com>|Jane@example.com|jane@example.com",
                "\"Doe, Jane <x>\" <jane@example.com>|jane@example.com|jane@example.com",
                "<jane@example.com>|jane@example.com|jane@example.com",
                "jane@example.com (Jane Doe)|jane@example.com|jane@example.com",
                "mailto:jane@example.com?subject=Hello|jane@example.com|jane@example.com",
                "MAILTO:jane@example.com|jane@example.com|jane@example.com",
                "jane@example.com.|jane@example.com|jane@example.com",
                "jane@example.com,|jane@example.com|jane@example.com",
                "jane+tag@example.com|jane+tag@example.com|jane+tag@example.com",
                "o'brien@example.co.uk|o'brien@example.co.uk|o'brien@example.co.uk",
                "\"jane doe\"@example.com|\"jane doe\"@example.com|\"jane doe\"@example.com",
                "agent@localhost|agent@localhost|agent@localhost",
                "jane@BÜCHER.example|jane@bücher.example|jane@xn--bcher-kva.example",
                "jane@xn--bcher-kva.example|jane@bücher.example|jane@xn--bcher-kva.example",
                "Jürgen@bücher.example|Jürgen@bücher.example|jürgen@xn--bcher-kva.example",
                "jane@例え。jp|jane@例え.jp|jane@xn--r8jz45g.jp",
                "jane＠example.com|jane@example.com|jane@example.com",
                "`​jane@exam­ple.com `|jane@example.com|jane@example.com",
            })
    void keepsTheFormForReadingBesideTheKeyForMatching(String raw, String address, String key) {
        assertThat(EmailAddress.parse(raw).map(EmailAddress::address).orElse(null))
                .isEqualTo(address);
        assertThat(EmailAddress.parse(raw).map(EmailAddress::key).orElse(null)).isEqualTo(key);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                " ",
                "@",
                "jane",
                "jane@",
                "@example.com",
                "Jane Doe",
                "jane doe@example.com",
                "jane@exam ple.com",
                "jane@-example.com",
                "jane@example..com",
                "jane@.example.com",
                "ja..ne@example.com",
                ".jane@example.com",
                "a@example.com, b@example.com",
                "a@example.com;b@example.com",
                "a@b@example.com",
                "jane@[127.0.0.1]",
                "jane\r\nBcc:x@example.com",
                "<>",
                "mailto:",
            })
    void findsNoAddressWhereThereIsNotExactlyOne(String raw) {
        assertThat(EmailAddress.parse(raw)).isEmpty();
    }

    @Test
    void refusesWhatIsLongerThanMailAllows() {
        assertThat(EmailAddress.parse("a".repeat(64) + "@example.com")).isPresent();
        assertThat(EmailAddress.parse("a".repeat(65) + "@example.com")).isEmpty();
        assertThat(EmailAddress.parse("a@" + "b".repeat(64) + ".com")).isEmpty();
        assertThat(EmailAddress.parse("a@" + "b.".repeat(126) + "com")).isEmpty();
        assertThat(EmailAddress.parse("a".repeat(1_000_000) + "@example.com")).isEmpty();
    }

    @Test
    void isEqualWhateverTheCase() {
        EmailAddress one = EmailAddress.parse("Jane@Example.com").orElseThrow();
        EmailAddress other = EmailAddress.parse("JANE@example.COM").orElseThrow();

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one.local()).isEqualTo("Jane");
        assertThat(one.domain()).isEqualTo("example.com");
    }

    @Test
    void answersForAnyText() {
        Random random = new Random(42);
        String alphabet = "aJ@.<>()\",;:\\ \u00FC\u3002\uFF20\uD83D\uDE00\u0000-_xn0[]?";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder raw = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                raw.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            EmailAddress.parse(raw.toString()).ifPresent(found -> assertThat(EmailAddress.parse(found.address()))
                    .as(raw.toString())
                    .contains(found));
        }
    }
}
