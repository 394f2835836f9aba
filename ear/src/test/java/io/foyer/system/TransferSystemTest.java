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
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A card goes from one office to another, is taken up there or comes back, and both know (CA-9, IN-7). */
@ExtendWith(SharedFoyer.class)
class TransferSystemTest {

    private static final int AT_ONCE = 50;

    private static DeskBrowser browser;

    private final Foyer foyer;
    private final Product product;

    TransferSystemTest(Foyer foyer, Product product) {
        this.foyer = foyer;
        this.product = product;
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
    void arrivesAsATransferIsTakenUpAndKeepsTheSourcesCredit() {
        String family = "T" + unique();
        Call call = Call.incoming();
        JsonObject rung = foyer.ring(call);
        JsonObject card = saved(Json.createObjectBuilder()
                .add("communicationId", rung.getInt("id"))
                .add("values", values(family))
                .build());
        Page sender = browser.signIn("agent");
        Page other = browser.signIn("agent3");
        sender.navigate(foyer.at("/card/card.xhtml?id=" + card.getInt("id")).toString());
        sender.locator("#tabs .ui-tabs-nav").first().waitFor();
        sender.keyboard().press("t");
        visible(sender.locator("[id='send:officeId']"));
        sender.locator("[id='send:go']").click();
        visible(sender.getByText("Choose an office of your company").first());
        assertNoBarrier(sender);
        sender.locator("[id='send:officeId']").selectOption(new SelectOption().setLabel("Harbor Point"));
        sender.locator("[id='send:note']").fill("Wants the harbor");
        shot(sender, "transfer-send");
        sender.locator("[id='send:go']").click();
        visible(sender.locator(".transfers").getByText("Sent to Harbor Point"));
        visible(sender.locator(".transfers .chip", new Page.LocatorOptions().setHasText("Waiting")));

        Locator entry = other.locator(".entry", new Page.LocatorOptions().setHasText(family));
        visible(entry);
        assertThat(entry).containsText("Transfer");
        assertThat(entry).containsText("Chicago Tribune");
        entry.click();
        visible(other.locator(".transfers").getByText("From Lakeview Terrace"));
        visible(other.locator(".transfers").getByText("Wants the harbor"));
        assertThat(other.getByLabel("Last name").first()).hasValue(family);
        assertNoBarrier(other);
        shot(other, "transfer-arrived");

        visible(sender.locator(".transfers .chip", new Page.LocatorOptions().setHasText("Taken up")));
        assertThat(sender.locator(".transfers")).containsText("Chloe Martin");
        shot(sender, "transfer-taken-up");

        other.keyboard().press("Escape");
        other.locator("[data-do=save]").click();
        assertThat(other.locator("article.card[data-card]:not([data-card=''])")).hasCount(1);
        long theirs = Long.parseLong(other.locator("article.card").getAttribute("data-card"));
        assertThat(theirs).isNotEqualTo(card.getInt("id"));
        JsonObject copy =
                foyer.get("/api/v1/cards/" + theirs, foyer.token("agent3")).json();
        assertThat(copy.getJsonObject("values").getString("inquirySource")).isEqualTo("Chicago Tribune");
        assertThat(copy.getJsonObject("values").getString("occupants")).isEqualTo("3");
        assertThat(copy.getJsonObject("template").getString("key")).isEqualTo("multihousing.guest-card");
        await("their card").atMost(Foyer.SOON).until(() -> !thread(card).isNull("receivedCardId"));
        assertThat(foyer.get("/api/v1/cards/" + theirs, foyer.token("agent")).status())
                .isEqualTo(404);
    }

    @Test
    void comesBackToTheSenderWhenItIsDeclinedAndNobodyElseCanTakeItThen() {
        String family = "D" + unique();
        JsonObject card = saved(ofOffice(family));
        send(card, office("agent3"));
        Page sender = browser.signIn("agent");
        Page other = browser.signIn("agent3");
        Locator entry = other.locator(".entry", new Page.LocatorOptions().setHasText(family));
        visible(entry);
        entry.click();
        visible(other.locator("[data-do=decline]"));
        other.locator("[data-do=decline]").click();
        visible(other.locator("[id='decline:reason']"));
        other.locator("[id='decline:go']").click();
        visible(other.getByText("Say why").first());
        other.locator("[id='decline:reason']").fill("No cats here");
        shot(other, "transfer-decline");
        other.locator("[id='decline:go']").click();
        visible(other.locator(".transfers .chip", new Page.LocatorOptions().setHasText("Declined")));

        Locator back = sender.locator(".entry", new Page.LocatorOptions().setHasText(family));
        visible(back);
        assertThat(back).containsText("Declined by Harbor Point");
        assertThat(back).containsText("No cats here");
        back.click();
        visible(sender.locator(".transfers").getByText("No cats here"));
        assertThat(sender.locator("article.card")).hasAttribute("data-card", String.valueOf(card.getInt("id")));
        shot(sender, "transfer-declined");
    }

    @Test
    void refusesWhereItCannotGoInASentence() throws SQLException {
        JsonObject card = saved(ofOffice("R" + unique()));
        long third = thirdOffice();
        close(third, true);
        try {
            Answer closed = send(card, third);
            assertThat(closed.status()).isEqualTo(409);
            assertThat(closed.body()).contains("Maple Court is closed and takes nothing");
        } finally {
            close(third, false);
        }
        assertThat(send(card, 999_999).status()).isEqualTo(400);
        assertThat(send(card, office("agent")).body()).contains("already");
        assertThat(send(card, office("agent3")).status()).isEqualTo(201);
        Answer twice = send(card, office("agent3"));
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.body()).contains("already waiting at Harbor Point");
        Answer elsewhere = send(card, third);
        assertThat(elsewhere.status()).isEqualTo(409);
        assertThat(elsewhere.body()).contains("already waiting at Harbor Point");
    }

    @Test
    void waitsAtOneOfficeHoweverManySendItAtOnce() throws Exception {
        JsonObject card = saved(ofOffice("Many" + unique()));
        List<Long> offices = List.of(office("agent3"), thirdOffice());
        ExecutorService many = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Answer>> sends = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                long office = offices.get(i % 2);
                sends.add(() -> send(card, office));
            }
            List<Integer> statuses = many.invokeAll(sends).stream()
                    .map(TransferSystemTest::done)
                    .map(Answer::status)
                    .toList();
            assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
        } finally {
            many.shutdown();
        }
    }

    @Test
    void isAnsweredByOneOfTwoWhoAnswerAtOnce() throws Exception {
        JsonObject card = saved(ofOffice("Race" + unique()));
        JsonObject sent = send(card, office("agent3")).json();
        int entry = sent.getInt("communicationId");
        move("supervisor", office("agent3"));
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Answer>> answers = List.of(
                    () -> foyer.post(
                            "/api/v1/communications/" + entry + "/take",
                            foyer.token("agent3"),
                            Json.createObjectBuilder().build()),
                    () -> foyer.post(
                            "/api/v1/communications/" + entry + "/decline",
                            foyer.token("supervisor"),
                            Json.createObjectBuilder().add("reason", "Full").build()));
            List<Integer> statuses = both.invokeAll(answers).stream()
                    .map(TransferSystemTest::done)
                    .map(Answer::status)
                    .sorted()
                    .toList();
            assertThat(statuses).containsExactly(200, 409);
        } finally {
            both.shutdown();
            move("supervisor", office("agent"));
        }
    }

    @Test
    void tellsTheSenderOfWhatWasPutBackAlsoWhenTheNodeDiedOverIt() throws SQLException {
        JsonObject card = saved(ofOffice("Back" + unique()));
        int entry = send(card, office("agent3")).json().getInt("communicationId");
        JsonObject nothing = Json.createObjectBuilder().build();
        foyer.post("/api/v1/communications/" + entry + "/take", foyer.token("agent3"), nothing);
        await("taken up").atMost(Foyer.SOON).until(() -> thread(card).getInt("sequence") > 0);
        int taken = thread(card).getInt("sequence");
        Answer released = foyer.method(
                "PATCH",
                "/api/v1/communications/" + entry,
                foyer.token("agent3"),
                Json.createObjectBuilder().add("taken", false).build());
        assertThat(released.status()).as(released.body()).isEqualTo(200);
        await("put back").atMost(Foyer.SOON).until(() -> thread(card).getInt("sequence") > taken);
        int told = thread(card).getInt("sequence");
        assertThat(thread(card).getString("state")).isEqualTo("sent");
        // As a node leaves it that dies after its commit and before it told anybody.
        update("update transfer set told_at = null where card_id = " + card.getInt("id"));
        await("told by another round")
                .atMost(Foyer.SOON.plusSeconds(30))
                .until(() -> thread(card).getInt("sequence") > told);
        assertThat(foyer.get("/api/v1/communications/" + entry, foyer.token("agent3"))
                        .json()
                        .isNull("takenBy"))
                .isTrue();
    }

    private static Answer done(Future<Answer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private void move(String login, long office) throws SQLException {
        update("update app_user set office_id = " + office + " where login = '" + login + "'");
        await("moved").atMost(Foyer.SOON).until(() -> foyer.officeOf(login) == office);
    }

    private long thirdOffice() throws SQLException {
        try (Connection database = product.database();
                Statement statement = database.createStatement();
                var row = statement.executeQuery("select id from office where name = 'Maple Court'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void close(long office, boolean closed) {
        String address = "/api/v1/offices/" + office;
        JsonObject now = foyer.get(address, foyer.token("admin")).json();
        Answer answer = foyer.method(
                "PUT",
                address,
                foyer.token("admin"),
                Json.createObjectBuilder()
                        .add("name", now.getString("name"))
                        .add("openingHours", now.getString("openingHours"))
                        .add("takenEntriesLeave", now.getBoolean("takenEntriesLeave"))
                        .add("closed", closed)
                        .add("version", now.getInt("version"))
                        .build());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private void update(String sql) throws SQLException {
        try (Connection database = product.database();
                Statement statement = database.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private Answer send(JsonObject card, long office) {
        return foyer.post(
                "/api/v1/cards/" + card.getInt("id") + "/transfers",
                foyer.token("agent"),
                Json.createObjectBuilder().add("officeId", office).build());
    }

    private JsonObject thread(JsonObject card) {
        return foyer.get("/api/v1/cards/" + card.getInt("id") + "/transfers", foyer.token("agent"))
                .items()
                .get(0);
    }

    private long office(String login) {
        return foyer.officeOf(login);
    }

    private JsonObject saved(JsonObject body) {
        Answer answer = foyer.post("/api/v1/cards", foyer.token("agent"), body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private JsonObject ofOffice(String family) {
        return Json.createObjectBuilder()
                .add("officeId", office("agent"))
                .add("values", values(family))
                .build();
    }

    private static JsonObject values(String family) {
        return Json.createObjectBuilder()
                .add("givenName", "Tara")
                .add("familyName", family)
                .add("occupants", "3")
                .build();
    }
}
