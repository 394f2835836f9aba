package io.foyer.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What lists show of something long. */
class WrittenTest {

    @Test
    void beginsOnOneLine() {
        assertThat(Written.beginning("  Good\n morning ", 20)).isEqualTo("Good morning");
        assertThat(Written.beginning(" \n", 20)).isNull();
    }

    @Test
    void showsThatThereIsMoreAndCutsNoCharacterInHalf() {
        String reason = "550 5.1.1 <nobody@example.test>: Recipient address rejected";
        assertThat(Written.beginning(reason, 30))
                .isEqualTo("550 5.1.1 <nobody@example.tes…")
                .hasSize(30);
        assertThat(Written.beginning("12345678😀0", 10)).isEqualTo("12345678…");
    }
}
