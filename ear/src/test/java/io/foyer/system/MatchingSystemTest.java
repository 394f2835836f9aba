package io.foyer.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.foyer.system.DeskBrowser.visible;
import static io.foyer.system.Looks.assertNoBarrier;
import static io.foyer.system.Looks.shot;
import static io.foyer.system.Looks.unique;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A repeated request is filled in from an earlier card in seconds, after showing what would be filled (CA-8). */
@ExtendWith(SharedFoyer.class)
class MatchingSystemTest {

    private static DeskBrowser browser;

    private final Foyer foyer;

    MatchingSystemTest(Foyer foyer) {
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

    @AfterEach
    void closePages() {
        browser.closePages();
    }

    @Test
    void fillsABlankServiceCardFromTheEarlierOneOfTheSameUnit() {
        String unit = "U" + unique();
        JsonObject earlier = saved(unit, "Tenant" + unit);
        Page agent = browser.signIn("agent");
        agent.navigate(
                foyer.at("/card/card.xhtml?template=multihousing.service-card").toString());
        agent.locator("#f-unit").fill(unit);
        agent.locator("#tabs .ui-tabs-nav").getByText("Matching clients").click();
        visible(agent.locator("#matchingClients").getByText("Tenant" + unit));
        assertThat(agent.locator("#matchingClients")).containsText("same unit");
        shot(agent, "matching-clients");
        agent.locator("#tabs .ui-tabs-nav").getByText("Matching cards").click();
        Locator row = agent.locator("#matchingCards .list-row", new Page.LocatorOptions().setHasText("Tenant" + unit));
        visible(row);
        assertNoBarrier(agent);
        shot(agent, "matching-cards");
        row.getByText("Show what it fills").click();
        visible(agent.locator("#card-fill"));
        assertThat(agent.locator("#card-fill")).containsText("The card becomes one of Theo Tenant" + unit);
        assertThat(agent.locator("#card-fill-rows")).containsText("The tap drips again");
        assertNoBarrier(agent);
        shot(agent, "matching-fill");
        agent.locator("#card-fill [value=fill]").click();
        assertThat(agent.locator("#f-serviceNeeded")).hasValue("The tap drips again");
        assertThat(agent.locator("#f-familyName")).hasValue("Tenant" + unit);
        agent.locator("[data-do=save]").click();
        assertThat(agent.locator("article.card[data-card]:not([data-card=''])")).hasCount(1);
        long card = Long.parseLong(agent.locator("article.card").getAttribute("data-card"));
        assertThat(card).isNotEqualTo(earlier.getInt("id"));
        JsonObject made =
                foyer.get("/api/v1/cards/" + card, foyer.token("agent")).json();
        assertThat(made.getInt("customerId")).isEqualTo(earlier.getInt("customerId"));
        assertThat(made.getJsonObject("values").getString("repairType")).isEqualTo("kitchen-plumbing");
    }

    @Test
    void keepsWhatTheOpenCardSaysAlreadyUnlessItIsTicked() {
        String unit = "K" + unique();
        saved(unit, "Kept" + unit);
        Page agent = browser.signIn("agent");
        agent.navigate(
                foyer.at("/card/card.xhtml?template=multihousing.service-card").toString());
        agent.locator("#f-unit").fill(unit);
        agent.locator("#f-serviceNeeded").fill("Water everywhere");
        agent.locator("#tabs .ui-tabs-nav").getByText("Matching cards").click();
        agent.locator("#matchingCards .list-row", new Page.LocatorOptions().setHasText("Kept" + unit))
                .getByText("Show what it fills")
                .click();
        visible(agent.locator("#card-fill"));
        assertThat(agent.locator("#card-fill-rows [value=serviceNeeded]")).not().isChecked();
        assertThat(agent.locator("#card-fill-rows [value=repairType]")).isChecked();
        shot(agent, "matching-fill-kept");
        agent.locator("#card-fill [value=fill]").click();
        assertThat(agent.locator("#f-repairType")).hasValue("kitchen-plumbing");
        assertThat(agent.locator("#f-serviceNeeded")).hasValue("Water everywhere");
    }

    @Test
    void tellsProgramsWhatResemblesAndWhatItWouldFill() {
        String unit = "P" + unique();
        JsonObject one = saved(unit, "One" + unit);
        JsonObject other = saved(unit, "Other" + unit);
        JsonObject matches = foyer.get("/api/v1/cards/" + other.getInt("id") + "/matches", foyer.token("agent"))
                .json();
        assertThat(matches.getJsonArray("cards").getValuesAs(JsonObject.class)).anySatisfy(row -> {
            assertThat(row.getJsonObject("card").getInt("id")).isEqualTo(one.getInt("id"));
            assertThat(row.getJsonArray("reasons").toString()).contains("same-unit", "same-values");
        });
        assertThat(matches.getJsonArray("customers").getValuesAs(JsonObject.class))
                .anySatisfy(row -> assertThat(row.getInt("customerId")).isEqualTo(one.getInt("customerId")));
        assertThat(foyer.get(
                                "/api/v1/cards/" + other.getInt("id") + "/matches/" + one.getInt("id"),
                                foyer.token("agent"))
                        .json()
                        .isNull("customerId"))
                .as("a saved card keeps its customer")
                .isTrue();
        assertThat(foyer.get("/api/v1/cards/" + other.getInt("id") + "/matches", foyer.token("agent3"))
                        .status())
                .isEqualTo(404);
    }

    private JsonObject saved(String unit, String family) {
        Answer answer = foyer.post(
                "/api/v1/cards",
                foyer.token("agent"),
                Json.createObjectBuilder()
                        .add("officeId", foyer.officeOf("agent"))
                        .add("template", "multihousing.service-card")
                        .add(
                                "values",
                                Json.createObjectBuilder()
                                        .add("givenName", "Theo")
                                        .add("familyName", family)
                                        .add("unit", unit)
                                        .add("repairType", "kitchen-plumbing")
                                        .add("place", "kitchen")
                                        .add("priority", "urgent")
                                        .add("permissionToEnter", "yes")
                                        .add("serviceNeeded", "The tap drips again"))
                        .build());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }
}
