package io.foyer.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a customer wrote is read where his history names it: a form's whole text, a chat's transcript (CA-7, CA-13). */
@ExtendWith(SharedFoyer.class)
class WrittenHistorySystemTest {

    private static final String FIRST = "Is the corner apartment on the third floor, the one with the two balconies,";
    private static final String REST = "still free in December? <b>Please</b> write back.";

    private final Foyer foyer;
    private final Visitors visitors;
    private final String mail = UUID.randomUUID().toString().substring(0, 8) + "@example.com";

    WrittenHistorySystemTest(Foyer foyer, Visitors visitors) {
        this.visitors = visitors;
        this.foyer = foyer;
    }

    @Test
    void opensTheTextOfAFormAndTheTranscriptOfAChat() {
        JsonObject form = Json.createObjectBuilder()
                .add(
                        "fields",
                        Json.createObjectBuilder()
                                .add("givenName", "Hilda")
                                .add("familyName", "History")
                                .add("email", mail)
                                .add("message", FIRST + "\n" + REST))
                .build();
        assertThat(foyer.post("/api/v1/forms/demo-form-2", null, form).status()).isEqualTo(202);
        Page agent = visitors.agent(foyer, "agent");
        agent.navigate(
                foyer.at("/desk/desk.xhtml?entry=" + entry("form").getInt("id")).toString());
        Visitors.visible(agent.getByLabel("First name"));
        agent.keyboard().press("Control+s");
        Visitors.visible(agent.getByText(Pattern.compile("Guest card \\d+")));

        Answer begun = foyer.post(
                "/api/v1/chats",
                null,
                Json.createObjectBuilder()
                        .add("form", "demo-form-2")
                        .add("name", "Hilda History")
                        .add("email", mail)
                        .add("text", "It is me again")
                        .build());
        assertThat(begun.status()).as(begun.body()).isEqualTo(202);
        JsonObject chat = entry("chat");
        String end = "/api/v1/chats/" + begun.json().getString("token") + "/end";
        assertThat(foyer.post(end, null, JsonObject.EMPTY_JSON_OBJECT).status()).isEqualTo(204);

        agent.navigate(foyer.at("/customer/customer.xhtml?id=" + chat.getInt("customerId"))
                .toString());
        Visitors.visible(agent.locator(".moment").getByText("Left").first());
        open(agent.locator("[data-channel=form]"), FIRST + " " + REST);
        assertThat(agent.locator(".words-all b")).hasCount(0);
        Locator transcript = agent.locator("[data-channel=chat]");
        open(transcript, "It is me again");
        Visitors.visible(transcript.getByText("The visitor ended the chat."));
        visitors.shot(agent, "history-written");
        Looks.assertNoBarrier(agent);

        agent.navigate(foyer.at("/card/card.xhtml?id=" + card()).toString());
        agent.getByText("Call log").first().click();
        Locator log = agent.locator("[id$=calls]").last();
        Visitors.visible(log.getByText("Web form"));
        Visitors.visible(log.getByText("Left"));
        Visitors.visible(log.getByText(mail).first());
        open(log.locator("[data-channel=form]"), REST);
        visitors.shot(agent, "history-call-log");
        assertThat((Boolean) log.evaluate("one => one.querySelector('table').offsetWidth <= one.clientWidth"))
                .as("the table stays within its card")
                .isTrue();
        Looks.assertNoBarrier(agent);
    }

    private static void open(Locator written, String words) {
        written.locator("summary").click();
        assertThat(written.locator(".words-all"))
                .containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(Visitors.PATIENCE_MS));
    }

    private JsonObject entry(String channel) {
        return await().atMost(Foyer.SOON)
                .until(
                        () -> foyer.get("/api/v1/communications?limit=50", Foyer.API_KEY).items().stream()
                                .filter(row -> mail.equals(row.getString("email", null)))
                                .filter(row -> channel.equals(row.getString("channel")))
                                .findFirst()
                                .orElse(null),
                        row -> row != null);
    }

    private int card() {
        return foyer.get("/api/v1/communications/" + entry("form").getInt("id"), Foyer.API_KEY)
                .json()
                .getInt("cardId");
    }
}
