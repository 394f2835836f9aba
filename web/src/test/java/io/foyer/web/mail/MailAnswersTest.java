package io.foyer.web.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MailAnswersTest {

    @Test
    void takesTheTextsThatStandOnTheOpenCard() {
        assertThat(MailAnswers.shown("{\"givenName\": \"Zelda\", \"bedrooms\": 2}"))
                .isEqualTo(Map.of("givenName", "Zelda"));
    }

    @Test
    void takesNothingOfWhatIsMadeUpOrEndless() {
        assertThat(MailAnswers.shown(null)).isEmpty();
        assertThat(MailAnswers.shown("[1")).isEmpty();
        assertThat(MailAnswers.shown("[]")).isEmpty();
        assertThat(MailAnswers.shown("{\"givenName\": \"" + "x".repeat(300_000) + "\"}"))
                .isEmpty();
    }
}
