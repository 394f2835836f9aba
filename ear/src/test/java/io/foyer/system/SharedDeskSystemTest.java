package io.foyer.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.foyer.system.DeskBrowser.shown;
import static io.foyer.system.DeskBrowser.visible;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A desk that many share: two who save one card, and calls that come in faster than anybody reads. */
@ExtendWith(SharedFoyer.class)
class SharedDeskSystemTest {

    private static final int RUSH = 200;
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
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

        colleague.getByLabel("Last name").first().fill("Beta");
        agent.getByLabel("Employer or company").first().fill("Untouched Inc.");
        Locator last = agent.getByLabel("Last name").first();
        last.fill("Alpha");
        agent.keyboard().press("Control+s");
        visible(colleague.getByText("Cornelia Alpha").first());
        visible(colleague.getByText("Ana Flores saved this card just now"));
        assertThat(colleague.locator("#person h2")).hasText("Cornelia Alpha");
        DeskBrowser.hasValue(colleague.getByLabel("Employer or company").first(), "Untouched Inc.");
        DeskBrowser.hasValue(colleague.getByLabel("Last name").first(), "Beta");
        colleague.getByLabel("Last name").first().focus();
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

    @Test
    void staysUsableAndShowsEachOnceWhenTwoHundredComeWithinAMinute() {
        Page desk = browser.signIn("agent2");
        Call first = Call.incoming();
        foyer.tell(first, "ringing");
        visible(desk.getByText(shown(first.from())).first());
        List<Call> rush =
                IntStream.range(0, RUSH).mapToObj(any -> Call.incoming()).toList();
        Instant began = Instant.now();
        rush.subList(0, RUSH / 2).forEach(call -> foyer.tell(call, "ringing"));

        DeskBrowser.openCard(desk, first).fill("Rhonda");
        rush.subList(RUSH / 2, RUSH).forEach(call -> foyer.tell(call, "ringing"));
        assertThat(Duration.between(began, Instant.now())).isLessThan(A_MINUTE);
        desk.keyboard().press("Control+s");
        foyer.entry(first, entry -> "Rhonda".equals(entry.getString("name", null)));

        Set<String> ids = idsOf(rush);
        await("all are on the list").atMost(A_MINUTE).until(() -> listed(desk).containsAll(ids));
        assertThat(listed(desk)).doesNotHaveDuplicates();
    }

    private Set<String> idsOf(List<Call> calls) {
        Set<String> wanted = new HashSet<>(calls.stream().map(Call::id).toList());
        return await("all are kept").atMost(A_MINUTE).until(() -> newest(wanted), ids -> ids.size() == RUSH);
    }

    private Set<String> newest(Set<String> externalIds) {
        Set<String> ids = new HashSet<>();
        String page = "/api/v1/communications?limit=200";
        for (int pages = 0; pages < 2; pages++) {
            Answer answer = foyer.get(page, Foyer.API_KEY);
            answer.items().stream()
                    .filter(row -> externalIds.contains(row.getString("externalId")))
                    .forEach(row -> ids.add(String.valueOf(row.getInt("id"))));
            page = answer.json().getString("next");
        }
        return ids;
    }

    private static List<String> listed(Page desk) {
        @SuppressWarnings("unchecked")
        List<String> ids = (List<String>)
                desk.evaluate("[...document.querySelectorAll('#incoming .entry')].map((one) => one.dataset.id)");
        return ids;
    }
}
