package io.foyer.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.foyer.system.DeskBrowser.shown;
import static io.foyer.system.DeskBrowser.visible;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A line that neither answers nor breaks: nobody waits without a word, and nothing typed is lost. */
@ExtendWith(SharedFoyer.class)
class SilentLineSystemTest {

    private static final String COMMANDS = "**/desk.xhtml*";
    private static final String PATIENCE = "00:20";

    private static DeskBrowser browser;

    private final Foyer foyer;

    SilentLineSystemTest(Foyer foyer) {
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
    void saysThatASaveGotNoAnswerAndSavesOnceTheLineIsBack() {
        Page agent = signedIn();
        Call call = Call.incoming();
        foyer.tell(call, "ringing");
        DeskBrowser.openCard(agent, call).fill("Silent Sam");

        agent.route(COMMANDS, silent -> {});
        agent.keyboard().press("Control+s");
        visible(agent.locator("article.card.busy"));
        agent.clock().fastForward(PATIENCE);

        Locator notice = agent.locator("#card-notices");
        visible(notice.getByText("Foyer did not answer, so this may not be saved."));
        DeskBrowser.hasValue(agent.getByLabel("First name").first(), "Silent Sam");

        agent.unroute(COMMANDS);
        notice.getByText("Save again").click();
        foyer.entry(call, row -> !row.isNull("cardId"));
        assertThat(notice).isEmpty();
    }

    @Test
    void letsAnEntryBeTakenAnewThatNobodyAnsweredFor() {
        Page agent = signedIn();
        Call call = Call.incoming();
        foyer.tell(call, "ringing");
        Locator row = agent.getByText(shown(call.from())).first();
        visible(row);

        agent.route(COMMANDS, silent -> {});
        row.click();
        visible(agent.locator("#card.busy"));
        agent.clock().fastForward(PATIENCE);
        visible(agent.getByText("That did not work."));

        agent.unroute(COMMANDS);
        row.click();
        visible(agent.getByLabel("First name").first());
        foyer.entry(call, entry -> !entry.isNull("takenBy"));
    }

    private Page signedIn() {
        Page agent = browser.newPage();
        agent.clock().install();
        agent.navigate(foyer.at("/").toString());
        DeskBrowser.fillLogin(agent, "agent", Foyer.PASSWORD);
        visible(agent.locator(".entry").first());
        return agent;
    }
}
