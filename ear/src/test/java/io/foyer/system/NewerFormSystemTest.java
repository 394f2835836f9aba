package io.foyer.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A card whose form was published anew while it lay there: looked at, brought over, with its file and all its values. */
@ExtendWith(SharedFoyer.class)
class NewerFormSystemTest {

    private static final String FIELDS =
            """
            {"key": "price", "type": "money", "label": "Price"},
            {"key": "rate", "type": "number", "label": "Rate"},
            {"key": "fee", "type": "computed", "label": "Fee", "result": "money", "formula": "price * rate / 100"},
            {"key": "contract", "type": "file", "label": "Contract"}""";

    private static DeskBrowser desks;

    private final Foyer foyer;
    private final String key = "own.n" + UUID.randomUUID().toString().substring(0, 8);

    NewerFormSystemTest(Foyer foyer) {
        this.foyer = foyer;
    }

    @BeforeAll
    static void open(Foyer foyer) {
        desks = DeskBrowser.open(foyer);
    }

    @AfterAll
    static void close() {
        desks.close();
    }

    @Test
    void reckonsAndHoldsFilesWhileItIsFilledAndComesToTheNewerFormWithAllItHolds() {
        publish(FIELDS, "*");
        Page agent = desks.signIn("agent");
        agent.navigate(foyer.at("/card/card.xhtml?template=" + key).toString());
        agent.getByLabel("Name").fill("Nora");
        agent.getByLabel("Price").fill("1,250.00");
        agent.getByLabel("Rate").fill("6");
        assertThat(agent.locator("[data-computed='fee'] output")).hasText("$75.00");
        agent.locator("#f-contract-file")
                .setInputFiles(new FilePayload(
                        "contract signed.pdf", "application/pdf", "%PDF-1.4 x".getBytes(StandardCharsets.UTF_8)));
        assertThat(agent.locator(".file-now a")).hasText("contract signed.pdf");
        agent.keyboard().press("Control+s");
        assertThat(agent.locator("#card-unsaved")).isHidden();
        agent.waitForFunction("document.querySelector('article.card').dataset.card !== ''");
        String id = agent.locator("article.card").getAttribute("data-card");
        String file = agent.locator(".file-now a").getAttribute("href");
        assertThat(Session.of(foyer, "agent2").get(file).body()).isEqualTo("%PDF-1.4 x");
        assertThat(Session.of(foyer, "agent3").get(file).status()).isEqualTo(404);
        assertThat(Session.of(foyer, "admin").get(file).status()).isEqualTo(403);

        JsonObject card = foyer.get("/api/v1/cards/" + id, foyer.token("agent")).json();
        assertThat(card.getJsonObject("values").getString("fee")).isEqualTo("75");
        Answer forged = foyer.send(foyer.request("/api/v1/cards/" + id, foyer.token("agent"))
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .PUT(BodyPublishers.ofString("{\"values\": {\"fee\": \"1\"}}")));
        assertThat(forged.status()).as(forged.body()).isEqualTo(400);

        publish(FIELDS + ", {\"key\": \"broker\", \"type\": \"person\", \"label\": \"Broker\"}", null);
        agent.navigate(foyer.at("/card/card.xhtml?id=" + id).toString());
        agent.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Newer form"))
                .click();
        assertThat(agent.locator("#card-newer")).containsText("New field \u201cBroker\u201d");
        agent.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bring it over"))
                .click();
        agent.getByLabel("Broker").fill("Bea");
        agent.keyboard().press("Control+s");
        assertThat(agent.locator("#card-unsaved")).isHidden();

        JsonObject over = foyer.get("/api/v1/cards/" + id, foyer.token("agent")).json();
        assertThat(over.getJsonObject("template").getInt("version")).isEqualTo(2);
        assertThat(over.getJsonObject("values").getString("contract")).endsWith(" contract signed.pdf");
        assertThat(foyer.get("/api/v1/cards/" + id + "/changes", foyer.token("agent"))
                        .body())
                .contains("Version of the card");
    }

    private void publish(String fields, String ifNoneMatch) {
        String admin = foyer.token("admin");
        String address = "/api/v1/templates/" + key;
        String body =
                """
                {"key": "KEY", "name": "Deal KEY", "currency": "USD", "statuses": [{"key": "new", "label": "New"}],
                 "sides": [{"key": "front", "label": "Front", "sections": [{"key": "all", "label": "All", "fields": [
                  {"key": "givenName", "type": "person", "kind": "variable", "source": "givenName", "label": "Name"}, FIELDS]}]}]}"""
                        .replace("KEY", key)
                        .replace("FIELDS", fields);
        var put = foyer.request(address + "/draft", admin).header("Content-Type", "application/json");
        Answer draft = foyer.send((ifNoneMatch == null
                        ? put.header(
                                "If-Match", foyer.get(address + "/draft", admin).header("ETag"))
                        : put.header("If-None-Match", ifNoneMatch))
                .PUT(BodyPublishers.ofString(body)));
        assertThat(draft.status()).as(draft.body()).isEqualTo(200);
        Answer published = foyer.send(foyer.request(address + "/publish", admin)
                .header("If-Match", draft.header("ETag"))
                .POST(BodyPublishers.noBody()));
        assertThat(published.status()).as(published.body()).isEqualTo(200);
    }
}
