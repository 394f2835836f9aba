package io.foyer.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TrailTest {

    @Test
    void readsCampaignAndClickOutOfTheLandingPage() {
        Map<String, String> trail = Trail.of(
                "https://www.example.com/contact?utm_source=news%20letter&gclid=abc&session=secret#x=1",
                "https://www.google.com/", Map.of("utm_source", "radio", "fbclid", "f1", "password", "x"));

        assertThat(trail)
                .containsEntry("utm_source", "radio")
                .containsEntry("gclid", "abc")
                .containsEntry("fbclid", "f1")
                .containsEntry("referrer", "https://www.google.com/")
                .doesNotContainKeys("session", "password", "x");
    }

    @Test
    void cutsWhatIsTooLongAndDropsWhatNobodySees() {
        Map<String, String> trail =
                Trail.of("https://a.example/" + "x".repeat(5_000), " ", Map.of("utm_term", "a\u0000b".repeat(500)));

        assertThat(trail.get("landing_page")).hasSize(2_000);
        assertThat(trail.get("utm_term")).hasSize(250).doesNotContain("\u0000");
        assertThat(trail).doesNotContainKey("referrer");
    }

    @Test
    void takesBrokenEscapesAsTheyAre() {
        assertThat(Trail.of("https://a.example/?utm_source=%zz", null, Map.of()))
                .containsEntry("utm_source", "%zz");
    }
}
