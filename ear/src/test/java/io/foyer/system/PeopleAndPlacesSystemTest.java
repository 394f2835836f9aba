package io.foyer.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.foyer.system.DeskBrowser.hasValue;
import static io.foyer.system.DeskBrowser.visible;
import static io.foyer.system.Looks.assertNoBarrier;
import static io.foyer.system.Looks.shot;
import static io.foyer.system.Looks.unique;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Fields that hold an address by its parts, and people chosen as one types (CA-1). */
@ExtendWith(SharedFoyer.class)
class PeopleAndPlacesSystemTest {

    private static final String BODY =
            """
            {"key": "KEY", "name": "Viewing KEY", "currency": "USD", "statuses": [{"key": "new", "label": "New"}],
             "sides": [{"key": "front", "label": "Front", "sections": [{"key": "all", "label": "All", "columns": 4, "fields": [
              {"key": "givenName", "type": "person", "kind": "variable", "source": "givenName", "label": "First name"},
              {"key": "familyName", "type": "person", "kind": "variable", "source": "familyName", "label": "Last name"},
              {"key": "phone", "type": "phone", "kind": "variable", "source": "phone1", "label": "Phone"},
              {"key": "home", "type": "address", "kind": "variable", "source": "address", "label": "Lives at"},
              {"key": "site", "type": "address", "label": "Property", "required": true},
              {"key": "broker", "type": "person", "label": "Broker"},
              {"key": "friend", "type": "person", "label": "Brings along"},
              {"key": "summary", "type": "computed", "label": "Summary", "result": "text", "formula": "broker & \\": \\" & site"}
             ]}]}]}""";

    private static DeskBrowser desks;

    private final Foyer foyer;
    private final String agent;
    private final String key = "own.v" + unique();
    private final String family = "Roe" + unique();

    PeopleAndPlacesSystemTest(Foyer foyer) {
        this.foyer = foyer;
        this.agent = foyer.token("agent");
    }

    @BeforeAll
    static void openBrowser(Foyer foyer) {
        desks = DeskBrowser.open(foyer);
    }

    @AfterAll
    static void closeBrowser() {
        desks.close();
    }

    @BeforeEach
    void publish() {
        String admin = foyer.token("admin");
        String address = "/api/v1/templates/" + key;
        Answer draft = foyer.send(foyer.request(address + "/draft", admin)
                .header("Content-Type", "application/json")
                .header("If-None-Match", "*")
                .PUT(BodyPublishers.ofString(BODY.replace("KEY", key))));
        assertThat(draft.json().getJsonArray("faults")).as(draft.body()).isEmpty();
        Answer published = foyer.send(foyer.request(address + "/publish", admin)
                .header("If-Match", draft.header("ETag"))
                .POST(BodyPublishers.noBody()));
        assertThat(published.status()).as(published.body()).isEqualTo(200);
    }

    @Test
    void programsWriteAndReadThemAndTheCustomersAddressIsHisOwn() {
        JsonObject me = foyer.get("/api/v1/me", agent).json();
        long colleague = me.getJsonNumber("id").longValue();
        JsonObject card = saved(Json.createObjectBuilder()
                .add("givenName", "Tess")
                .add("familyName", family)
                .add("home", "street: 5 Elm St\ncity: Chicago\nregion: IL\npostalCode: 60614\ncountry: us")
                .add("site", "1 Lake Dr\nUnit 7")
                .add("broker", "Boss (colleague " + colleague + ")"));
        JsonObject values = card.getJsonObject("values");
        assertThat(values.getString("home")).endsWith("postalCode: 60614\ncountry: US");
        assertThat(values.getString("site")).isEqualTo("street: 1 Lake Dr\nstreet2: Unit 7");
        String name = me.getString("name");
        assertThat(values.getString("broker")).isEqualTo(name + " (colleague " + colleague + ")");
        assertThat(values.getString("summary")).isEqualTo(name + ": 1 Lake Dr, Unit 7");

        String customer = "/api/v1/customers/" + card.getInt("customerId");
        assertThat(foyer.get(customer, agent).json().getJsonObject("values").getString("city"))
                .isEqualTo("Chicago");
        Answer moved = put(card, Json.createObjectBuilder().add("home", "city: Evanston"));
        assertThat(moved.status()).as(moved.body()).isEqualTo(200);
        JsonObject record = foyer.get(customer, agent).json().getJsonObject("values");
        assertThat(record.getString("city")).isEqualTo("Evanston");
        assertThat(record).doesNotContainKeys("street", "country");
        assertThat(foyer.get("/api/v1/cards/" + card.getInt("id") + "/changes", agent)
                        .body())
                .contains("5 Elm St, Chicago, IL 60614, United States")
                .contains("\"to\":\"Evanston\"")
                .contains("\"to\":\"" + name + "\"");
        String paper = Session.of(foyer, "agent")
                .get("/print/cards/" + card.getInt("id"))
                .body();
        assertThat(paper).contains("1 Lake Dr\nUnit 7").contains(">" + name).doesNotContain("colleague " + colleague);
    }

    @Test
    void refusesNobodyAndHalfAnAddress() {
        JsonObject card =
                saved(Json.createObjectBuilder().add("givenName", "Tess").add("site", "1 Lake Dr"));
        Answer nobody = put(
                card,
                Json.createObjectBuilder()
                        .add("friend", "X (customer 99999999)")
                        .add("site", "country: ZZ"));
        assertThat(nobody.status()).isEqualTo(400);
        assertThat(nobody.body()).contains("two letters");
        assertThat(put(card, Json.createObjectBuilder().add("friend", "X (customer 99999999)"))
                        .body())
                .contains("nobody here has this number");
        assertThat(put(card, Json.createObjectBuilder().add("site", "city: ")).body())
                .contains("\"field\":\"site\"");
        assertThat(put(card, Json.createObjectBuilder().add("friend", "Anybody at all"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void findsColleaguesFirstAndNobodyOfAnotherCompany() {
        saved(Json.createObjectBuilder()
                .add("givenName", "Ana")
                .add("familyName", family)
                .add("site", "1 Lake Dr"));
        List<JsonObject> found = foyer.get("/api/v1/people?q=ana", agent).items();
        assertThat(found).extracting(one -> one.getString("kind")).startsWith("colleague");
        assertThat(foyer.get("/api/v1/people?q=" + family, agent).items())
                .extracting(one -> one.getString("kind"))
                .containsExactly("customer");
        assertThat(foyer.get("/api/v1/people?q=" + family, foyer.token("agent3"))
                        .items())
                .isEmpty();
        assertThat(foyer.get("/api/v1/people", foyer.token("technician")).status())
                .isEqualTo(403);
    }

    @Test
    void anAgentTypesAnAddressByItsPartsAndChoosesPeopleByKeyboard() {
        saved(Json.createObjectBuilder()
                .add("givenName", "Nina")
                .add("familyName", family)
                .add("home", "street: 5 Elm St\ncity: Chicago")
                .add("site", "1 Lake Dr"));
        Page page = desks.signIn("agent");
        page.navigate(foyer.at("/card/card.xhtml?template=" + key).toString());
        page.getByLabel("First name").fill("Otto");
        Locator site = page.locator("[data-field='site']");
        site.getByLabel("Street").fill("77 Wacker Dr");
        site.getByLabel("City").fill("Chicago");
        site.getByLabel("Country").selectOption("US");
        page.getByLabel("Brings along").fill(family);
        Locator choice = page.locator("[data-field='friend'] [role='option']");
        visible(choice.first());
        assertNoBarrier(page);
        shot(page, "people-choosing");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        hasValue(page.getByLabel("Brings along"), "Nina " + family);
        visible(page.getByLabel("Open Nina " + family));
        page.getByLabel("Broker").fill("Somebody from elsewhere");
        assertThat(page.locator("[data-computed='summary'] output"))
                .hasText("Somebody from elsewhere: 77 Wacker Dr, Chicago, US");
        page.keyboard().press("Escape");
        page.keyboard().press("Control+s");
        assertThat(page.locator("#card-unsaved")).isHidden();
        page.locator("article.card[data-card]:not([data-card=''])").waitFor();
        String id = page.locator("article.card").getAttribute("data-card");
        JsonObject values = foyer.get("/api/v1/cards/" + id, agent).json().getJsonObject("values");
        assertThat(values.getString("site")).isEqualTo("street: 77 Wacker Dr\ncity: Chicago\ncountry: US");
        assertThat(values.getString("friend")).startsWith("Nina " + family + " (customer ");

        page.navigate(foyer.at("/card/card.xhtml?id=" + id).toString());
        hasValue(page.locator("[data-field='site']").getByLabel("City"), "Chicago");
        hasValue(page.getByLabel("Brings along"), "Nina " + family);
        page.locator("[data-field='home']").getByLabel("City").fill("Aurora");
        page.keyboard().press("Control+s");
        assertThat(page.locator("#card-unsaved")).isHidden();
        page.locator("[data-field='site']").getByLabel("Street").fill("");
        page.locator("[data-field='site']").getByLabel("City").fill("");
        page.locator("[data-field='site']").getByLabel("Country").selectOption("");
        page.getByText("Take the customer\u2019s address").click();
        hasValue(page.locator("[data-field='site']").getByLabel("City"), "Aurora");
        page.locator("[data-do='discard']").click();
        hasValue(page.locator("[data-field='site']").getByLabel("Street"), "77 Wacker Dr");
        looks(page, id);
    }

    private void looks(Page page, String id) {
        assertNoBarrier(page);
        shot(page, "people-and-places");
        page.setViewportSize(390, 844);
        page.locator("[data-field='site']").scrollIntoViewIfNeeded();
        assertNoBarrier(page);
        shot(page, "people-and-places-phone");
        Page dark = desks.newPage(ColorScheme.DARK);
        dark.navigate(foyer.at("/card/card.xhtml?id=" + id).toString());
        DeskBrowser.fillLogin(dark, "agent", Foyer.PASSWORD);
        visible(dark.locator("[data-field='site']"));
        assertNoBarrier(dark);
        shot(dark, "people-and-places-dark");
    }

    private JsonObject saved(JsonObjectBuilder values) {
        Answer answer = foyer.post(
                "/api/v1/cards",
                agent,
                Json.createObjectBuilder()
                        .add("officeId", foyer.officeOf("agent"))
                        .add("template", key)
                        .add("values", values)
                        .build());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private Answer put(JsonObject card, JsonObjectBuilder values) {
        return foyer.send(foyer.request("/api/v1/cards/" + card.getInt("id"), agent)
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .PUT(BodyPublishers.ofString(
                        Json.createObjectBuilder().add("values", values).build().toString())));
    }
}
