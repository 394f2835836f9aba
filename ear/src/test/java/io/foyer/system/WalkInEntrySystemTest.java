package io.foyer.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever walks in is an entry like who calls or writes, and is found again whichever door he came through first. */
@ExtendWith(SharedFoyer.class)
class WalkInEntrySystemTest {

    private final Foyer foyer;
    private final Visitors visitors;
    private final String phone = Call.newNumber();
    private final String family = "Visitor" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");

    WalkInEntrySystemTest(Foyer foyer, Visitors visitors) {
        this.visitors = visitors;
        this.foyer = foyer;
    }

    @Test
    void standsInTheListOnceHisCardIsSavedAndIsKnownWhenHeCalls() {
        Page agent = blankCard();
        agent.getByLabel("First name").fill("Wanda");
        agent.getByLabel("Last name").fill(family);
        agent.getByLabel("Phone 1").fill(phone);
        assertThat(visitsOf(family)).as("before it is saved").isEmpty();
        save(agent);
        agent.getByLabel("Employer or company").fill("Twice Inc.");
        save(agent);

        JsonObject visit = visitOf(family);
        assertThat(visitsOf(family)).hasSize(1);
        assertThat(visit.getString("status")).isEqualTo("completed");
        assertThat(visit.getString("direction")).isEqualTo("in");
        assertThat(visit.getJsonObject("takenBy").getString("initials")).isEqualTo("AF");
        assertThat(visit.getString("endedAt")).isNotBlank();

        agent.navigate(foyer.at("/desk/desk.xhtml").toString());
        Locator row = agent.getByText("Wanda " + family).first();
        Visitors.visible(row);
        row.click();
        Visitors.visible(agent.getByText(Pattern.compile("Guest card " + visit.getInt("cardId"))));
        visitors.shot(agent, "walk-in-entry");
        Looks.assertNoBarrier(agent);
        agent.navigate(foyer.at("/customer/customer.xhtml?id=" + visit.getInt("customerId"))
                .toString());
        Visitors.visible(agent.locator(".timeline").getByText("Walk-in").first());
        visitors.shot(agent, "walk-in-timeline");

        JsonObject call = foyer.ring(Call.incoming().from(phone));
        assertThat(call.getString("match")).isEqualTo("certain");
        assertThat(call.getInt("customerId")).isEqualTo(visit.getInt("customerId"));
    }

    @Test
    void isOneCardWhenTwoTabsSaveHim() {
        String visit = "/card/card.xhtml?template=multihousing.guest-card&visit=" + UUID.randomUUID();
        Page first = visitors.agent(foyer, "agent");
        first.navigate(foyer.at(visit).toString());
        Page second = first.context().newPage();
        second.navigate(foyer.at(visit).toString());
        for (Page tab : List.of(first, second)) {
            Visitors.visible(tab.getByLabel("First name"));
            tab.getByLabel("First name").fill("Wanda");
            tab.getByLabel("Last name").fill(family);
        }
        save(first);
        save(second);
        Pattern card = Pattern.compile("Guest card \\d+");
        assertThat(second.getByText(card).textContent())
                .isEqualTo(first.getByText(card).textContent());
        second.navigate(foyer.at(visit).toString());
        Visitors.visible(second.getByText(card));
        assertThat(second.getByLabel("Last name")).hasValue(family);
        assertThat(visitsOf(family)).hasSize(1);
    }

    @Test
    void isTheOneWhoWroteBefore() {
        JsonObject filled = Json.createObjectBuilder()
                .add(
                        "fields",
                        Json.createObjectBuilder()
                                .add("givenName", "Fay")
                                .add("familyName", family)
                                .add("phone1", phone))
                .build();
        assertThat(foyer.post("/api/v1/forms/demo-form-3", null, filled).status())
                .isEqualTo(202);
        JsonObject form =
                await()
                        .atMost(Foyer.SOON)
                        .until(() -> rows(), found -> found.stream().anyMatch(this::isOurForm))
                        .stream()
                        .filter(this::isOurForm)
                        .findFirst()
                        .orElseThrow();
        Page agent = visitors.agent(foyer, "agent");
        agent.navigate(foyer.at("/desk/desk.xhtml?entry=" + form.getInt("id")).toString());
        Visitors.visible(agent.getByLabel("First name"));
        save(agent);

        Page desk = blankCard();
        desk.getByLabel("Phone 1").fill(phone);
        Visitors.visible(desk.locator(".candidate[data-customer]").first());
        desk.keyboard().press("Alt+k");
        desk.keyboard().press("Enter");
        Visitors.visible(desk.locator("article.card[data-customer]"));
        desk.getByLabel("Employer or company").fill("Came In Ltd.");
        save(desk);
        JsonObject visit = visitOf(family);
        JsonObject known = foyer.get("/api/v1/communications/" + form.getInt("id"), Foyer.API_KEY)
                .json();
        assertThat(visit.getInt("customerId")).isEqualTo(known.getInt("customerId"));
        assertThat(visit.getInt("cardId")).isEqualTo(known.getInt("cardId"));
    }

    private boolean isOurForm(JsonObject row) {
        return row.getString("channel").equals("form")
                && row.getString("name", "").contains(family);
    }

    private Page blankCard() {
        Page page = visitors.agent(foyer, "agent");
        page.navigate(
                foyer.at("/card/card.xhtml?template=multihousing.guest-card").toString());
        Visitors.visible(page.getByLabel("First name"));
        return page;
    }

    private static void save(Page page) {
        page.keyboard().press("Control+s");
        Visitors.visible(page.getByText(Pattern.compile("Guest card \\d+")));
        assertThat(page.locator("#card-unsaved"))
                .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(Visitors.PATIENCE_MS));
    }

    private JsonObject visitOf(String name) {
        return await().atMost(Foyer.SOON).until(() -> visitsOf(name), found -> !found.isEmpty()).stream()
                .findFirst()
                .orElseThrow();
    }

    private List<JsonObject> visitsOf(String name) {
        return rows().stream()
                .filter(row -> row.getString("channel").equals("walk-in"))
                .filter(row -> row.getString("name", "").contains(name))
                .toList();
    }

    private List<JsonObject> rows() {
        return foyer.get("/api/v1/communications?limit=100", Foyer.API_KEY).items();
    }
}
