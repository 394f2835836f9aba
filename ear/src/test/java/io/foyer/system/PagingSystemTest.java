package io.foyer.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.foyer.system.DeskBrowser.visible;
import static io.foyer.system.Looks.assertNoBarrier;
import static io.foyer.system.Looks.shot;
import static io.foyer.system.Looks.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Emergencies page the office's staff by mail and text message, once; the tenant hears how the work stands (CA-14). */
class PagingSystemTest {

    private static SmsServer sms;
    private static Product product;
    private static Foyer foyer;

    @BeforeAll
    static void start() {
        sms = new SmsServer();
        product = Product.inNewHome(
                        "paging",
                        Map.of(
                                "FOYER_SMS_URL", sms.address().toString(),
                                "FOYER_SMS_FIELDS", "recipient,message,from",
                                "FOYER_SMS_SENDER", "Foyer",
                                "FOYER_SMS_AUTHORIZATION", "Bearer secret-of-gateway"))
                .start();
        foyer = product.client();
    }

    @AfterAll
    static void stop() {
        product.close();
        sms.close();
    }

    @Test
    void pagesStaffForAnEmergencyEvenWhenTheGatewayIsAwayAtFirst() {
        String unit = unique();
        long office = foyer.officeOf("agent");
        try (DeskBrowser browser = DeskBrowser.open(foyer)) {
            Page admin = browser.newPage();
            admin.navigate(foyer.at("/office/office.xhtml").toString());
            DeskBrowser.fillLogin(admin, "admin", Foyer.PASSWORD);
            visible(admin.locator("[id='paging:contacts']"));
            admin.locator("[id='paging:contacts']").fill("Nobody");
            admin.locator("[id='paging:save']").click();
            visible(admin.getByText("Give an e-mail address or a mobile number for Nobody."));
            admin.locator("[id='paging:contacts']").fill("Tom Nowak, tom@home.example, (312) 555-0190");
            admin.locator("[id='paging:save']").click();
            visible(admin.getByText("One person is paged"));
            assertNoBarrier(admin);
            shot(admin, "paging-office");

            sms.awayFor(1);
            JsonObject routine = card(unit, "routine");
            JsonObject emergency = card(unit, "emergency");
            await("text message").atMost(Duration.ofMinutes(2)).until(() -> !of(List.of(unit))
                    .isEmpty());
            assertThat(of(List.of(unit))).hasSize(1);
            assertThat(of(List.of(unit)).get(0))
                    .contains(
                            "\"recipient\":\"+13125550190\"",
                            "EMERGENCY",
                            unit,
                            "Water everywhere",
                            "\"from\":\"Foyer\"");
            assertThat(sms.authorizations()).containsOnly("Bearer secret-of-gateway");
            MimeMessage mail = received("tom@home.example", "EMERGENCY");
            assertThat(header(mail, "Auto-Submitted")).isEqualTo("auto-generated");

            Page agent = browser.signIn("agent");
            agent.navigate(
                    foyer.at("/card/card.xhtml?id=" + emergency.getInt("id")).toString());
            visible(agent.locator("#workOrder").getByText("Tom Nowak by text message"));
            assertThat(agent.locator("#workOrder")).containsText("Also in this home");
            assertThat(agent.locator("#workOrder")).containsText(String.valueOf(routine.getInt("id")));
            assertNoBarrier(agent);
            shot(agent, "paging-card");
        }
        assertThat(foyer.get("/api/v1/offices/" + office + "/paging", foyer.token("agent"))
                        .status())
                .isEqualTo(403);
        assertThat(product.serverLog()).noneMatch(line -> line.contains("secret-of-gateway"));
    }

    @Test
    void sendsOutsideOfEveryTransactionAndEmergenciesFirst() throws SQLException {
        choose("agent3", true, "Harriet Hale", "+13125550191");
        int before = sms.keys().size();
        Runnable letGo = sms.hold();
        List<String> units = List.of(unique(), unique(), unique(), unique());
        units.subList(0, 3).forEach(unit -> cardOf("agent3", unit, "routine"));
        await("the first is being sent")
                .atMost(Foyer.SOON)
                .until(() -> sms.keys().size() > before);
        JsonObject emergency = cardOf("agent3", units.get(3), "emergency");
        try (Connection database = product.database();
                Statement statement = database.createStatement()) {
            statement.execute("set innodb_lock_wait_timeout = 1");
            assertThat(statement.executeUpdate(
                            "update page set name = 'Harriet H.' where office_id = " + foyer.officeOf("agent3")))
                    .isGreaterThan(2);
        } finally {
            letGo.run();
        }
        await("all are sent").atMost(Foyer.SOON).until(() -> of(units).size() == 4);
        assertThat(of(units).get(3)).doesNotContain("EMERGENCY");
        assertThat(pages(emergency)).containsExactly("sent 0");
        assertThat(sms.keys().subList(before, sms.keys().size())).doesNotHaveDuplicates();
    }

    @Test
    void sendsAgainWhatANodeLeftWithoutAWordAndSaysSo() throws SQLException {
        choose("agent3", false, "Harriet Hale", "+13125550191");
        String unit = unique();
        JsonObject card = cardOf("agent3", unit, "emergency");
        await("sent").atMost(Foyer.SOON).until(() -> pages(card).equals(List.of("sent 0")));
        // As a node leaves it that dies after the gateway took the message and before it noted that.
        update("update page set claim = 'gone', sent_at = null, next_try_at = utc_timestamp() where card_id = "
                + card.getInt("id"));
        await("sent again").atMost(Foyer.SOON).until(() -> pages(card).equals(List.of("sent 1")));
        assertThat(of(List.of(unit))).hasSize(2);
        String key = sms.keys().get(sms.keys().size() - 1);
        assertThat(sms.keys())
                .as("a gateway that knows keys takes it once")
                .filteredOn(key::equals)
                .hasSize(2);
        try (DeskBrowser browser = DeskBrowser.open(foyer)) {
            Page agent = browser.signIn("agent3");
            agent.navigate(foyer.at("/card/card.xhtml?id=" + card.getInt("id")).toString());
            visible(agent.locator("#workOrder").getByText("it may have come twice"));
        }
    }

    @Test
    void remindsEverybodyOfWhomNoPageReached() {
        String refused = unique();
        sms.refuse(refused);
        choose("agent3", false, "Harriet Hale", "+13125550191");
        JsonObject lost = cardOf("agent3", refused, "emergency");
        await("given up").atMost(Foyer.SOON).until(() -> pages(lost).equals(List.of("given-up 0")));
        choose("agent3", false, null, null);
        JsonObject unheard = cardOf("agent3", unique(), "emergency");
        try (DeskBrowser browser = DeskBrowser.open(foyer)) {
            Page agent = browser.signIn("agent3");
            agent.locator("#reminders-open").click();
            visible(agent.locator("#reminders-list").getByText("Harriet Hale was not reached by text message"));
            assertThat(agent.locator("#reminders-list")).containsText("(312) 555-0191");
            visible(agent.locator("#reminders-list").getByText("this office names nobody"));
            shot(agent, "paging-reminded");
            agent.navigate(foyer.at("/card/card.xhtml?id=" + lost.getInt("id")).toString());
            visible(agent.locator("#workOrder .chip.bad").getByText("not reached"));
            assertThat(agent.locator("#workOrder")).containsText("answered 422");
            assertNoBarrier(agent);
            shot(agent, "paging-given-up");
            agent.navigate(
                    foyer.at("/card/card.xhtml?id=" + unheard.getInt("id")).toString());
            visible(agent.locator("#workOrder .chip.bad").getByText("nobody paged"));
            shot(agent, "paging-nobody");
        }
    }

    private static void choose(String ofWhom, boolean newOrders, String name, String phone) {
        String path = "/api/v1/offices/" + foyer.officeOf(ofWhom) + "/paging";
        int version = foyer.get(path, foyer.token("admin")).json().getInt("version");
        JsonArrayBuilder contacts = Json.createArrayBuilder();
        if (name != null) {
            contacts.add(Json.createObjectBuilder().add("name", name).add("phone", phone));
        }
        JsonObject choice = Json.createObjectBuilder()
                .add("newOrders", newOrders)
                .add("contacts", contacts)
                .add("version", version)
                .build();
        Answer answer = foyer.method("PUT", path, foyer.token("admin"), choice);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        Answer stale = foyer.method("PUT", path, foyer.token("admin"), choice);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("changed this meanwhile");
    }

    /** The text messages about some homes, in the order they came. */
    private static List<String> of(List<String> units) {
        return sms.bodies().stream()
                .filter(body -> units.stream().anyMatch(body::contains))
                .toList();
    }

    /** The state of each page of a card, and whether it is in doubt. */
    private static List<String> pages(JsonObject card) {
        List<String> found = new ArrayList<>();
        try (Connection database = product.database();
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select if(sent_at is not null, 'sent', if(given_up_at is not"
                        + " null, 'given-up', 'waiting')), doubtful + 0 from page where card_id = "
                        + card.getInt("id"))) {
            while (rows.next()) {
                found.add(rows.getString(1) + " " + rows.getInt(2));
            }
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
        return found;
    }

    private static void update(String sql) throws SQLException {
        try (Connection database = product.database();
                Statement statement = database.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    void tellsTheTenantOnceWhenWorkBeginsAndWhenItIsDone() {
        String unit = unique();
        JsonObject card = card(unit, "routine");
        status(card, "in-progress");
        received(unit + "@home.example", "We have begun");
        status(card, "waiting-parts");
        status(card, "in-progress");
        status(card, "completed");
        received(unit + "@home.example", "Done: your service request");
        assertThat(mails(unit + "@home.example", "We have begun")).hasSize(1);
    }

    private static void status(JsonObject card, String status) {
        String path = "/api/v1/cards/" + card.getInt("id");
        Answer answer = foyer.send(foyer.request(path, foyer.token("agent"))
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .PUT(BodyPublishers.ofString(
                        Json.createObjectBuilder().add("status", status).build().toString())));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static JsonObject card(String unit, String priority) {
        return cardOf("agent", unit, priority);
    }

    private static JsonObject cardOf(String agent, String unit, String priority) {
        Answer answer = foyer.post(
                "/api/v1/cards",
                foyer.token(agent),
                Json.createObjectBuilder()
                        .add("officeId", foyer.officeOf(agent))
                        .add("template", "multihousing.service-card")
                        .add(
                                "values",
                                Json.createObjectBuilder()
                                        .add("givenName", "Theo" + unique())
                                        .add("familyName", "Tenant")
                                        .add("email", unit + "@home.example")
                                        .add("unit", unit)
                                        .add("repairType", "water-leak")
                                        .add("priority", priority)
                                        .add("permissionToEnter", "yes")
                                        .add("serviceNeeded", "Water everywhere"))
                        .build());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private static MimeMessage received(String to, String subject) {
        return await(subject + " to " + to)
                .atMost(Duration.ofMinutes(1))
                .until(() -> mails(to, subject), found -> !found.isEmpty())
                .get(0);
    }

    private static List<MimeMessage> mails(String to, String subject) {
        return Post.ofDemo(product).received().stream()
                .filter(mail -> header(mail, "To").toLowerCase(Locale.ROOT).contains(to)
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
}
