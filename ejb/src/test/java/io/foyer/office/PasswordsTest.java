package io.foyer.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    /** Made by another program: 1,000 rounds over the salt 0123456789abcdef. */
    private static final String OLDER =
            "pbkdf2-sha512:1000:MDEyMzQ1Njc4OWFiY2RlZg==:0mymrwl8at2vL6En/UfTPzxZz+bZh6MsDZCLSb8R0AFf"
                    + "YD/sUj4ESTjsv4OiCWvEuz8wmwBPIeUeyXgwNB9rPA==";

    private static final String KEPT = Passwords.hash("correct horse");

    @Test
    void knowsTheRightPasswordOnly() {
        assertThat(Passwords.matches("correct horse", KEPT)).isTrue();
        assertThat(Passwords.matches("Correct horse", KEPT)).isFalse();
        assertThat(Passwords.matches("", KEPT)).isFalse();
    }

    @Test
    void saltsEachHash() {
        assertThat(Passwords.hash("correct horse")).isNotEqualTo(KEPT);
    }

    @Test
    void keepsItsCostAndNothingOfThePassword() {
        assertThat(KEPT)
                .startsWith("pbkdf2-sha512:210000:")
                .doesNotContain("horse")
                .hasSizeLessThan(256);
    }

    @Test
    void readsAHashOfALowerCost() {
        assertThat(Passwords.matches("foyer", OLDER)).isTrue();
        assertThat(Passwords.matches("foyers", OLDER)).isFalse();
    }

    @Test
    void keepsATokenAsADigestThatDoesNotDependOnTheMachine() {
        assertThat(Tokens.digest("demo-api-key"))
                .isEqualTo("ca6f2e39b2ff141859b18bb5283aadd5093c8ede2869f3656231a054e54bfc22");
        assertThat(Tokens.fresh()).hasSize(43).isNotEqualTo(Tokens.fresh());
    }
}
