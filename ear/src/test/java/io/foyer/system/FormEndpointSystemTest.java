package io.foyer.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Forms as JSON: taken once, and refused with a reason where they are too much, too fast or from elsewhere. */
@ExtendWith(SharedFoyer.class)
class FormEndpointSystemTest {

    private final Foyer foyer;
    private final FilledForms forms;

    FormEndpointSystemTest(Foyer foyer) {
        this.foyer = foyer;
        this.forms = new FilledForms(foyer);
    }

    @Test
    void takesAFormAsJsonAndCountsItOnce() {
        String id = UUID.randomUUID().toString();
        String mail = id.substring(0, 8) + "@example.com";
        for (int i = 0; i < 2; i++) {
            Answer answer = foyer.send(forms.filled("demo-form-2", id, FilledForms.body(mail)));
            assertThat(answer.status()).as(answer.body()).isEqualTo(202);
            assertThat(answer.json().getString("id")).isEqualTo(id);
            assertThat(answer.json().getString("thanks")).contains("Lakeview Terrace");
        }
        JsonObject entry = forms.entryFrom(mail);
        assertThat(entry.getString("channel")).isEqualTo("form");
        assertThat(entry.getString("status")).isEqualTo("new");
        assertThat(entry.getString("source")).isEqualTo("Apartments.com");
        assertThat(entry.getString("firstWords")).startsWith("Is the garden apartment free?");
        assertThat(forms.entriesFrom(mail)).hasSize(1);
    }

    @Test
    void refusesOtherOrigins() {
        HttpRequest.Builder own = preflight("https://www.northside.example");
        Answer allowed = foyer.send(own);
        assertThat(allowed.status()).isEqualTo(204);
        assertThat(allowed.header("Access-Control-Allow-Origin")).isEqualTo("https://www.northside.example");
        assertThat(allowed.header("Access-Control-Allow-Headers")).contains("Idempotency-Key");

        for (String origin : List.of("https://evil.example", "null", "http://www.northside.example")) {
            Answer refused = foyer.send(preflight(origin));
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.header("Access-Control-Allow-Origin")).isNull();
            Answer posted = foyer.send(forms.filled("demo-form-6", null, FilledForms.body("eve@example.com"))
                    .header("Origin", origin));
            assertThat(posted.status()).isEqualTo(403);
            Answer page = foyer.send(foyer.request("/forms/demo-form-6", null)
                    .header("Origin", origin)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("givenName=Eve&email=eve@example.com")));
            assertThat(page.status()).isEqualTo(403);
        }
    }

    @Test
    void dropsWhatARobotFillsInAndLooksAsIfItWereTaken() {
        String mail = FilledForms.newMail();
        Answer bot = foyer.send(forms.filled(
                "demo-form-7",
                null,
                Json.createObjectBuilder(FilledForms.body(mail))
                        .add("homepage", "https://spam.example")
                        .build()));
        assertThat(bot.status()).isEqualTo(202);
        String later = FilledForms.newMail();
        foyer.send(forms.filled("demo-form-7", null, FilledForms.body(later)));
        forms.entryFrom(later);
        assertThat(forms.entriesFrom(mail)).isEmpty();
    }

    @Test
    void asksAgainWhereNobodyCouldHaveFilledItInSoFast() {
        JsonObject fast = Json.createObjectBuilder(FilledForms.body("fast@example.com"))
                .add("openedAt", System.currentTimeMillis() + 10_000)
                .build();
        Answer answer = foyer.send(forms.filled("demo-form-7", null, fast));
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.json().getString("detail")).contains("once more");
    }

    @Test
    void standsAFlood() {
        int taken = 0;
        int refused = 0;
        for (int i = 0; i < 200; i++) {
            Answer answer = foyer.send(forms.filled("demo-form-8", null, FilledForms.body("flood@example.com")));
            assertThat(answer.status()).isIn(202, 429);
            if (answer.status() == 202) {
                taken++;
            } else {
                refused++;
                assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
            }
        }
        assertThat(taken).isBetween(1, 20);
        assertThat(refused).isGreaterThanOrEqualTo(180);
        assertThat(foyer.get("/forms/demo-form-8", null).status()).isEqualTo(200);
    }

    @Test
    void refusesWhatIsTooMuchOrNoFormAndSaysWhy() {
        Answer huge = foyer.send(forms.filled(
                "demo-form-9",
                null,
                Json.createObjectBuilder()
                        .add("fields", FilledForms.fields("huge@example.com").add("message", "x".repeat(200_000)))
                        .build()));
        assertThat(huge.status()).isEqualTo(413);
        Answer field = foyer.send(forms.filled(
                "demo-form-9",
                null,
                Json.createObjectBuilder()
                        .add("fields", FilledForms.fields("long@example.com").add("message", "x".repeat(6_000)))
                        .build()));
        assertThat(field.status()).isEqualTo(400);
        JsonArray errors = field.json().getJsonArray("errors");
        assertThat(errors.getJsonObject(0).getString("field")).isEqualTo("message");
        Answer page = foyer.send(foyer.request("/forms/demo-form-9", null)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("message=" + "x".repeat(200_000))));
        assertThat(page.status()).isEqualTo(413);
        assertThat(page.body()).contains("too much");
        assertThat(foyer.send(forms.filled("no-such-form", null, FilledForms.body("a@example.com")))
                        .status())
                .isEqualTo(404);
        assertThat(foyer.get("/forms/no-such-form", null).status()).isEqualTo(404);
        assertThat(foyer.send(foyer.request(FilledForms.FORMS + "demo-form-9", null)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{\"fields\": [")))
                        .status())
                .isEqualTo(400);
        assertThat(foyer.send(foyer.request(FilledForms.FORMS + "demo-form-9", null)
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString("{}")))
                        .status())
                .isEqualTo(415);
    }

    private HttpRequest.Builder preflight(String origin) {
        return foyer.request(FilledForms.FORMS + "demo-form-6", null)
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type,idempotency-key")
                .method("OPTIONS", BodyPublishers.noBody());
    }
}
