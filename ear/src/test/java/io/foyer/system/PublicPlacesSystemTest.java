package io.foyer.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.foyer.system.Looks.assertNoBarrier;
import static io.foyer.system.Looks.unique;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A web form asks for an address and a person: what a visitor writes fills the card, and names nobody whom he chose himself. */
@ExtendWith(SharedFoyer.class)
class PublicPlacesSystemTest {

    private static final String FORM = "demo-form-8";

    private final Foyer foyer;
    private final Product product;
    private final Visitors visitors;
    private final Published template;

    PublicPlacesSystemTest(Foyer foyer, Product product, Visitors visitors) {
        this.foyer = foyer;
        this.product = product;
        this.visitors = visitors;
        this.template = new Published(foyer, "own.p" + unique());
    }

    @BeforeEach
    void openIt() throws SQLException {
        template.of(
                """
                {"key": "site", "type": "address", "label": "Property", "publicLabel": "Where is it?", "required": true},
                {"key": "friend", "type": "person", "label": "Comes with", "publicLabel": "Who comes along?"}""");
        tie(template.key());
    }

    @AfterEach
    void closeIt() throws SQLException {
        tie("multihousing.guest-card");
    }

    @Test
    void fillsTheCardByItsPartsAndByANameAlone() {
        Page visitor = visitors.visitor(1000, ColorScheme.LIGHT);
        visitor.navigate(foyer.at("/forms/" + FORM).toString());
        assertNoBarrier(visitor);
        String mail = FilledForms.newMail();
        visitor.getByLabel("First name").fill("Pia");
        visitor.getByLabel("E-mail").fill(mail);
        visitor.getByLabel("Who comes along?").fill("Boss (colleague 1)");
        visitor.getByRole(AriaRole.BUTTON).click();
        Visitors.visible(visitor.locator("[data-field='site'] .fault, [data-field='site'] [role=alert]")
                .first());
        assertThat(visitor.getByLabel("Who comes along?")).hasValue("Boss (colleague 1)");
        Locator site = visitor.locator("[data-field='site']");
        site.locator("#f-site-street").fill("77 Wacker Dr");
        site.locator("#f-site-city").fill("Chicago");
        site.locator("#f-site-postalCode").fill("60601");
        visitor.getByRole(AriaRole.BUTTON).click();
        Visitors.visible(visitor.locator(".thanks"));

        JsonObject entry = new FilledForms(foyer).entryFrom(mail);
        Page agent = visitors.agent(foyer, "agent");
        agent.navigate(foyer.at("/desk/desk.xhtml?entry=" + entry.getInt("id")).toString());
        Locator place = agent.locator("[data-field='site']");
        Visitors.visible(place);
        assertThat(place.getByLabel("Street")).hasValue("77 Wacker Dr");
        assertThat(place.getByLabel("City")).hasValue("Chicago");
        assertThat(agent.getByLabel("Comes with")).hasValue("Boss");
        agent.keyboard().press("Control+s");
        agent.locator("article.card[data-card]:not([data-card=''])").waitFor();
        String id = agent.locator("article.card").getAttribute("data-card");
        JsonObject values =
                foyer.get("/api/v1/cards/" + id, foyer.token("agent")).json().getJsonObject("values");
        assertThat(values.getString("site"))
                .isEqualTo("street: 77 Wacker Dr\ncity: Chicago\npostalCode: 60601\ncountry: US");
        assertThat(values.getString("friend")).isEqualTo("Boss");
    }

    private void tie(String key) throws SQLException {
        Answer tied = foyer.method(
                "PUT",
                "/api/v1/card-lines/advertisements/" + advertisement(),
                foyer.token("admin"),
                Json.createObjectBuilder().add("template", key).build());
        assertThat(tied.status()).as(tied.body()).isEqualTo(204);
    }

    private long advertisement() throws SQLException {
        try (Connection database = product.database();
                Statement statement = database.createStatement();
                ResultSet row =
                        statement.executeQuery("select ad_source_id from web_form where form_key = '" + FORM + "'")) {
            row.next();
            return row.getLong(1);
        }
    }
}
