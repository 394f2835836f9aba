package io.foyer.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.foyer.system.DeskBrowser.shown;
import static io.foyer.system.DeskBrowser.visible;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** IN-31 on the page: who has an entry is said, whoever comes second hears who was first, and an entry can be put back. */
@ExtendWith(SharedFoyer.class)
class TakenEntrySystemTest {

    private static DeskBrowser browser;

    private final Foyer foyer;

    TakenEntrySystemTest(Foyer foyer) {
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
    void putsAnEntryBackByKeyAndKeepsWhatWasTyped() {
        Page agent = browser.signIn("agent");
        Call call = Call.incoming();
        foyer.tell(call, "ringing");
        DeskBrowser.openCard(agent, call).fill("Typed Tilda");
        agent.keyboard().press("Tab");
        visible(agent.locator("#entry-bar [data-entry-do=put-back]"));
        agent.locator("#pane-card").focus();

        agent.keyboard().press("u");

        visible(agent.getByText("What you typed stays as a draft."));
        foyer.entry(call, row -> row.isNull("takenBy"));
        visible(agent.getByText("No card is open"));
        assertThat(agent.locator("#entry-bar")).isHidden();
        agent.getByText(shown(call.from())).first().click();
        DeskBrowser.hasValue(agent.getByLabel("First name").first(), "Typed Tilda");
        foyer.entry(call, row -> !row.isNull("takenBy"));
    }

    @Test
    void saysNothingOfADraftWhereNothingWasTyped() {
        Page agent = browser.signIn("agent");
        Call call = Call.incoming();
        foyer.tell(call, "ringing");
        DeskBrowser.openCard(agent, call);

        agent.locator("#entry-bar [data-entry-do=put-back]").click();

        visible(agent.getByText("Put back for the others."));
        assertThat(agent.getByText("stays as a draft")).hasCount(0);
    }

    @Test
    void saysThatThereIsNoSuchEntryAndListsTheKeyThatPutsOneBack() {
        Page agent = browser.signIn("agent");
        visible(agent.locator("#incoming[aria-busy=false]"));
        for (String none : List.of("99999999", "abc")) {
            agent.navigate(foyer.at("/desk/desk.xhtml?entry=" + none).toString());
            visible(agent.getByText("There is no such entry, or no longer."));
            visible(agent.getByText("No card is open"));
        }

        agent.keyboard().press("?");

        visible(agent.locator("#keys").getByText("Put the open entry back for the others"));
    }

    @Test
    void saysWhoseEntryItIsAndWhoWasQuickerThoughTheListKnewItAlready() {
        Page agent = browser.signIn("agent");
        Call call = Call.incoming();
        JsonObject entry = foyer.ring(call);
        Locator row = agent.locator("#entry-" + entry.getInt("id"));
        visible(row);
        take(entry, "agent2");
        visible(row.getByText("Taken by Ben Carter"));

        row.click();

        visible(agent.getByText("Ben Carter was quicker"));
        visible(agent.locator("#entry-bar").getByText("Ben Carter has this entry"));
        assertThat(agent.locator("#entry-bar button")).hasCount(0);
        visible(agent.getByLabel("First name").first());
        release(entry, "agent2");
        visible(agent.locator("#entry-bar").getByText("Nobody has this entry"));
    }

    @Test
    void saysWhoWasQuickerWhereTheListDidNotKnow() {
        Page agent = browser.signIn("agent");
        Call call = Call.incoming();
        JsonObject entry = foyer.ring(call);
        Locator row = agent.locator("#entry-" + entry.getInt("id"));
        visible(row);
        agent.route("**/desk.xhtml", route -> {
            take(entry, "agent2");
            route.resume();
        });

        row.click();

        visible(agent.getByText("Ben Carter was quicker"));
        visible(agent.locator("#entry-bar").getByText("Ben Carter has this entry"));
    }

    @Test
    void followsTheCallWhileItsCardLiesOpen() {
        Page agent = browser.signIn("agent");
        Call call = Call.incoming();
        foyer.tell(call, "ringing");
        Instant answered = Instant.now();
        foyer.tell(call.event("answered", answered));
        DeskBrowser.openCard(agent, call).fill("Dorothea");
        agent.keyboard().press("Control+s");
        foyer.entry(call, row -> !row.isNull("cardId"));

        foyer.tell(call.event("ended", answered.plusSeconds(75)));

        assertThat(agent.locator("[data-fixed=inquiryDuration] output")).hasText("1 min 15 s");
    }

    @Test
    void listsACallThatWaitedOnTheCardThatWasSavedForTheNextOne() {
        Page agent = browser.signIn("agent");
        Call missed = Call.incoming();
        JsonObject waiting = foyer.ring(missed);
        foyer.tell(missed, "abandoned");
        JsonObject next = foyer.ring(Call.incoming().from(missed.from()));
        agent.locator("#entry-" + next.getInt("id")).click();
        agent.getByLabel("First name").first().fill("Wanda");
        agent.getByLabel("Last name").first().fill("Waited");
        agent.keyboard().press("Control+s");

        assertThat(agent.locator("#entry-" + waiting.getInt("id"))).containsText("Wanda Waited");
        assertThat(agent.locator("#callCount")).hasText("2");
        agent.locator("#entry-" + waiting.getInt("id")).click();
        DeskBrowser.hasValue(agent.getByLabel("Last name").first(), "Waited");
    }

    @Test
    void showsWhatWasSentAndIsNotCertainAndSavesACallerByHisNumberAlone() {
        Page agent = browser.signIn("agent");
        Call odd = Call.incoming().from("5550142").named("WIRELESS CALLER");
        JsonObject entry = foyer.ring(odd);
        agent.locator("#entry-" + entry.getInt("id")).click();
        Locator title = agent.locator("#cardTitle");
        visible(title.getByText("called from 5550142, not certain"));
        assertThat(title).containsText("WIRELESS CALLER");
        assertThat(agent.locator("[data-fixed=inquiryCaller] output")).hasText("5550142");
        assertThat(agent.getByLabel("Phone 1").first()).hasValue("");

        Call plain = Call.incoming();
        foyer.tell(plain, "ringing");
        DeskBrowser.openCard(agent, plain);
        agent.keyboard().press("Control+s");

        assertThat(foyer.entry(plain, row -> !row.isNull("cardId")).getInt("customerId"))
                .isPositive();
        assertThat(agent.locator("#cardTitle h2")).hasText(shown(plain.from()));
    }

    private void take(JsonObject entry, String login) {
        Answer answer = foyer.post(address(entry) + "/take", foyer.token(login), JsonValue.EMPTY_JSON_OBJECT);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private void release(JsonObject entry, String login) {
        JsonObject back = Json.createObjectBuilder().add("taken", false).build();
        Answer answer = foyer.method("PATCH", address(entry), foyer.token(login), back);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static String address(JsonObject entry) {
        return "/api/v1/communications/" + entry.getInt("id");
    }
}
