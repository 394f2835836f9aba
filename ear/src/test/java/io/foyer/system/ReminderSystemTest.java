package io.foyer.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.foyer.system.DeskBrowser.visible;
import static io.foyer.system.Looks.assertNoBarrier;
import static io.foyer.system.Looks.shot;
import static io.foyer.system.Looks.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
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

    ReminderSystemTest(Foyer foyer) {
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
    void comesToTheColleagueItIsForAndGoesWhenItIsDone() {
        String text = "Ring back " + UUID.randomUUID();
        long card = card();
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
        agent.navigate(foyer.at("/card/card.xhtml?id=" + card()).toString());
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
    void isToldOnceAndRefusesWhatIsNotOnes() {
        long card = card();
        String text = "Once " + UUID.randomUUID();
        JsonObject set = foyer.post(
                        "/api/v1/cards/" + card + "/reminders", foyer.token("agent"), reminder(Instant.now(), text))
                .json();
        String path = "/api/v1/reminders/" + set.getInt("id");
        JsonObject told = await("told").atMost(Foyer.SOON).until(() -> one(path), row -> row.getBoolean("due"));
        foyer.post("/api/v1/cards/" + card + "/reminders", foyer.token("agent"), reminder(Instant.now(), "Another"));
        await("the next round")
                .atMost(Foyer.SOON)
                .until(() -> foyer.get("/api/v1/cards/" + card + "/reminders", foyer.token("agent")).items().stream()
                        .allMatch(row -> row.getBoolean("due")));
        assertThat(one(path).getInt("sequence")).isEqualTo(told.getInt("sequence"));

        assertThat(foyer.get(path, foyer.token("agent3")).status()).isEqualTo(404);
        assertThat(foyer.get(path, foyer.token("technician")).status()).isEqualTo(403);
        Answer past = foyer.post(
                "/api/v1/cards/" + card + "/reminders",
                foyer.token("agent"),
                reminder(Instant.parse("2020-01-01T00:00:00Z"), ""));
        assertThat(past.status()).isEqualTo(400);
        assertThat(past.body()).contains("dueAt", "Write what is to be done.");
        long elsewhere = foyer.get("/api/v1/me", foyer.token("agent3")).json().getInt("id");
        assertThat(change(path, Json.createObjectBuilder().add("userId", elsewhere))
                        .status())
                .isEqualTo(400);
        assertThat(change(path, Json.createObjectBuilder().add("done", true)).status())
                .isEqualTo(200);
        Answer again = change(path, Json.createObjectBuilder().add("done", true));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("Ana Flores");
    }

    @Test
    void isInTheCalendarOfWhomItIsForUntilTheAddressIsClosed() {
        String text = "Calendar " + UUID.randomUUID();
        foyer.post(
                "/api/v1/cards/" + card() + "/reminders",
                foyer.token("agent"),
                reminder(Instant.now().plus(2, ChronoUnit.DAYS), text));
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
    void proposesWhatTheTemplateAsksForWhenACardTakesOnAStatus() {
        long card = card();
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

    @Test
    void handsOverOnlyWhatNoColleagueChangedMeanwhile() {
        String text = "Mine " + UUID.randomUUID();
        long card = card();
        JsonObject set = foyer.post(
                        "/api/v1/cards/" + card + "/reminders",
                        foyer.token("agent"),
                        reminder(Instant.now().plus(1, ChronoUnit.DAYS), text))
                .json();
        String path = "/api/v1/reminders/" + set.getInt("id");
        Page supervisor = browser.signIn("supervisor");
        supervisor.navigate(foyer.at("/card/card.xhtml?id=" + card).toString());
        supervisor.locator("h1").first().waitFor();
        supervisor.keyboard().press("r");
        supervisor.locator("#reminders .list-row").getByText("Later").click();
        visible(supervisor.locator("[id='later:at']"));
        long colleague = foyer.get("/api/v1/me", foyer.token("agent2")).json().getInt("id");
        assertThat(change(
                                path,
                                Json.createObjectBuilder()
                                        .add("userId", colleague)
                                        .add("revision", 0))
                        .status())
                .isEqualTo(200);
        assertThat(change(
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
        JsonObject now = one(path);
        assertThat(now.getInt("revision")).isEqualTo(2);
        assertThat(now.getJsonObject("forWhom").getString("name")).isEqualTo("Ben Carter");
    }

    private Answer change(String path, JsonObjectBuilder change) {
        return foyer.method("PATCH", path, foyer.token("agent"), change.build());
    }

    private JsonObject one(String path) {
        return foyer.get(path, foyer.token("agent")).json();
    }

    private long card() {
        Answer answer = foyer.post(
                "/api/v1/cards",
                foyer.token("agent"),
                Json.createObjectBuilder()
                        .add("officeId", foyer.officeOf("agent"))
                        .add(
                                "values",
                                Json.createObjectBuilder()
                                        .add("givenName", "Rita")
                                        .add("familyName", "R" + unique()))
                        .build());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().getInt("id");
    }

    private static JsonObject reminder(Instant at, String text) {
        return Json.createObjectBuilder()
                .add("dueAt", at.toString())
                .add("text", text)
                .build();
    }

    /** What a date-and-time field shows in the office. */
    private static String minute(Instant at) {
        return ZonedDateTime.ofInstant(at, OFFICE).format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm"));
    }
}
