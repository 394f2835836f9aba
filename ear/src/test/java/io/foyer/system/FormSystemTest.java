package io.foyer.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody fills in a web form: as JSON, without a script, inside another site; and who must not is refused. */
@ExtendWith(SharedFoyer.class)
class FormSystemTest {

    private static final String FORMS = "/api/v1/forms/";
    private static final String MARKUP = "<img src=x onerror=alert(1)>";

    private static final Duration PERSONS_PACE = Duration.ofSeconds(2);

    private static Visitors visitors;

    private final Foyer foyer;

    FormSystemTest(Foyer foyer) {
        this.foyer = foyer;
    }

    @BeforeAll
    static void openBrowser() {
        visitors = Visitors.open();
    }

    @AfterAll
    static void closeBrowser() {
        visitors.close();
    }

    @AfterEach
    void closePages() {
        visitors.closePages();
    }

    @Test
    void takesAFormAsJsonAndCountsItOnce() {
        String id = UUID.randomUUID().toString();
        String mail = id.substring(0, 8) + "@example.com";
        for (int i = 0; i < 2; i++) {
            Answer answer = foyer.send(filled("demo-form-2", id, body(mail)));
            assertThat(answer.status()).as(answer.body()).isEqualTo(202);
            assertThat(answer.json().getString("id")).isEqualTo(id);
            assertThat(answer.json().getString("thanks")).contains("Lakeview Terrace");
        }
        JsonObject entry = entryFrom(mail);
        assertThat(entry.getString("channel")).isEqualTo("form");
        assertThat(entry.getString("status")).isEqualTo("new");
        assertThat(entry.getString("source")).isEqualTo("Apartments.com");
        assertThat(entry.getString("firstWords")).startsWith("Is the garden apartment free?");
        assertThat(entriesFrom(mail)).hasSize(1);
    }

    @Test
    void recognisesTheSamePersonWhenHeCallsAfterwards() {
        String mail = UUID.randomUUID().toString().substring(0, 8) + "@example.com";
        String phone = Call.newNumber();
        assertThat(foyer.send(filled(
                                "demo-form-3",
                                null,
                                Json.createObjectBuilder(body(mail))
                                        .add("fields", fields(mail).add("phone1", phone))
                                        .build()))
                        .status())
                .isEqualTo(202);
        JsonObject entry = entryFrom(mail);
        Page agent = visitors.agent(foyer, "agent");
        agent.navigate(foyer.at("/desk/desk.xhtml?entry=" + entry.getInt("id")).toString());
        Visitors.visible(agent.getByLabel("First name"));
        assertThat(agent.getByLabel("First name")).hasValue("Jane");
        assertThat(agent.locator("#f-email")).hasValue(mail);
        assertThat(agent.locator("#f-bedrooms-2")).isChecked();
        assertThat(agent.locator(".inquiry-text")).hasText("Is the garden apartment free?" + MARKUP);
        assertThat(agent.locator(".inquiry img")).hasCount(0);
        agent.getByText("Where they came from").click();
        Visitors.visible(agent.getByText("click-1", new Page.GetByTextOptions().setExact(true)));
        Visitors.visible(agent.getByText("spring sale", new Page.GetByTextOptions().setExact(true)));
        visitors.shot(agent, "form-on-desk");
        Visitors.assertNoBarrier(agent);
        agent.keyboard().press("Control+s");
        Visitors.visible(agent.getByText(Pattern.compile("Guest card \\d+")));

        JsonObject call = foyer.ring(Call.incoming().from(phone));
        assertThat(call.getString("match")).isEqualTo("certain");
        assertThat(call.getString("name")).contains("Jane");
    }

    @Test
    void worksWithoutAScript() {
        Page page = visitors.withoutScript(1000, ColorScheme.LIGHT);
        page.navigate(foyer.at("/forms/demo-form-4?utm_source=paper&gclid=g-1").toString());
        Visitors.assertSoundHeaders(foyer.get("/forms/demo-form-4", null));
        visitors.shot(page, "form-page");
        page.getByLabel("First name").fill(MARKUP);
        page.getByLabel("Your message").fill("Typed before\nthe fault");
        page.getByLabel("2", new Page.GetByLabelOptions().setExact(true)).check();
        send(page);

        Visitors.visible(page.getByText("Give an e-mail address or a phone number"));
        assertThat(page.getByLabel("First name")).hasValue(MARKUP);
        assertThat(page.getByLabel("Your message")).hasValue("Typed before\nthe fault");
        assertThat(page.getByLabel("2", new Page.GetByLabelOptions().setExact(true)))
                .isChecked();
        visitors.shot(page, "form-page-faults");

        String mail = UUID.randomUUID().toString().substring(0, 8) + "@example.com";
        page.getByLabel("E-mail").fill(mail);
        sendUntilThanked(page);
        visitors.shot(page, "form-page-thanks");
        JsonObject entry = entryFrom(mail);
        assertThat(entry.getString("firstWords")).isEqualTo("Typed before the fault");
        page.reload();
        assertThat(entriesFrom(mail)).hasSize(1);
    }

    @Test
    void hasNoBarrierInAnyLightOnAnyScreen() {
        for (int width : List.of(1000, 390)) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                Page page = visitors.visitor(width, scheme);
                page.navigate(foyer.at("/forms/demo-form-10").toString());
                Visitors.assertNoBarrier(page);
                page.getByRole(AriaRole.BUTTON).click();
                Visitors.visible(page.getByRole(AriaRole.ALERT));
                Visitors.assertNoBarrier(page);
                visitors.shot(page, "form-service-" + width + "-" + scheme);
                assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                        .isTrue();
            }
        }
    }

    @Test
    void comesIntoAPageOfItsOwnSiteAndOfNoOther() {
        String server = foyer.at("/").toString().replaceAll("/$", "");
        String line = "<!DOCTYPE html><html lang=en><title>Contact</title><main><h1>Contact us</h1>"
                + "<script src=\"" + server + "/forms/demo-form-5.js\" async></script>"
                + "<iframe title=Form src=\"" + server + "/forms/demo-form-5\" width=400 height=300></iframe></main>";
        try (OtherSite site = OtherSite.with(line, server);
                OtherSite stranger = OtherSite.with(line, server)) {
            allow("demo-form-5", site.origin());
            Page page = visitors.visitor(1000, ColorScheme.LIGHT);
            page.navigate(site.origin() + "/contact?utm_campaign=spring&fbclid=f-9");
            Visitors.visible(page.getByLabel("First name").first());
            Visitors.assertNoBarrier(page);
            String mail = UUID.randomUUID().toString().substring(0, 8) + "@example.com";
            page.locator(".foyer-form").getByLabel("First name").fill("Ines");
            page.locator(".foyer-form").getByRole(AriaRole.BUTTON).click();
            Visitors.visible(page.getByText("Give an e-mail address or a phone number"));
            visitors.shot(page, "form-embedded-faults");
            Visitors.assertNoBarrier(page);
            page.locator(".foyer-form").getByLabel("E-mail").fill(mail);
            await().atMost(Foyer.SOON).pollInterval(PERSONS_PACE).until(() -> {
                if (page.locator(".foyer-form button").count() > 0) {
                    page.locator(".foyer-form button").click();
                }
                return page.locator(".foyer-form .thanks").count() > 0;
            });
            visitors.shot(page, "form-embedded-thanks");
            entryFrom(mail);
            Visitors.visible(page.frameLocator("iframe").getByLabel("First name"));

            Page other = visitors.visitor(1000, ColorScheme.LIGHT);
            other.navigate(stranger.origin() + "/");
            other.locator(".foyer-form").getByLabel("First name").fill("Eve");
            other.locator(".foyer-form").getByLabel("E-mail").fill("eve@example.com");
            other.locator(".foyer-form").getByRole(AriaRole.BUTTON).click();
            Visitors.visible(other.getByText("This could not be sent just now"));
            assertThat(other.frameLocator("iframe").getByLabel("First name")).hasCount(0);
        }
    }

    @Test
    void refusesOtherOrigins() {
        HttpRequest.Builder own = preflight("https://www.northside.example");
        Answer allowed = foyer.send(own);
        assertThat(allowed.status()).isEqualTo(204);
        assertThat(allowed.header("Access-Control-Allow-Origin")).isEqualTo("https://www.northside.example");
        assertThat(allowed.header("Access-Control-Allow-Headers")).contains("Idempotency-Key");

        for (String origin : List.of("https://evil.example", "null", "http://www.northside.example")) {
            Answer refused = foyer.send(preflight(origin));
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.header("Access-Control-Allow-Origin")).isNull();
            Answer posted = foyer.send(
                    filled("demo-form-6", null, body("eve@example.com")).header("Origin", origin));
            assertThat(posted.status()).isEqualTo(403);
            Answer page = foyer.send(foyer.request("/forms/demo-form-6", null)
                    .header("Origin", origin)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("givenName=Eve&email=eve@example.com")));
            assertThat(page.status()).isEqualTo(403);
        }
    }

    @Test
    void dropsWhatARobotFillsInAndLooksAsIfItWereTaken() {
        String mail = UUID.randomUUID().toString().substring(0, 8) + "@example.com";
        Answer bot = foyer.send(filled(
                "demo-form-7",
                null,
                Json.createObjectBuilder(body(mail))
                        .add("homepage", "https://spam.example")
                        .build()));
        assertThat(bot.status()).isEqualTo(202);
        String later = UUID.randomUUID().toString().substring(0, 8) + "@example.com";
        foyer.send(filled("demo-form-7", null, body(later)));
        entryFrom(later);
        assertThat(entriesFrom(mail)).isEmpty();
    }

    @Test
    void asksAgainWhereNobodyCouldHaveFilledItInSoFast() {
        JsonObject fast = Json.createObjectBuilder(body("fast@example.com"))
                .add("openedAt", System.currentTimeMillis() + 10_000)
                .build();
        Answer answer = foyer.send(filled("demo-form-7", null, fast));
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.json().getString("detail")).contains("once more");
    }

    @Test
    void standsAFlood() {
        int taken = 0;
        int refused = 0;
        for (int i = 0; i < 200; i++) {
            Answer answer = foyer.send(filled("demo-form-8", null, body("flood@example.com")));
            assertThat(answer.status()).isIn(202, 429);
            if (answer.status() == 202) {
                taken++;
            } else {
                refused++;
                assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
            }
        }
        assertThat(taken).isBetween(1, 20);
        assertThat(refused).isGreaterThanOrEqualTo(180);
        assertThat(foyer.get("/forms/demo-form-8", null).status()).isEqualTo(200);
    }

    @Test
    void refusesWhatIsTooMuchOrNoFormAndSaysWhy() {
        Answer huge = foyer.send(filled(
                "demo-form-9",
                null,
                Json.createObjectBuilder()
                        .add("fields", fields("huge@example.com").add("message", "x".repeat(200_000)))
                        .build()));
        assertThat(huge.status()).isEqualTo(413);
        Answer field = foyer.send(filled(
                "demo-form-9",
                null,
                Json.createObjectBuilder()
                        .add("fields", fields("long@example.com").add("message", "x".repeat(6_000)))
                        .build()));
        assertThat(field.status()).isEqualTo(400);
        JsonArray errors = field.json().getJsonArray("errors");
        assertThat(errors.getJsonObject(0).getString("field")).isEqualTo("message");
        Answer page = foyer.send(foyer.request("/forms/demo-form-9", null)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("message=" + "x".repeat(200_000))));
        assertThat(page.status()).isEqualTo(413);
        assertThat(page.body()).contains("too much");
        assertThat(foyer.send(filled("no-such-form", null, body("a@example.com")))
                        .status())
                .isEqualTo(404);
        assertThat(foyer.get("/forms/no-such-form", null).status()).isEqualTo(404);
        assertThat(foyer.send(foyer.request(FORMS + "demo-form-9", null)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{\"fields\": [")))
                        .status())
                .isEqualTo(400);
        assertThat(foyer.send(foyer.request(FORMS + "demo-form-9", null)
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString("{}")))
                        .status())
                .isEqualTo(415);
    }

    @Test
    void showsTheAdministratorEachFormsLinkAndLine() {
        Page admin = visitors.agent(foyer, "admin");
        admin.navigate(foyer.at("/channel/channels.xhtml").toString());
        assertThat(admin.locator("[data-form='demo-form'] input").first())
                .hasValue(foyer.at("/forms/demo-form").toString());
        assertThat(admin.locator("[data-form='demo-form'] input").nth(1))
                .hasValue(Pattern.compile("<script src=\".*/forms/demo-form\\.js\" async></script>"));
        admin.locator("[data-form='demo-form'] [data-copies]").first().click();
        Visitors.visible(admin.getByText("Copied"));
        visitors.shot(admin, "forms-of-office");
        Visitors.assertNoBarrier(admin);
    }

    /** The administrator lets a site show a form; the form follows within five seconds. */
    private void allow(String key, String origin) {
        Page admin = visitors.agent(foyer, "admin");
        admin.navigate(foyer.at("/channel/channels.xhtml").toString());
        admin.locator("[data-form='" + key + "']")
                .getByRole(AriaRole.BUTTON)
                .last()
                .click();
        Visitors.visible(admin.getByLabel("Sites that may show it"));
        admin.getByLabel("Sites that may show it").fill(origin + "\nhttps://www.northside.example");
        admin.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save the form"))
                .click();
        Visitors.visible(admin.getByText("Saved. The form of"));
        await().atMost(Foyer.SOON).until(() -> foyer.get("/forms/" + key, null)
                .header("Content-Security-Policy")
                .contains(origin));
    }

    private static void send(Page page) {
        page.getByRole(AriaRole.BUTTON).click();
    }

    /** Whoever is quicker than a person is asked once more. */
    private static void sendUntilThanked(Page page) {
        await().atMost(Foyer.SOON).pollInterval(PERSONS_PACE).until(() -> {
            if (!page.url().endsWith("/thanks")) {
                send(page);
            }
            return page.url().endsWith("/thanks");
        });
    }

    private HttpRequest.Builder preflight(String origin) {
        return foyer.request(FORMS + "demo-form-6", null)
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type,idempotency-key")
                .method("OPTIONS", BodyPublishers.noBody());
    }

    private HttpRequest.Builder filled(String key, String id, JsonObject body) {
        HttpRequest.Builder request = foyer.request(FORMS + key, null).header("Content-Type", "application/json");
        if (id != null) {
            request.header("Idempotency-Key", id);
        }
        return request.POST(BodyPublishers.ofString(body.toString()));
    }

    private static JsonObject body(String mail) {
        return Json.createObjectBuilder()
                .add("fields", fields(mail))
                .add("landingPage", "https://www.northside.example/?utm_campaign=spring%20sale&gclid=click-1")
                .add("referrer", "https://www.google.com/")
                .build();
    }

    private static JsonObjectBuilder fields(String mail) {
        return Json.createObjectBuilder()
                .add("givenName", "Jane")
                .add("familyName", "Doe " + mail.substring(0, mail.indexOf('@')))
                .add("email", mail)
                .add("bedrooms", Json.createArrayBuilder().add("1").add("2"))
                .add("message", "Is the garden apartment free?" + MARKUP);
    }

    private JsonObject entryFrom(String mail) {
        return await().atMost(Foyer.SOON).until(() -> entriesFrom(mail), found -> !found.isEmpty()).stream()
                .findFirst()
                .orElseThrow();
    }

    private List<JsonObject> entriesFrom(String mail) {
        return foyer.get("/api/v1/communications?limit=100", Foyer.API_KEY).items().stream()
                .filter(row -> mail.equals(row.getString("email", null)))
                .toList();
    }
}
