package io.foyer.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.foyer.system.DeskBrowser.visible;
import static io.foyer.system.Looks.shot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Reminders told once, changed and handed over by whom they concern, and in his calendar (CA-11). */
@ExtendWith(SharedFoyer.class)
class ReminderChangeSystemTest {

    private static DeskBrowser browser;

    private final Foyer foyer;
    private final Reminders reminders;

    ReminderChangeSystemTest(Foyer foyer) {
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
    void isToldOnceAndRefusesWhatIsNotOnes() {
        long card = reminders.card();
        String text = "Once " + UUID.randomUUID();
        JsonObject set = foyer.post(
                        "/api/v1/cards/" + card + "/reminders",
                        foyer.token("agent"),
                        Reminders.reminder(Instant.now(), text))
                .json();
        String path = "/api/v1/reminders/" + set.getInt("id");
        JsonObject told =
                await("told").atMost(Foyer.SOON).until(() -> reminders.one(path), row -> row.getBoolean("due"));
        foyer.post(
                "/api/v1/cards/" + card + "/reminders",
                foyer.token("agent"),
                Reminders.reminder(Instant.now(), "Another"));
        await("the next round")
                .atMost(Foyer.SOON)
                .until(() -> foyer.get("/api/v1/cards/" + card + "/reminders", foyer.token("agent")).items().stream()
                        .allMatch(row -> row.getBoolean("due")));
        assertThat(reminders.one(path).getInt("sequence")).isEqualTo(told.getInt("sequence"));

        assertThat(foyer.get(path, foyer.token("agent3")).status()).isEqualTo(404);
        assertThat(foyer.get(path, foyer.token("technician")).status()).isEqualTo(403);
        Answer past = foyer.post(
                "/api/v1/cards/" + card + "/reminders",
                foyer.token("agent"),
                Reminders.reminder(Instant.parse("2020-01-01T00:00:00Z"), ""));
        assertThat(past.status()).isEqualTo(400);
        assertThat(past.body()).contains("dueAt", "Write what is to be done.");
        long elsewhere = foyer.get("/api/v1/me", foyer.token("agent3")).json().getInt("id");
        assertThat(reminders
                        .change(path, Json.createObjectBuilder().add("userId", elsewhere))
                        .status())
                .isEqualTo(400);
        Answer worded = reminders.change(
                path, Json.createObjectBuilder().add("done", "yes").add("dueOn", "2030-01-01"));
        assertThat(worded.status()).isEqualTo(400);
        assertThat(worded.body()).contains("Send true or false, without quotes", "\"dueOn\"");
        assertThat(reminders
                        .change(path, Json.createObjectBuilder().add("done", true))
                        .status())
                .isEqualTo(200);
        Answer again = reminders.change(path, Json.createObjectBuilder().add("done", true));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("Ana Flores");
    }

    @Test
    void isInTheCalendarOfWhomItIsForUntilTheAddressIsClosed() {
        String text = "Calendar " + UUID.randomUUID();
        foyer.post(
                "/api/v1/cards/" + reminders.card() + "/reminders",
                foyer.token("agent"),
                Reminders.reminder(Instant.now().plus(2, ChronoUnit.DAYS), text));
        Page agent = browser.signIn("agent");
        agent.navigate(foyer.at("/profile/profile.xhtml").toString());
        agent.locator("[id='calendar:open']").click();
        Locator address = agent.locator("#calendar-address");
        visible(address);
        shot(agent, "calendar-address");
        String path = URI.create(address.inputValue()).getPath();
        Answer feed = foyer.send(foyer.request(path, null).GET());
        assertThat(feed.status()).isEqualTo(200);
        assertThat(feed.header("Content-Type")).startsWith("text/calendar");
        assertThat(feed.body().replace("\r\n ", "")).contains("BEGIN:VEVENT", "SUMMARY:" + text, "BEGIN:VALARM");

        agent.locator("[id='calendar:open']").click();
        await("the old address")
                .atMost(Foyer.SOON)
                .until(() -> foyer.send(foyer.request(path, null).GET()).status() == 404);
        agent.locator("[id='calendar:close']").click();
        visible(agent.getByText("Make an address"));
        assertThat(foyer.send(foyer.request("/ical/" + "x".repeat(43) + ".ics", null)
                                .GET())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void handsOverOnlyWhatNoColleagueChangedMeanwhile() {
        String text = "Mine " + UUID.randomUUID();
        long card = reminders.card();
        JsonObject set = foyer.post(
                        "/api/v1/cards/" + card + "/reminders",
                        foyer.token("agent"),
                        Reminders.reminder(Instant.now().plus(1, ChronoUnit.DAYS), text))
                .json();
        String path = "/api/v1/reminders/" + set.getInt("id");
        Page supervisor = browser.signIn("supervisor");
        supervisor.navigate(foyer.at("/card/card.xhtml?id=" + card).toString());
        supervisor.locator("h1").first().waitFor();
        supervisor.keyboard().press("r");
        supervisor.locator("#reminders .list-row").getByText("Later").click();
        visible(supervisor.locator("[id='later:at']"));
        long colleague = foyer.get("/api/v1/me", foyer.token("agent2")).json().getInt("id");
        assertThat(reminders
                        .change(
                                path,
                                Json.createObjectBuilder()
                                        .add("userId", colleague)
                                        .add("revision", 0))
                        .status())
                .isEqualTo(200);
        assertThat(reminders
                        .change(
                                path,
                                Json.createObjectBuilder()
                                        .add("wholeOffice", true)
                                        .add("revision", 0))
                        .body())
                .contains("Ana Flores changed this reminder meanwhile", "Ben Carter");
        supervisor.locator("[data-later=week]").click();
        supervisor.locator("[id='later'] .primary").click();
        visible(supervisor.getByText("Ana Flores changed this reminder meanwhile"));
        assertThat(supervisor.locator("[id='later:for'] option:checked")).hasText("Ben Carter");
        shot(supervisor, "reminder-meanwhile");
        supervisor.locator("[id='later'] .primary").click();
        assertThat(supervisor.locator("[id='later:at']")).not().isVisible();
        JsonObject now = reminders.one(path);
        assertThat(now.getInt("revision")).isEqualTo(2);
        assertThat(now.getJsonObject("forWhom").getString("name")).isEqualTo("Ben Carter");
    }
}
