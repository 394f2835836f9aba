package io.foyer.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.foyer.system.Appointments.at;
import static io.foyer.system.Appointments.freeDay;
import static io.foyer.system.Appointments.header;
import static io.foyer.system.Appointments.text;
import static io.foyer.system.DeskBrowser.visible;
import static io.foyer.system.Looks.assertNoBarrier;
import static io.foyer.system.Looks.shot;
import static io.foyer.system.Looks.unique;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Appointments from a card: booked once, confirmed, listed, and what became of them (CA-17). */
@ExtendWith(SharedFoyer.class)
class AppointmentSystemTest {

    private static DeskBrowser browser;

    private final Foyer foyer;
    private final Appointments appointments;

    AppointmentSystemTest(Foyer foyer, Product product) {
        this.foyer = foyer;
        this.appointments = new Appointments(foyer, product);
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
    void isBookedFromTheCardConfirmedListedAndArrivesAsAWalkIn() throws SQLException {
        String family = "A" + unique();
        JsonObject card = appointments.card(family, family + "@home.example");
        LocalDate day = freeDay();
        Page agent = browser.signIn("agent");
        agent.navigate(foyer.at("/card/card.xhtml?id=" + card.getInt("id")).toString());
        agent.locator("#tabs .ui-tabs-nav").first().waitFor();
        agent.keyboard().press("b");
        visible(agent.locator("#bookAt"));
        agent.locator("#bookAt").fill("2020-01-01T10:00");
        agent.locator("#book").click();
        visible(agent.getByText("Choose a time that is still to come."));
        agent.locator("#bookAt").fill(day + "T03:00");
        agent.locator("#book").click();
        visible(agent.getByText("That is at 3:00"));
        assertNoBarrier(agent);
        agent.locator("#bookAt").fill(day + "T15:00");
        agent.locator("#bookPlace").fill("4B");
        agent.locator("#book").click();
        visible(agent.locator("#appointments .list-row"));
        assertNoBarrier(agent);
        shot(agent, "appointment-card");
        agent.locator("#bookAt").fill(day + "T15:15");
        agent.locator("#book").click();
        visible(agent.getByText("Ana Flores has an appointment from"));

        MimeMessage mail = appointments.received(family + "@home.example", "Tour at Lakeview Terrace");
        assertThat(text(mail)).contains("Tour: 4B", "3:00", "Ana Flores", "Tara " + family, "(312) 555-");
        assertThat(header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
        visible(agent.getByText("customer was told"));

        agent.navigate(foyer.at("/appointment/day.xhtml").toString());
        agent.locator("#day").fill(day.toString());
        agent.keyboard().press("Tab");
        Locator row = agent.locator("#appointments .list-row", new Page.LocatorOptions().setHasText(family));
        visible(row);
        assertNoBarrier(agent);
        shot(agent, "appointment-day");
        assertThat(row.locator(".follow-up-text").textContent())
                .containsPattern("3:00.PM \u2013 3:30.PM\\s+Tara")
                .doesNotContain(String.valueOf(day.getYear()));
        agent.locator("#day").press("Enter");
        assertThat(agent.locator("#day")).hasValue(day.toString());
        visible(row);
        agent.reload();
        assertThat(agent.locator("#day")).hasValue(day.toString());
        visible(row);
        agent.setViewportSize(390, 844);
        assertFits(agent);
        agent.navigate(foyer.at("/reminder/reminders.xhtml").toString());
        visible(agent.locator("#state"));
        assertFits(agent);
        agent.setViewportSize(1440, 900);
        agent.navigate(foyer.at("/appointment/day.xhtml").toString());
        agent.locator("#day").fill(day.toString());
        agent.keyboard().press("Tab");
        visible(row);
        assertThat(row.getByText("Did not come")).hasCount(0);
        assertThat(row.getByText("Arrived")).hasCount(0);
        row.getByText("Change").click();
        visible(agent.locator("[id='move:at']"));
        agent.locator("[id='move:at']").fill(day + "T16:30");
        assertNoBarrier(agent);
        agent.locator("[id='move:keep']").click();
        appointments.received(family + "@home.example", "Changed: Tour");

        appointments.update(
                "update appointment set starts_at = utc_timestamp(), ends_at = utc_timestamp() where card_id = "
                        + card.getInt("id"));
        agent.locator("#day").fill(LocalDate.now(Appointments.OFFICE).toString());
        agent.keyboard().press("Tab");
        row.getByText("Arrived").click();
        agent.waitForURL(url -> url.contains("/desk/desk.xhtml?entry="));
        visible(agent.locator("article.card[data-card='" + card.getInt("id") + "']"));
        visible(agent.locator("#entry-bar").getByText("You have this entry"));
        assertThat(agent.locator(".entry[aria-selected=true], .entry.is-open").first())
                .containsText(family);
        shot(agent, "appointment-arrived");
    }

    @Test
    void saysThatHeDidNotComeOnceItsTimeHasCome() throws SQLException {
        String family = "N" + unique();
        JsonObject card = appointments.card(family, null);
        Instant start = Instant.now().plus(1, ChronoUnit.MINUTES);
        JsonObject booked = appointments.book(card, start, 30).json();
        Page agent = browser.signIn("agent");
        agent.clock().install();
        agent.navigate(foyer.at("/appointment/day.xhtml?day="
                        + start.atZone(Appointments.OFFICE).toLocalDate())
                .toString());
        Locator row = agent.locator("#appointments .list-row", new Page.LocatorOptions().setHasText(family));
        visible(row);
        assertThat(row.getByText("Did not come")).hasCount(0);

        appointments.update("update appointment set starts_at = utc_timestamp() where id = " + booked.getInt("id"));
        agent.clock().fastForward("02:00");
        row.getByText("Did not come").click();
        visible(row.locator(".chip.bad"));
        assertThat(foyer.get("/api/v1/appointments/" + booked.getInt("id"), foyer.token("agent"))
                        .json()
                        .getString("state"))
                .isEqualTo("no-show");
    }

    private static void assertFits(Page page) {
        assertThat(
                        page.evaluate(
                                "[...document.querySelectorAll('.page-head *')]"
                                        + ".filter((one) => one.getBoundingClientRect().right > innerWidth).map((one) => one.id || one.tagName).join()"))
                .isEqualTo("");
    }

    @Test
    void takesNobodyAsArrivedBeforeTheDayAndWarnsOfAnOddHour() {
        JsonObject card = appointments.card("O" + unique(), null);
        Answer night = appointments.book(card, at(freeDay(), 3), 30);
        assertThat(night.status()).isEqualTo(201);
        assertThat(night.json().getString("warning")).isEqualTo("odd-hour");
        JsonObject usual = appointments.book(card, at(freeDay(), 10), 30).json();
        assertThat(usual.isNull("warning")).isTrue();
        Answer early = appointments.act(usual, "arrive");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.body()).contains("This appointment is on");
        Answer missed = appointments.act(usual, "no-show");
        assertThat(missed.status()).isEqualTo(409);
        assertThat(missed.body()).contains("Its time has not come yet");
    }

    @Test
    void keepsWhatIsTypedOfAMoveWhereAColleagueWasQuicker() {
        JsonObject card = appointments.card("Q" + unique(), null);
        LocalDate day = freeDay();
        JsonObject booked = appointments.book(card, at(day, 9), 30).json();
        Page supervisor = browser.signIn("supervisor");
        supervisor.navigate(foyer.at("/card/card.xhtml?id=" + card.getInt("id")).toString());
        supervisor.locator("#tabs .ui-tabs-nav").first().waitFor();
        supervisor.keyboard().press("b");
        supervisor.locator("#appointments .list-row").getByText("Change").click();
        visible(supervisor.locator("[id='move:at']"));
        assertThat(appointments.move(booked, at(day, 11), 0).status()).isEqualTo(200);
        Answer stale = appointments.move(booked, at(day, 12), 0);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("Ana Flores");
        supervisor.locator("[id='move:at']").fill(day + "T13:00");
        supervisor.locator("[id='move:keep']").click();
        visible(supervisor.getByText("Ana Flores changed this appointment meanwhile"));
        assertThat(supervisor.locator("[id='move:at']")).hasValue(day + "T13:00");
        assertNoBarrier(supervisor);
        shot(supervisor, "appointment-meanwhile");
        supervisor.locator("[id='move:keep']").click();
        visible(supervisor.locator("#appointments .list-row").getByText(", 1:00"));
        JsonObject now = foyer.get("/api/v1/appointments/" + booked.getInt("id"), foyer.token("agent"))
                .json();
        assertThat(Instant.parse(now.getString("startsAt"))).isEqualTo(at(day, 13));
        assertThat(now.getInt("revision")).isEqualTo(2);
    }

    @Test
    void booksAnAgentOnceHoweverManyAskAtOnce() throws Exception {
        JsonObject card = appointments.card("Race" + unique(), null);
        Instant start = at(freeDay(), 13);
        ExecutorService many = Executors.newFixedThreadPool(12);
        try {
            List<Callable<Answer>> asks = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                int shift = i % 3;
                asks.add(() -> appointments.book(card, start.plusSeconds(600L * shift), 45));
            }
            List<Integer> statuses = many.invokeAll(asks).stream()
                    .map(AppointmentSystemTest::done)
                    .map(Answer::status)
                    .toList();
            assertThat(statuses).containsOnly(201, 400).containsOnlyOnce(201);
        } finally {
            many.shutdown();
        }
    }

    @Test
    void isInTheAgentsCalendarAndNobodyElsesBusiness() throws SQLException {
        String family = "K" + unique();
        JsonObject card = appointments.card(family, null);
        JsonObject booked = appointments.book(card, at(freeDay(), 10), 60).json();
        String address = foyer.post(
                        "/api/v1/me/calendar",
                        foyer.token("agent"),
                        Json.createObjectBuilder().build())
                .json()
                .getString("address");
        String feed = foyer.send(
                        foyer.request(URI.create(address).getPath(), null).GET())
                .body()
                .replace("\r\n ", "");
        assertThat(feed).contains("UID:appointment-" + booked.getInt("id") + "@foyer", "SUMMARY:Tour: Tara " + family);
        assertThat(feed).contains("TRANSP:OPAQUE", "LOCATION:4B");
        String event = feed.substring(feed.indexOf("UID:appointment-" + booked.getInt("id") + "@"));
        String changed = event.substring(event.indexOf("LAST-MODIFIED:") + "LAST-MODIFIED:".length());
        Instant changedAt = LocalDateTime.parse(
                        changed.substring(0, 15), DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss"))
                .toInstant(ZoneOffset.UTC);
        assertThat(changedAt)
                .isBefore(Instant.now().plusSeconds(60))
                .isAfter(Instant.now().minusSeconds(600));
        assertThat(foyer.get("/api/v1/appointments/" + booked.getInt("id"), foyer.token("agent3"))
                        .status())
                .isEqualTo(404);
        long stranger = foyer.get("/api/v1/me", foyer.token("agent3")).json().getInt("id");
        Answer refused = foyer.post(
                "/api/v1/cards/" + card.getInt("id") + "/appointments",
                foyer.token("agent"),
                appointments
                        .agreed(at(freeDay(), 10), 30)
                        .add("agentId", stranger)
                        .build());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("agentId");
    }

    private static Answer done(Future<Answer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
