package io.foyer.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.foyer.system.DeskBrowser.visible;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A desk that many share: two who save one card. */
@ExtendWith(SharedFoyer.class)
class SharedDeskSystemTest {

    private static DeskBrowser browser;

    private final Foyer foyer;

    SharedDeskSystemTest(Foyer foyer) {
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
    void letsTheSecondOfTwoWhoSaveOneCardChooseAndKeepsBothValuesInItsHistory() {
        Page agent = browser.signIn("agent");
        Page colleague = browser.signIn("agent2");
        Call call = Call.incoming();
        foyer.tell(call, "ringing");
        DeskBrowser.openCard(agent, call).fill("Cornelia");
        agent.keyboard().press("Control+s");
        JsonObject entry = foyer.entry(call, row -> !row.isNull("cardId"));
        colleague.getByText("Cornelia").first().click();
        DeskBrowser.hasValue(colleague.getByLabel("First name").first(), "Cornelia");

        Locator last = agent.getByLabel("Last name").first();
        last.fill("Alpha");
        agent.keyboard().press("Control+s");
        visible(colleague.getByText("Cornelia Alpha").first());
        colleague.getByLabel("Last name").first().fill("Beta");
        colleague.keyboard().press("Control+s");

        Locator choice = colleague.locator("#card-conflicts");
        visible(choice);
        assertThat(choice).containsText("Alpha");
        assertThat(choice).containsText("Beta");
        assertThat(choice).containsText("Ana Flores");
        String changes = "/api/v1/cards/" + entry.getInt("cardId") + "/changes";
        assertThat(foyer.get(changes, foyer.token("agent")).body()).doesNotContain("Beta");
        choice.locator("input[value=mine]").check();
        choice.locator("button[value=save]").click();

        visible(agent.getByText("Cornelia Beta").first());
        List<JsonObject> history = foyer.get(changes, foyer.token("agent")).items();
        assertThat(history).anySatisfy(change -> assertChange(change, "Alpha", "Beta", "Ben Carter"));
        assertThat(history).anySatisfy(change -> assertThat(change.getString("to", "") + change.getString("by"))
                .isEqualTo("AlphaAna Flores"));
    }

    private static void assertChange(JsonObject change, String from, String to, String by) {
        assertThat(change.getString("from", "")).isEqualTo(from);
        assertThat(change.getString("to", "")).isEqualTo(to);
        assertThat(change.getString("by")).isEqualTo(by);
    }
}
