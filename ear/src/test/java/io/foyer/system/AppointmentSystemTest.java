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
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Appointments from a card: booked once, confirmed, listed, and what became of them (CA-17). */
@ExtendWith(SharedFoyer.class)
class AppointmentSystemTest {

    private static final ZoneId OFFICE = ZoneId.of("America/Chicago");

    private static DeskBrowser browser;

    private final Foyer foyer;
    private final Product product;
    private final Post post;

    AppointmentSystemTest(Foyer foyer, Product product) {
        this.foyer = foyer;
        this.product = product;
        this.post = Post.ofDemo(product);
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
        JsonObject card = card(family, family + "@home.example");
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

        MimeMessage mail = received(family + "@home.example", "Tour at Lakeview Terrace");
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
        assertThat(row.getByText("Did not come")).hasCount(0);
        assertThat(row.getByText("Arrived")).hasCount(0);
        row.getByText("Change").click();
        visible(agent.locator("[id='move:at']"));
        agent.locator("[id='move:at']").fill(day + "T16:30");
        assertNoBarrier(agent);
        agent.locator("[id='move:keep']").click();
        received(family + "@home.example", "Changed: Tour");

        update("update appointment set starts_at = utc_timestamp(), ends_at = utc_timestamp() where card_id = "
                + card.getInt("id"));
        agent.locator("#day").fill(LocalDate.now(OFFICE).toString());
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
    void keepsWhoDidNotComeAndCancelsWhatWillNotBe() throws SQLException {
        String family = "N" + unique();
        JsonObject card = card(family, family + "@home.example");
        LocalDate day = freeDay();
        JsonObject missed = book(card, at(day, 9), 30).json();
        update("update appointment set starts_at = utc_timestamp() - interval 1 hour, ends_at = utc_timestamp()"
                + " where id = " + missed.getInt("id"));
        assertThat(act(missed, "no-show").json().getString("state")).isEqualTo("no-show");
        Answer again = act(missed, "cancel");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("did not come");

        JsonObject other = book(card, at(day, 11), 30).json();
        received(family + "@home.example", "Tour at Lakeview Terrace");
        assertThat(act(other, "cancel").json().getString("state")).isEqualTo("cancelled");
        received(family + "@home.example", "Cancelled: Tour");
        assertThat(book(card, at(day, 11), 30).status())
                .as("the time is free again")
                .isEqualTo(201);
    }

    @Test
    void takesNobodyAsArrivedBeforeTheDayAndWarnsOfAnOddHour() {
        JsonObject card = card("O" + unique(), null);
        Answer night = book(card, at(freeDay(), 3), 30);
        assertThat(night.status()).isEqualTo(201);
        assertThat(night.json().getString("warning")).isEqualTo("odd-hour");
        JsonObject usual = book(card, at(freeDay(), 10), 30).json();
        assertThat(usual.isNull("warning")).isTrue();
        Answer early = act(usual, "arrive");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.body()).contains("This appointment is on");
        Answer missed = act(usual, "no-show");
        assertThat(missed.status()).isEqualTo(409);
        assertThat(missed.body()).contains("Its time has not come yet");
    }

    @Test
    void remindsTheCustomerTheDayBefore() throws SQLException {
        String family = "M" + unique();
        JsonObject card = card(family, family + "@home.example");
        JsonObject booked = book(card, at(freeDay(), 9), 30).json();
        received(family + "@home.example", "Tour at Lakeview Terrace");
        update("update appointment set starts_at = utc_timestamp() + interval 23 hour, ends_at = utc_timestamp()"
                + " + interval 24 hour, changed_at = utc_timestamp() - interval 5 day where id = "
                + booked.getInt("id"));
        received(family + "@home.example", "Tomorrow: Tour");
        update("delete from appointment where id = " + booked.getInt("id"));
    }

    @Test
    void keepsWhatIsTypedOfAMoveWhereAColleagueWasQuicker() {
        JsonObject card = card("Q" + unique(), null);
        LocalDate day = freeDay();
        JsonObject booked = book(card, at(day, 9), 30).json();
        Page supervisor = browser.signIn("supervisor");
        supervisor.navigate(foyer.at("/card/card.xhtml?id=" + card.getInt("id")).toString());
        supervisor.locator("#tabs .ui-tabs-nav").first().waitFor();
        supervisor.keyboard().press("b");
        supervisor.locator("#appointments .list-row").getByText("Change").click();
        visible(supervisor.locator("[id='move:at']"));
        assertThat(move(booked, at(day, 11), 0).status()).isEqualTo(200);
        Answer stale = move(booked, at(day, 12), 0);
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
    void writesNoMoreThanSixMailsAnHourToACustomerAndThenTheLatest() throws SQLException {
        String family = "L" + unique();
        JsonObject card = card(family, family + "@home.example");
        LocalDate day = freeDay();
        JsonObject booked = book(card, at(day, 9), 30).json();
        received(family + "@home.example", "Tour at Lakeview Terrace");
        update("insert into communication (company_id, office_id, connection_id, external_id, sequence, channel,"
                + " direction, status, caller_class, match_kind, card_id, started_at, accepted_at) select c.company_id,"
                + " c.office_id, c.connection_id, concat(n.n, c.external_id), c.sequence, c.channel, c.direction,"
                + " c.status, c.caller_class, c.match_kind, c.card_id, c.started_at, c.accepted_at from communication c"
                + " join (select 1 n union select 2 union select 3 union select 4 union select 5) n where c.card_id = "
                + card.getInt("id") + " and c.direction = 'out'");
        move(booked, at(day, 10), 0);
        move(booked, at(day, 11), 1);
        await("two rounds go by in silence")
                .during(Duration.ofSeconds(21))
                .atMost(Foyer.SOON)
                .until(() -> mails(family + "@home.example", "Changed: Tour").isEmpty());
        update("update communication set accepted_at = accepted_at - interval 2 hour where card_id = "
                + card.getInt("id"));
        assertThat(text(received(family + "@home.example", "Changed: Tour"))).contains("11:00");
        assertThat(mails(family + "@home.example", "Changed: Tour")).hasSize(1);
    }

    private Answer move(JsonObject appointment, Instant start, int revision) {
        return foyer.method(
                "PUT",
                "/api/v1/appointments/" + appointment.getInt("id"),
                foyer.token("agent"),
                agreed(start, 30).add("revision", revision).build());
    }

    @Test
    void booksAnAgentOnceHoweverManyAskAtOnce() throws Exception {
        JsonObject card = card("Race" + unique(), null);
        Instant start = at(freeDay(), 13);
        ExecutorService many = Executors.newFixedThreadPool(12);
        try {
            List<Callable<Answer>> asks = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                int shift = i % 3;
                asks.add(() -> book(card, start.plusSeconds(600L * shift), 45));
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
        JsonObject card = card(family, null);
        JsonObject booked = book(card, at(freeDay(), 10), 60).json();
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
                agreed(at(freeDay(), 10), 30).add("agentId", stranger).build());
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

    private Answer book(JsonObject card, Instant start, int minutes) {
        return foyer.post(
                "/api/v1/cards/" + card.getInt("id") + "/appointments",
                foyer.token("agent"),
                agreed(start, minutes).build());
    }

    private JsonObjectBuilder agreed(Instant start, int minutes) {
        return Json.createObjectBuilder()
                .add("kind", "tour")
                .add(
                        "agentId",
                        foyer.get("/api/v1/me", foyer.token("agent")).json().getInt("id"))
                .add("startsAt", start.toString())
                .add("minutes", minutes)
                .add("place", "4B");
    }

    private Answer act(JsonObject appointment, String what) {
        return foyer.post(
                "/api/v1/appointments/" + appointment.getInt("id") + "/" + what,
                foyer.token("agent"),
                Json.createObjectBuilder().build());
    }

    /** A day of next year on which this test alone books. */
    private static LocalDate freeDay() {
        return LocalDate.now(OFFICE).plusDays(ThreadLocalRandom.current().nextInt(3, 600));
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(OFFICE).toInstant();
    }

    private MimeMessage received(String to, String subject) {
        return await(subject + " to " + to)
                .atMost(Foyer.SOON.plusSeconds(30))
                .until(() -> mails(to, subject), found -> !found.isEmpty())
                .get(0);
    }

    private List<MimeMessage> mails(String to, String subject) {
        return post.received().stream()
                .filter(mail -> header(mail, "To").toLowerCase(Locale.ROOT).contains(to.toLowerCase(Locale.ROOT))
                        && header(mail, "Subject").replaceAll("\\s+", " ").contains(subject))
                .toList();
    }

    private static String header(MimeMessage mail, String name) {
        try {
            return String.valueOf(mail.getHeader(name, null));
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String text(MimeMessage mail) {
        try {
            return String.valueOf(mail.getContent());
        } catch (MessagingException | java.io.IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private void update(String sql) throws SQLException {
        try (Connection database = product.database();
                Statement statement = database.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private JsonObject card(String family, String email) {
        JsonObjectBuilder values =
                Json.createObjectBuilder().add("givenName", "Tara").add("familyName", family);
        if (email != null) {
            values.add("email", email);
        }
        Answer answer = foyer.post(
                "/api/v1/cards",
                foyer.token("agent"),
                Json.createObjectBuilder()
                        .add("officeId", foyer.officeOf("agent"))
                        .add("values", values)
                        .build());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }
}
