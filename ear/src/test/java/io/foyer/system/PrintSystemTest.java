package io.foyer.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.foyer.system.DeskBrowser.visible;
import static io.foyer.system.Looks.assertNoBarrier;
import static io.foyer.system.Looks.shot;
import static io.foyer.system.Looks.unique;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A card on paper and as PDF, front and back under the office's letterhead, and a list of cards (CA-12). */
@ExtendWith(SharedFoyer.class)
class PrintSystemTest {

    private static DeskBrowser browser;

    private final Foyer foyer;

    PrintSystemTest(Foyer foyer) {
        this.foyer = foyer;
    }

    @BeforeAll
    static void openBrowser(Foyer foyer) {
        browser = DeskBrowser.open(foyer);
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @Test
    void printsFrontAndBackUnderTheLetterhead() {
        String family = "\uAE40\uBBFC\uC900 " + unique();
        JsonObject card = card(family);
        Page agent = browser.signIn("agent");
        agent.navigate(foyer.at("/card/card.xhtml?id=" + card.getInt("id")).toString());
        agent.locator("#tabs .ui-tabs-nav").first().waitFor();
        Page paper = agent.context().waitForPage(() -> agent.keyboard().press("p"));
        visible(paper.locator(".letterhead").getByText("Lakeview Terrace"));
        assertThat(paper.locator(".letterhead")).containsText("(312) 555-");
        assertThat(paper.locator("h1")).containsText(family);
        assertThat(paper.locator(".side h2").nth(1)).hasText("Back");
        assertThat(paper.locator(".side").nth(1)).containsText(" \u00B7 Guest card " + card.getInt("id"));
        assertThat(paper.locator("main")).containsText("Two cats & a \"dog\" <b>");
        assertNoBarrier(paper);
        shot(paper, "print-card");
        agent.navigate(foyer.at("/print/cards?template=multihousing.guest-card").toString());
        visible(agent.getByText(family).first());
        assertNoBarrier(agent);
        shot(agent, "print-list");
    }

    @Test
    void saysOnTheListWhatItHoldsAndStylesItWithoutAWordInThePage() {
        card("Titled " + unique());
        Answer list = Session.of(foyer, "agent").get("/print/cards?template=multihousing.guest-card&status=new");
        assertThat(list.body()).contains("<h1>Cards: Lakeview Terrace, Guest card, New");
        assertThat(list.body()).contains("/css/print-letter.css").doesNotContain("style=", "<style");
        assertThat(list.header("Content-Security-Policy"))
                .contains("style-src 'self';")
                .doesNotContain("unsafe");
    }

    @Test
    void givesTheSameAsPdfToPeopleAndPrograms() throws Exception {
        JsonObject card = card("Paper " + unique());
        HttpResponse<byte[]> pdf = HttpClient.newHttpClient()
                .send(
                        foyer.request("/api/v1/cards/" + card.getInt("id") + "/pdf", foyer.token("agent"))
                                .GET()
                                .build(),
                        BodyHandlers.ofByteArray());
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(new String(pdf.body(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        Session agent = Session.of(foyer, "agent");
        for (String path : new String[] {"/print/cards/" + card.getInt("id") + ".pdf", "/print/cards.pdf?status=new"}) {
            Answer answer = agent.get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.header("Content-Type")).startsWith("application/pdf");
        }
    }

    @Test
    void showsNobodyACardOfAnotherOffice() {
        JsonObject card = card("Hidden " + unique());
        assertThat(Session.of(foyer, "agent3")
                        .get("/print/cards/" + card.getInt("id"))
                        .status())
                .isEqualTo(404);
        assertThat(foyer.get("/api/v1/cards/" + card.getInt("id") + "/pdf", foyer.token("agent3"))
                        .status())
                .isEqualTo(404);
        assertThat(Session.of(foyer, "technician").get("/print/cards").status()).isEqualTo(403);
        for (String path : new String[] {"/print/cards", "/print/cards/1.pdf", "/mails/1"}) {
            Answer stranger = new Session(foyer).get(path);
            assertThat(stranger.status()).as(path).isEqualTo(302);
            assertThat(stranger.header("Location")).contains("/login.xhtml?next=");
        }
    }

    private JsonObject card(String family) {
        Answer answer = foyer.post(
                "/api/v1/cards",
                foyer.token("agent"),
                Json.createObjectBuilder()
                        .add("officeId", foyer.officeOf("agent"))
                        .add(
                                "values",
                                Json.createObjectBuilder()
                                        .add("givenName", "Pia")
                                        .add("familyName", family)
                                        .add("pets", "yes")
                                        .add("petDetails", "Two cats & a \"dog\" <b>"))
                        .build());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        foyer.post(
                "/api/v1/cards/" + answer.json().getInt("id") + "/notes",
                foyer.token("agent"),
                Json.createObjectBuilder()
                        .add("text", "Rang back.\nWill come on Friday.")
                        .build());
        return answer.json();
    }
}
