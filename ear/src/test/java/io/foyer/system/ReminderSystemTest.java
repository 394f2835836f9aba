package io.foyer.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.foyer.system.DeskBrowser.visible;
import static io.foyer.system.Looks.assertNoBarrier;
import static io.foyer.system.Looks.shot;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Reminders on cards: they come to whom they are for, once, and go into his calendar (CA-11). */
@ExtendWith(SharedFoyer.class)
class ReminderSystemTest {

    private static final ZoneId OFFICE = ZoneId.of("America/Chicago");

    private static DeskBrowser browser;

    private final Foyer foyer;
    private final Reminders reminders;

    ReminderSystemTest(Foyer foyer) {
        this.foyer = foyer;
        this.reminders = new Reminders(foyer);
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
    void comesToTheColleagueItIsForAndGoesWhenItIsDone() {
        String text = "Ring back " + UUID.randomUUID();
        long card = reminders.card();
        Page agent = browser.signIn("agent");
        Page colleague = browser.signIn("agent2");
        agent.navigate(foyer.at("/card/card.xhtml?id=" + card).toString());
        agent.locator("h1").first().waitFor();
        agent.keyboard().press("r");
        agent.keyboard().type(text);
        agent.locator("#remindFor").selectOption(new SelectOption().setLabel("Ben Carter"));
        agent.locator("#remindAt").fill(minute(Instant.now()));
        agent.locator("#remindSet").click();
        visible(agent.locator("#reminders").getByText(text));

        assertThat(agent.locator("#reminders-list")).not().containsText(text);
        colleague.locator("#reminders-open").click();
        visible(colleague.locator("#reminders-list").getByText(text));
        shot(colleague, "reminder-come");
        visible(agent.locator("#reminders .chip", new Page.LocatorOptions().setHasText("Due")));
        shot(agent, "reminder-card");

        colleague.navigate(foyer.at("/reminder/reminders.xhtml").toString());
        Locator row = colleague.locator(".list-row", new Page.LocatorOptions().setHasText(text));
        visible(row);
        assertNoBarrier(colleague);
        shot(colleague, "reminder-list");
        row.getByText("Later").click();
        visible(colleague.locator("[id='later:at']"));
        assertNoBarrier(colleague);
        shot(colleague, "reminder-later");
        colleague.locator("[data-later=week]").click();
        colleague.locator("[id='later:for']").selectOption(new SelectOption().setLabel("Ana Flores"));
        colleague.getByText("Keep").click();
        assertThat(row).hasCount(0);
        assertThat(colleague.locator("#reminders-list")).not().containsText(text);

        agent.navigate(foyer.at("/reminder/reminders.xhtml").toString());
        Locator handed = agent.locator(".list-row", new Page.LocatorOptions().setHasText(text));
        visible(handed);
        assertThat(handed).not().containsText("Due");
        handed.getByText("Done").click();
        assertThat(handed).hasCount(0);
        agent.locator("#state").selectOption(new SelectOption().setLabel("Done"));
        visible(handed);
        assertThat(handed).containsText("done by Ana Flores");
    }

    @Test
    void saysWhatIsWrongInASentenceAndKeepsWhatWasTyped() {
        Page agent = browser.signIn("agent");
        agent.navigate(foyer.at("/card/card.xhtml?id=" + reminders.card()).toString());
        agent.locator("h1").first().waitFor();
        agent.keyboard().press("r");
        agent.locator("#remindAt").fill("2020-01-01T10:00");
        agent.locator("#remindText").fill("Kept");
        agent.locator("#remindSet").click();
        visible(agent.getByText("Choose a time that is still to come."));
        assertThat(agent.locator("#remindText")).hasValue("Kept");
        agent.locator("#remindAt").fill("2027-03-14T02:30");
        agent.locator("#remindSet").click();
        visible(agent.getByText("The clocks go forward at that moment"));
        assertNoBarrier(agent);
    }

    @Test
    void proposesWhatTheTemplateAsksForWhenACardTakesOnAStatus() {
        long card = reminders.card();
        String path = "/api/v1/cards/" + card + "/proposals";
        assertThat(texts(path)).containsExactly("Call the guest back");
        Page agent = browser.signIn("agent");
        agent.navigate(foyer.at("/card/card.xhtml?id=" + card).toString());
        agent.locator("h1").first().waitFor();
        agent.locator("#f-status").selectOption("visited");
        agent.locator("[data-do=save]").click();
        visible(agent.getByText("A reminder is proposed: Ask what they thought"));
        agent.locator("[data-do=remind]").click();
        visible(agent.locator("#proposals").getByText("Ask what they thought"));
        assertThat(agent.locator("#proposals")).not().containsText("Call the guest back");
        assertNoBarrier(agent);
        shot(agent, "reminder-proposed");
        int proposal = foyer.get(path, foyer.token("agent")).items().get(0).getInt("id");
        agent.locator("#proposals")
                .getByText("Set", new Locator.GetByTextOptions().setExact(true))
                .click();
        visible(agent.locator("#reminders .list-row").getByText("Ask what they thought"));
        assertThat(agent.locator("#proposals .list-row")).hasCount(0);
        JsonObject set = foyer.get("/api/v1/cards/" + card + "/reminders", foyer.token("agent"))
                .items()
                .get(0);
        ZonedDateTime due = Instant.parse(set.getString("dueAt")).atZone(OFFICE);
        assertThat(due.toLocalDate())
                .isEqualTo(ZonedDateTime.now(OFFICE).toLocalDate().plusDays(2));
        assertThat(due.getHour()).isEqualTo(9);
        assertThat(set.getJsonObject("forWhom").getString("name")).isEqualTo("Ana Flores");
        JsonObject nothing = Json.createObjectBuilder().build();
        assertThat(foyer.post(path + "/" + proposal, foyer.token("agent2"), nothing)
                        .status())
                .isEqualTo(409);
        assertThat(foyer.get(path, foyer.token("agent3")).status()).isEqualTo(404);
    }

    private List<String> texts(String path) {
        return foyer.get(path, foyer.token("agent")).items().stream()
                .map(row -> row.getString("text"))
                .toList();
    }

    /** What a date-and-time field shows in the office. */
    private static String minute(Instant at) {
        return ZonedDateTime.ofInstant(at, OFFICE).format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm"));
    }
}
