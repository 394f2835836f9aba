package io.foyer.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The number of a licence is kept only where the company turned that on, sealed, and shown only to who may ask (IN-5). */
@ExtendWith(SharedFoyer.class)
class KeptLicenceSystemTest {

    private static final String NUMBER = "D1234567";

    private final Foyer foyer;
    private final Product product;
    private final Visitors visitors;

    KeptLicenceSystemTest(Foyer foyer, Product product, Visitors visitors) {
        this.foyer = foyer;
        this.product = product;
        this.visitors = visitors;
    }

    @AfterEach
    void keepNone() throws SQLException {
        try (Connection database = product.database();
                Statement statement = database.createStatement()) {
            statement.executeUpdate("update company set keeps_licences = false");
        }
    }

    @Test
    void givesNothingToKeepWhereTheCompanyDidNotTurnItOn() {
        assertThat(read().isNull("keep")).isTrue();
        Answer refused =
                foyer.method("PUT", "/api/v1/customers/1/licence", foyer.token("agent"), keeping("sealed:1:abcd"));
        assertThat(refused.status()).isEqualTo(409);
    }

    @Test
    void keepsTheNumberOfASavedCardSealedAndShowsItToASupervisorWhoAsks() throws SQLException, IOException {
        turn("Numbers are kept from now on.");
        Page agent = visitors.agent(foyer, "agent");
        agent.navigate(
                foyer.at("/card/card.xhtml?template=multihousing.guest-card").toString());
        Visitors.visible(agent.getByLabel("First name"));
        agent.keyboard().type(Swipes.LICENCE);
        Visitors.visible(agent.getByText("Its number ends in 4567; it is kept with the card."));
        assertThat(agent.content()).doesNotContain(NUMBER);
        agent.keyboard().press("Control+s");
        Visitors.visible(agent.getByText(Pattern.compile("Guest card \\d+")));
        String card = agent.locator("article.card").getAttribute("data-card");
        int customer = foyer.get("/api/v1/cards/" + card, Foyer.API_KEY).json().getInt("customerId");
        String page = foyer.at("/customer/customer.xhtml?id=" + customer).toString();
        agent.navigate(page);
        Locator masked = agent.getByText("\u2022\u2022\u2022\u2022 4567");
        Visitors.visible(masked);
        assertThat(agent.getByRole(AriaRole.BUTTON, named("Show"))).hasCount(0);
        assertThat(agent.content()).doesNotContain(NUMBER);
        assertThat(new Remains(product).tablesNaming(NUMBER)).isEmpty();

        Page supervisor = visitors.agent(foyer, "supervisor");
        supervisor.navigate(page);
        assertThat(supervisor.content()).doesNotContain(NUMBER);
        supervisor.getByRole(AriaRole.BUTTON, named("Show")).click();
        assertThat(supervisor.locator("#licence-number"))
                .hasText(NUMBER, new LocatorAssertions.HasTextOptions().setTimeout(Visitors.PATIENCE_MS));
        visitors.shot(supervisor, "licence-shown");
        Looks.assertNoBarrier(supervisor);
        assertThat(product.serverLog()).anyMatch(line -> line.contains("was shown the number"));
        assertThat(new Remains(product).filesNaming(NUMBER)).isEmpty();

        assertThat(foyer.method("PUT", "/api/v1/customers/" + customer + "/licence", foyer.token("agent"), keeping("x"))
                        .status())
                .isEqualTo(400);
        turn("No number is kept, and none is left.");
        assertThat(kept()).isZero();
        assertThat(foyer.get("/api/v1/customers/" + customer + "/licence", foyer.token("agent"))
                        .status())
                .isEqualTo(404);
    }

    private void turn(String words) {
        Page admin = visitors.agent(foyer, "admin", 1440, ColorScheme.LIGHT);
        admin.navigate(foyer.at("/channel/channels.xhtml").toString());
        admin.getByText("Keep the licence").click();
        admin.locator("[id='licences:save']").click();
        Visitors.visible(admin.getByText(words));
        visitors.shot(admin, "licences-switch");
        Looks.assertNoBarrier(admin);
    }

    private JsonObject read() {
        return foyer.post(
                        "/api/v1/licence-reads",
                        foyer.token("agent"),
                        Json.createObjectBuilder().add("raw", Swipes.LICENCE).build())
                .json();
    }

    private static JsonObject keeping(String seal) {
        return Json.createObjectBuilder().add("keep", seal).build();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private int kept() throws SQLException {
        try (Connection database = product.database();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from customer_licence")) {
            row.next();
            return row.getInt(1);
        }
    }
}
