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
import jakarta.json.JsonObject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Emergencies page the office's staff by mail and text message, once; the tenant hears how the work stands (CA-14). */
@Execution(ExecutionMode.CONCURRENT)
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
            await("text message").atMost(Duration.ofMinutes(2)).until(() -> !sms.bodies()
                    .isEmpty());
            assertThat(sms.bodies()).hasSize(1);
            assertThat(sms.bodies().get(0))
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
            assertThat(agent.locator("#workOrder")).containsText("Earlier in this home");
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
        Answer answer = foyer.post(
                "/api/v1/cards",
                foyer.token("agent"),
                Json.createObjectBuilder()
                        .add("officeId", foyer.officeOf("agent"))
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
