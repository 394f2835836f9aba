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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An administrator makes a key on the page, sees it once and when it was used, and takes it back; by keyboard alone. */
@ExtendWith(SharedFoyer.class)
class ApiKeysPageSystemTest {

    private final Foyer foyer;
    private final Visitors visitors;
    private final String name = "Website " + unique();

    ApiKeysPageSystemTest(Foyer foyer, Visitors visitors) {
        this.foyer = foyer;
        this.visitors = visitors;
    }

    @Test
    void makesAKeyThatIsShownOnceChangesItAndTakesItBack() {
        Page admin = visitors.agent(foyer, "admin");
        press(admin.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("API keys")));
        press(button(admin, "Make a key"));
        press(button(admin, "Make the key"));
        Visitors.visible(admin.getByText("Give a name of 1 to 100 characters."));
        field(admin).fill("Demo program");
        press(button(admin, "Make the key"));
        Visitors.visible(admin.getByText("Choose one scope at least"));
        assertNoBarrier(admin);
        visitors.shot(admin, "api-keys-faults");
        tick(admin, "Read cards");
        press(button(admin, "Make the key"));
        Visitors.visible(admin.getByText("There is or was a key called"));
        field(admin).fill(name);
        admin.getByLabel("Sees").selectOption("Lakeview Terrace");
        press(button(admin, "Make the key"));
        String key = admin.locator("#made-key").inputValue();
        assertThat(key).startsWith("foyer_");
        assertNoBarrier(admin);
        visitors.shot(admin, "api-keys-made");

        Locator row = admin.locator("[data-api-key='" + name + "']");
        assertThat(row).containsText("Lakeview Terrace");
        assertThat(row).containsText("cards.read");
        assertThat(row).containsText("not used yet");
        int customer = foyer.get("/api/v1/customers?limit=1", foyer.token("agent"))
                .items()
                .get(0)
                .getInt("id");
        String cards = "/api/v1/cards?customer=" + customer;
        assertThat(foyer.get(cards, key).status()).isEqualTo(200);
        assertThat(foyer.post("/api/v1/cards", key, Json.createObjectBuilder().build())
                        .status())
                .isEqualTo(403);
        admin.reload();
        assertThat(row).containsText("last used");
        assertThat(admin.content()).doesNotContain(key);

        press(row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Change")));
        assertThat(admin.getByLabel("Read cards")).isChecked();
        tick(admin, "Read customers");
        press(button(admin, "Save"));
        assertThat(row).containsText("customers.read");
        assertThat(foyer.get("/api/v1/customers", key).status()).isEqualTo(200);

        press(row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Take back")));
        Visitors.visible(admin.getByText("The program that has it is shut out at once"));
        assertNoBarrier(admin);
        visitors.shot(admin, "api-keys-revoke");
        press(admin.locator("[id='revoking:revoke']"));
        assertThat(row).hasCount(0);
        assertThat(foyer.get(cards, key).status()).isEqualTo(401);
    }

    @Test
    void hasNoBarrierInTheDarkAndOnAPhone() {
        Page admin = visitors.agent(foyer, "admin", 390, ColorScheme.DARK);
        admin.navigate(foyer.at("/key/keys.xhtml").toString());
        press(button(admin, "Make a key"));
        Visitors.visible(field(admin));
        assertNoBarrier(admin);
        visitors.shot(admin, "api-keys-phone-dark");
        assertThat((Boolean) admin.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
    }

    private static Locator field(Page admin) {
        return admin.locator("[id='keys:name']");
    }

    private static void tick(Page admin, String scope) {
        Locator box = admin.getByLabel(scope);
        box.focus();
        box.press("Space");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void press(Locator button) {
        button.focus();
        button.press("Enter");
    }
}
