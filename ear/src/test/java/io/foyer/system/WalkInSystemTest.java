package io.foyer.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody comes in: a blank card at once, filled by a swipe of his licence, and recognised if he was here before. */
@ExtendWith(SharedFoyer.class)
class WalkInSystemTest {

    private static final Path SHOTS = Path.of(System.getProperty("foyer.system.target", "target"), "screenshots")
            .toAbsolutePath();
    private static final double PATIENCE_MS = 60_000;
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String READS = "/api/v1/licence-reads";
    private static final String LICENCE =
            "%CASACRAMENTO^EXAMPLE$JANE$QUINN^1200 SAMPLE ST$APT 4^?;636014041234567=280319850315=?\r";
    private static final String PAYMENT_NUMBER = "4012888888881881";
    private static final String PAYMENT =
            "%B" + PAYMENT_NUMBER + "^EXAMPLE/JANE^28031010000000000?;" + PAYMENT_NUMBER + "=28031010000000000?\r";

    private static Browsers browsers;

    private final Foyer foyer;
    private final Product product;

    WalkInSystemTest(Foyer foyer, Product product) {
        this.foyer = foyer;
        this.product = product;
    }

    @BeforeAll
    static void openBrowser() {
        browsers = Browsers.open();
    }

    @AfterAll
    static void closeBrowser() {
        browsers.close();
    }

    @AfterEach
    void closePages() {
        browsers.browser().contexts().forEach(BrowserContext::close);
    }

    @Test
    void opensABlankCardByTwoKeysFromEveryPage() {
        Page agent = signIn(1440, ColorScheme.LIGHT);
        for (Map.Entry<String, String> card :
                Map.of("g", "Guest card", "s", "Service card").entrySet()) {
            for (String page : List.of("/desk/desk.xhtml", "/customer/search.xhtml", "/profile/profile.xhtml")) {
                agent.navigate(foyer.at(page).toString());
                agent.keyboard().press("Alt+w");
                agent.keyboard().press(card.getKey());
                visible(agent.getByLabel("First name"));
                assertThat(agent.locator("article.card")).hasAttribute("aria-label", card.getValue());
                assertThat(agent.locator("article.card[data-customer]")).hasCount(0);
            }
        }
        agent.keyboard().press("w");
        agent.keyboard().press("g");
        assertThat(agent.locator("article.card")).hasAttribute("aria-label", "Guest card", patientAttribute());
        visible(agent.getByText("Walk-in", new Page.GetByTextOptions().setExact(true)));
    }

    @Test
    void fillsTheCardByASwipeTypedIntoWhateverHasTheFocus() {
        Page agent = blankCard(ColorScheme.LIGHT);
        agent.locator("#f-city").fill("Springfield");
        Locator employer = agent.getByLabel("Employer or company");
        employer.fill("50% Club");
        employer.focus();
        agent.keyboard().type(LICENCE);
        agent.keyboard().type(LICENCE);

        assertThat(agent.getByLabel("First name")).hasValue("Jane", patientValue());
        assertThat(agent.getByLabel("Middle name")).hasValue("Quinn");
        assertThat(agent.getByLabel("Last name")).hasValue("Example");
        assertThat(agent.getByLabel("Birth date")).hasValue("1985-03-15");
        assertThat(agent.getByLabel("Street")).hasValue("1200 Sample St");
        assertThat(agent.getByLabel("Apt., suite")).hasValue("Apt 4");
        assertThat(agent.locator("#f-region")).hasValue("CA");
        assertThat(agent.locator("#f-city")).hasValue("Springfield");
        assertThat(employer).hasValue("50% Club");
        visible(agent.getByText(Pattern.compile("ends in 4567")));
        shot(agent, "walk-in-filled");
        assertNoBarrier(agent);

        agent.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take over: City"))
                .click();
        assertThat(agent.locator("#f-city")).hasValue("Sacramento");
    }

    @Test
    void readsTheSwipeFieldAndLeavesNothingInIt() {
        Page agent = blankCard(ColorScheme.DARK);
        Locator field = agent.getByLabel("Driver\u2019s licence, swiped or scanned");
        field.fill(LICENCE);

        assertThat(agent.getByLabel("Last name")).hasValue("Example", patientValue());
        assertThat(field).hasValue("");
        shot(agent, "walk-in-filled-dark");
        assertNoBarrier(agent);
    }

    @Test
    void leavesWhatAPersonTypesAlone() {
        Page agent = blankCard(ColorScheme.LIGHT);
        Locator employer = agent.getByLabel("Employer or company");
        employer.focus();
        agent.keyboard().type("100% Cotton; 5@home");
        assertThat(employer).hasValue("100% Cotton; 5@home", patientValue());
        Locator email = agent.locator("#f-email");
        email.focus();
        agent.keyboard().type("ansgar@example.com");
        assertThat(email).hasValue("ansgar@example.com", patientValue());
    }

    @Test
    void refusesAPaymentCardAndKeepsItNowhere() throws SQLException, IOException {
        Page agent = blankCard(ColorScheme.LIGHT);
        Locator first = agent.getByLabel("First name");
        first.fill("Typed");
        agent.getByLabel("Phone 1").focus();
        agent.keyboard().type(PAYMENT);

        visible(agent.getByText(Pattern.compile("This is a payment card")));
        assertThat(first).hasValue("Typed");
        assertThat(agent.getByLabel("Phone 1")).hasValue("");
        assertThat(agent.content()).doesNotContain(PAYMENT_NUMBER);
        assertThat((String) agent.evaluate("JSON.stringify({...localStorage, ...sessionStorage})"))
                .doesNotContain(PAYMENT_NUMBER);
        shot(agent, "walk-in-payment-card");
        assertNoBarrier(agent);

        assertRefused(PAYMENT, "payment-card");
        foyer.send(foyer.request(READS, foyer.token("agent"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"raw\": " + PAYMENT_NUMBER + "0, \"x\": \"" + PAYMENT)));
        assertThat(filesNaming(PAYMENT_NUMBER)).isEmpty();
        assertThat(tablesNaming(PAYMENT_NUMBER)).isEmpty();

        assertThat(read(LICENCE.replace("QUINN", "NEVERLOGGED"), foyer.token("agent"))
                        .status())
                .isEqualTo(200);
        assertThat(filesNaming("NEVERLOGGED")).isEmpty();
    }

    @Test
    void keepsWhatWasTypedWhenAReadFails() {
        Page agent = blankCard(ColorScheme.LIGHT);
        Locator first = agent.getByLabel("First name");
        first.fill("Typed");
        agent.keyboard().type("%E?;E?\r");

        visible(agent.getByText(Pattern.compile("could not be read")));
        visible(agent.getByText("What you typed is unchanged."));
        assertThat(first).hasValue("Typed");
        agent.keyboard().type(" on");
        assertThat(first).hasValue("Typed on");
    }

    @Test
    void offersAKnownCustomerAndKeepsWhatWasTypedWhenHeIsChosen() {
        Page agent = blankCard(ColorScheme.LIGHT);
        agent.getByLabel("Phone 1").fill("312 555 0142");
        agent.getByLabel("Employer or company").fill("Typed Before Inc.");
        Locator offer = agent.locator(".candidate[data-customer]").first();
        visible(offer);
        assertThat(offer).containsText("same");
        assertThat(agent.locator("article.card[data-customer]")).hasCount(0);
        shot(agent, "walk-in-known");
        assertNoBarrier(agent);

        agent.keyboard().press("Alt+k");
        agent.keyboard().press("Enter");

        visible(agent.locator("article.card[data-customer]"));
        assertThat(agent.getByLabel("Last name")).not().hasValue("", patientValue());
        assertThat(agent.getByLabel("Employer or company")).hasValue("Typed Before Inc.");
    }

    @Test
    void fitsAPhone() {
        Page agent = blankCard(390, ColorScheme.LIGHT);
        agent.keyboard().type(LICENCE);
        assertThat(agent.getByLabel("Last name")).hasValue("Example", patientValue());
        shot(agent, "walk-in-phone");
        assertNoBarrier(agent);
        assertThat((Boolean) agent.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
    }

    @Test
    void readsByRest() {
        Answer answer = read(LICENCE, foyer.token("agent"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().getString("kind")).isEqualTo("licence");
        JsonObject fields = answer.json().getJsonObject("fields");
        assertThat(fields.getString("familyName")).isEqualTo("EXAMPLE");
        assertThat(fields.getString("birthDate")).isEqualTo("1985-03-15");
        assertThat(answer.body()).doesNotContain("1234567");
        assertThat(read(LICENCE, Foyer.API_KEY).status()).isEqualTo(200);
        assertThat(read("%CASACRAMENTO^EXAMPLE$JANE$QUI\r", Foyer.API_KEY)
                        .json()
                        .getString("kind"))
                .isEqualTo("partial");
    }

    @Test
    void refusesByRestWithAReason() {
        assertRefused("", "empty");
        assertRefused("%\r", "unreadable");
        assertRefused("hello", "not-a-licence");
        assertRefused(";636014041234567=280\r", "cut-off");
        assertRefused("x".repeat(8_001), "too-long");
        assertThat(read("x".repeat(300_000), foyer.token("agent")).status()).isEqualTo(413);
        assertThat(read(LICENCE, null).status()).isEqualTo(401);
        assertThat(read(LICENCE, foyer.token("marketer")).status()).isEqualTo(403);
        assertThat(foyer.post(
                                READS,
                                foyer.token("agent"),
                                Json.createObjectBuilder().build())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void recognisesByRestAndTellsNoDetailsOfOtherOffices() {
        long here = foyer.officeOf("agent");
        Answer known = foyer.get("/api/v1/customers/matches?phone=3125550142&office=" + here, foyer.token("agent"));
        assertThat(known.items()).as(known.body()).isNotEmpty();
        assertThat(known.items().get(0).getJsonArray("reasons")).isNotEmpty();
        assertThat(foyer.get("/api/v1/customers/matches?phone=3125550142&office=" + here, foyer.token("agent3"))
                        .status())
                .isEqualTo(404);
    }

    private void assertRefused(String raw, String code) {
        Answer answer = read(raw, foyer.token("agent"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().getString("code")).isEqualTo(code);
        assertThat(answer.json().getString("detail")).isNotBlank();
        assertThat(answer.body()).doesNotContain(PAYMENT_NUMBER);
    }

    private Answer read(String raw, String bearer) {
        return foyer.post(
                READS, bearer, Json.createObjectBuilder().add("raw", raw).build());
    }

    /** Every file below the product's home, and its console's log, that holds a text. */
    private List<Path> filesNaming(String text) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(product.home())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.isReadable(file)
                        && Files.size(file) < Integer.MAX_VALUE / 4
                        && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    private List<String> tablesNaming(String text) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection database = product.database();
                Statement statement = database.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("show tables")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet rows = statement.executeQuery("select * from " + table)) {
                    while (rows.next()) {
                        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                            String value = rows.getString(column);
                            if (value != null && value.contains(text)) {
                                found.add(table);
                            }
                        }
                    }
                }
            }
        }
        return found;
    }

    private Page blankCard(ColorScheme scheme) {
        return blankCard(1440, scheme);
    }

    private Page blankCard(int width, ColorScheme scheme) {
        Page page = signIn(width, scheme);
        page.navigate(
                foyer.at("/card/card.xhtml?template=multihousing.guest-card").toString());
        visible(page.getByLabel("First name"));
        return page;
    }

    private Page signIn(int width, ColorScheme scheme) {
        BrowserContext context = browsers.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme));
        context.setDefaultTimeout(PATIENCE_MS);
        Page page = context.newPage();
        page.navigate(foyer.at("/").toString());
        page.locator("input[type=text]").first().fill("agent");
        page.locator("input[type=password]").fill(Foyer.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/desk/desk\\.xhtml.*"));
        return page;
    }

    private static void assertNoBarrier(Page page) {
        List<Rule> violations = new AxeBuilder(page).withTags(WCAG).analyze().getViolations();
        assertThat(violations).as(page.url()).extracting(Rule::getId).isEmpty();
    }

    private static void visible(Locator locator) {
        assertThat(locator).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MS));
    }

    private static LocatorAssertions.HasValueOptions patientValue() {
        return new LocatorAssertions.HasValueOptions().setTimeout(PATIENCE_MS);
    }

    private static LocatorAssertions.HasAttributeOptions patientAttribute() {
        return new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE_MS);
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
    }
}
