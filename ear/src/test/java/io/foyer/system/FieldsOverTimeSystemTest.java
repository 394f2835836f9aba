package io.foyer.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.foyer.system.Looks.unique;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What fields hold stays what it is when their names change, the people in them change theirs, and versions pile up (CA-2). */
@ExtendWith(SharedFoyer.class)
class FieldsOverTimeSystemTest {

    private static final String FIELDS =
            """
            {"key": "site", "type": "address", "label": "Property"},
            {"key": "friend", "type": "person", "label": "Brings along"}""";

    private final Foyer foyer;
    private final Visitors visitors;
    private final String agent;
    private final Published template;

    FieldsOverTimeSystemTest(Foyer foyer, Visitors visitors) {
        this.foyer = foyer;
        this.visitors = visitors;
        this.agent = foyer.token("agent");
        this.template = new Published(foyer, "own.o" + unique());
    }

    @Test
    void keepsAddressesAndPeopleUnderNewLabelsAndNewNames() {
        template.of(FIELDS);
        String friend = "Nina " + unique();
        JsonObject other = saved(Json.createObjectBuilder().add("givenName", friend));
        String chosen = friend + " (customer " + other.getInt("customerId") + ")";
        JsonObject card = saved(Json.createObjectBuilder()
                .add("givenName", "Otto")
                .add("site", "street: 1 Lake Dr\ncity: Chicago\ncountry: US")
                .add("friend", chosen));
        String married = "Nina-" + unique();
        put(other, Json.createObjectBuilder().add("givenName", married));
        template.of(FIELDS.replace("Property", "Where it is").replace("Brings along", "Comes with"));

        Page page = visitors.agent(foyer, "agent");
        page.navigate(foyer.at("/card/card.xhtml?id=" + card.getInt("id")).toString());
        assertThat(page.getByLabel("Brings along")).hasValue(friend);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Newer form"))
                .click();
        Visitors.visible(page.locator("#card-newer").getByText("Where it is"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bring it over"))
                .click();
        assertThat(page.getByLabel("Comes with")).hasValue(friend);
        assertThat(page.locator("[data-field='site']").getByLabel("City")).hasValue("Chicago");
        page.locator("[data-field='site']").getByLabel("City").fill("Evanston");
        page.keyboard().press("Control+s");
        assertThat(page.locator("#card-unsaved")).isHidden();
        JsonObject values = values(card);
        assertThat(values.getString("site")).isEqualTo("street: 1 Lake Dr\ncity: Evanston\ncountry: US");
        assertThat(values.getString("friend"))
                .as("as it was when it was chosen")
                .isEqualTo(chosen);

        put(card, Json.createObjectBuilder().add("friend", chosen.replace(friend, "whoever")));
        assertThat(values(card).getString("friend"))
                .as("chosen anew, under the name of today")
                .startsWith(married + " (customer ");
    }

    @Test
    void listsOlderVersionsUntilThereAreNone() {
        for (int i = 1; i <= 12; i++) {
            template.of("{\"key\": \"a\", \"type\": \"text\", \"label\": \"Label " + i + "\"}");
        }
        Page admin = visitors.agent(foyer, "admin");
        admin.navigate(
                foyer.at("/designer/template.xhtml?key=" + template.key()).toString());
        button(admin, "Versions").click();
        Locator versions = admin.locator(".settings-versions > li");
        assertThat(versions).hasCount(10);
        assertThat(versions.first()).containsText("Version 12");
        button(admin, "Older versions").click();
        assertThat(versions).hasCount(12);
        assertThat(versions.last()).containsText("Version 1");
        assertThat(versions.nth(10)).containsText("Label 1");
        assertThat(button(admin, "Older versions")).hasCount(0);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private JsonObject values(JsonObject card) {
        return foyer.get("/api/v1/cards/" + card.getInt("id"), agent).json().getJsonObject("values");
    }

    private JsonObject saved(JsonObjectBuilder values) {
        Answer answer = foyer.post(
                "/api/v1/cards",
                agent,
                Json.createObjectBuilder()
                        .add("officeId", foyer.officeOf("agent"))
                        .add("template", template.key())
                        .add("values", values)
                        .build());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private void put(JsonObject card, JsonObjectBuilder values) {
        Answer answer = foyer.send(foyer.request("/api/v1/cards/" + card.getInt("id"), agent)
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .PUT(BodyPublishers.ofString(
                        Json.createObjectBuilder().add("values", values).build().toString())));
        assertThat(List.of(200, 201)).as(answer.body()).contains(answer.status());
    }
}
