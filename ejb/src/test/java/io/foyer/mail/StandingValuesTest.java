package io.foyer.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.card.template.CardTemplate;
import io.foyer.card.template.CardTemplates;
import io.foyer.card.template.Typing;
import io.foyer.shared.Placeholders;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StandingValuesTest {

    private final CardTemplate template = CardTemplates.inPacks().stream()
            .filter(one -> one.key().equals("multihousing.guest-card"))
            .findFirst()
            .orElseThrow();

    @Test
    void fillsATextWithWhatStandsOnTheOpenCard() {
        Map<String, String> values = values(Map.of("givenName", "Zelda"), Map.of());

        assertThat(Placeholders.fill("Dear {{firstName}}, {{givenName}}", values))
                .isEqualTo("Dear Zelda, Zelda");
    }

    @Test
    void namesTheCustomersFieldsByHisKeysToo() {
        assertThat(values(Map.of("email", "zelda@home.example"), Map.of("email1", "old@home.example")))
                .containsEntry("email", "zelda@home.example")
                .containsEntry("email1", "zelda@home.example");
    }

    @Test
    void leavesOutWhatTheCardDoesNotAskOrCannotAccept() {
        Map<String, String> values = values(
                Map.of("agent", "Somebody Else", "email", "no address", "givenName", "x".repeat(10_000)),
                Map.of("agent", "Ana", "email", "old@home.example", "givenName", "Jane"));

        assertThat(values)
                .containsEntry("agent", "Ana")
                .containsEntry("email", "old@home.example")
                .containsEntry("firstName", "Jane");
    }

    @Test
    void missesWhatWasEmptied() {
        Map<String, String> values = values(Map.of("givenName", ""), Map.of("givenName", "Jane"));

        assertThat(Placeholders.fill("Dear {{givenName}}", values)).isEqualTo("Dear {{givenName}}");
    }

    private Map<String, String> values(Map<String, String> shown, Map<String, String> kept) {
        return StandingValues.of(template, shown, new Typing(Locale.US, "US", false))
                .over(kept);
    }
}
