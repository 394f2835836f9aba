package io.foyer.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.foyer.system.DeskBrowser.shown;
import static io.foyer.system.DeskBrowser.visible;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The desk in a real browser: an office sees who calls, one agent takes it, fills the card, and everybody knows. */
@ExtendWith(SharedFoyer.class)
class DeskSystemTest {

    private static final Path SHOTS = Path.of(System.getProperty("foyer.system.target", "target"), "screenshots")
            .toAbsolutePath();
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Map<String, List<String>> PAGES = Map.of(
            "agent",
                    List.of(
                            "/desk/desk.xhtml",
                            "/reminder/reminders.xhtml",
                            "/appointment/day.xhtml",
                            "/customer/search.xhtml",
                            "/profile/profile.xhtml"),
            "admin", List.of("/office/office.xhtml", "/channel/channels.xhtml"),
            "operator", List.of("/monitor/dead-letters.xhtml"));

    private static DeskBrowser browser;

    private final Foyer foyer;
    private final Product product;

    DeskSystemTest(Foyer foyer, Product product) {
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
    void showsACallToItsOfficeLetsOneTakeItAndKeepsTheCard() {
        Page agent = browser.signIn("agent");
        Page colleague = browser.signIn("agent2");
        Page elsewhere = browser.signIn("agent3");
        Call call = Call.incoming();
        String number = shown(call.from());

        foyer.tell(call, "ringing");
        visible(agent.getByText(number).first());
        visible(colleague.getByText(number).first());

        agent.getByText(number).first().click();
        Locator first = agent.getByLabel("First name").first();
        visible(first);
        String name = "Wilhelmina " + call.from().substring(8);
        first.fill("Wilhelmina");
        agent.getByLabel("Last name").first().fill(call.from().substring(8));
        agent.keyboard().press("Control+s");

        visible(colleague.getByText(name).first());
        shot(agent, "desk-card-saved");
        assertThat(elsewhere.getByText(name)).hasCount(0);
        assertThat(elsewhere.getByText(number)).hasCount(0);

        Call again = Call.incoming().from(call.from());
        foyer.tell(again, "ringing");
        assertThat(foyer.entry(again, entry -> !entry.isNull("customerId")).getString("name"))
                .isEqualTo(name);
        staysWhereItWasScrolled(agent);
    }

    private static void staysWhereItWasScrolled(Page agent) {
        agent.getByLabel("Other apartment requirements").fill("Near the lake");
        Object before = agent.locator("#card").evaluate("pane => pane.scrollTop");
        assertThat(before).isNotEqualTo(0);
        agent.keyboard().press("Control+s");
        assertThat(agent.locator("[data-do=save]")).isDisabled();
        assertThat(agent.locator("#card").evaluate("pane => pane.scrollTop")).isEqualTo(before);
    }

    @Test
    void saysThatTheOfficeIsOutOfReachWhereTheLineOnlyFallsSilent() {
        Page agent = browser.newPage();
        agent.clock().install();
        agent.routeWebSocket(Pattern.compile(".*/push\\?.*"), silent -> {});
        agent.navigate(foyer.at("/").toString());
        DeskBrowser.fillLogin(agent, "agent", Foyer.PASSWORD);
        visible(agent.locator(".entry").first());
        assertThat(agent.locator("#connection-bar")).isHidden();

        agent.clock().fastForward("00:45");
        agent.clock().fastForward("00:03");

        visible(agent.locator("#connection-bar"));
    }

    @Test
    void opensWhomTheLastWordsMeanHoweverSoonEnterComes() {
        Page agent = browser.signIn("agent");
        agent.locator("#search").fill("jane doe");
        visible(agent.locator("#search-results li").first());

        agent.locator("#search").pressSequentially(" nobody");
        agent.keyboard().press("Enter");
        assertThat(agent.locator("#search-state")).containsText("nobody");
        assertThat(agent).hasURL(Pattern.compile(".*/desk/desk\\.xhtml.*"));

        agent.locator("#search").fill("jane.doe@example.com");
        agent.keyboard().press("Enter");
        assertThat(agent).hasURL(Pattern.compile(".*/customer/customer\\.xhtml\\?id=.*"));
    }

    @Test
    void keepsHalfWrittenNewsWhereAnotherOfficeIsChosen() {
        Page admin = browser.newPage();
        admin.navigate(foyer.at("/office/office.xhtml").toString());
        DeskBrowser.fillLogin(admin, "admin", Foyer.PASSWORD);
        Locator title = admin.locator("[id='write:title']");
        title.fill("Water off at noon");
        Locator name = admin.locator("[id='settings:name']");
        String before = name.inputValue();

        admin.locator("[id='pick:office']")
                .selectOption(new SelectOption().setIndex(before.startsWith("Harbor") ? 1 : 0));

        assertThat(name).not().hasValue(before);
        assertThat(title).hasValue("Water off at noon");
    }

    @Test
    void showsWhatIsOpenHoweverMuchWasTakenSince() throws SQLException {
        Call old = Call.incoming();
        JsonObject entry = foyer.ring(old);
        addTaken(entry.getInt("id"), 80);
        Page agent = browser.signIn("agent2");
        visible(agent.locator(".entry").first());
        assertThat(agent.locator(".entry", new Page.LocatorOptions().setHasText(shown(old.from()))))
                .hasCount(0);

        agent.locator("#incoming-filter [value=open]").click();

        visible(agent.locator(".entry", new Page.LocatorOptions().setHasText(shown(old.from()))));
    }

    /** Newer entries like this one, each taken. */
    private void addTaken(int like, int count) throws SQLException {
        try (Connection database = product.database();
                PreparedStatement insert = database.prepareStatement(
                        "insert into communication (company_id, office_id, connection_id, external_id, sequence, channel,"
                                + " direction, status, caller_raw, caller_class, match_kind, taken_by, taken_at, started_at,"
                                + " accepted_at) select company_id, office_id, connection_id, ?, sequence, channel, direction,"
                                + " status, 'taken', caller_class, match_kind, (select min(id) from app_user), started_at,"
                                + " started_at + interval 1 second, accepted_at from communication where id = ?")) {
            for (int row = 0; row < count; row++) {
                insert.setString(1, "taken-" + like + "-" + row);
                insert.setInt(2, like);
                insert.executeUpdate();
            }
        }
    }

    @Test
    void catchesUpAfterTheConnectionWasAway() {
        Page agent = browser.signIn("agent");
        Call before = Call.incoming();
        foyer.tell(before, "ringing");
        visible(agent.getByText(shown(before.from())).first());

        agent.context().setOffline(true);
        Call missed = Call.incoming();
        foyer.ring(missed);
        agent.context().setOffline(false);

        visible(agent.getByText(shown(missed.from())).first());
        assertThat(agent.locator(".entry", new Page.LocatorOptions().setHasText(shown(missed.from()))))
                .hasCount(1);
    }

    @Test
    void keepsWhatWasTypedWhenTheSessionEnds() {
        Page agent = browser.signIn("agent");
        Call call = Call.incoming();
        foyer.tell(call, "ringing");
        agent.getByText(shown(call.from())).first().click();
        Locator first = agent.getByLabel("First name").first();
        visible(first);
        first.fill("Unsaved Ulrike");
        agent.keyboard().press("Tab");

        agent.context().clearCookies();
        agent.navigate(foyer.at("/desk/desk.xhtml").toString());
        assertThat(agent).hasURL(Pattern.compile(".*/login\\.xhtml.*"));
        DeskBrowser.fillLogin(agent, "agent", "foyer-demo");
        agent.getByText(shown(call.from())).first().click();

        DeskBrowser.hasValue(agent.getByLabel("First name").first(), "Unsaved Ulrike");
    }

    @Test
    void refusesAWrongPasswordInASentenceAndKeepsTheLogin() {
        Page page = browser.newPage(ColorScheme.LIGHT);
        page.navigate(foyer.at("/").toString());
        DeskBrowser.fillLogin(page, "agent2", "not the password");
        visible(page.locator("[role=alert], .message-error, .ui-messages-error, .fault")
                .first());
        assertThat(page.locator("input[type=password]")).hasCount(1);
    }

    @Test
    void offersEveryPageWithoutABarrierInLightAndDark() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            PAGES.forEach((login, pages) -> {
                Page page = browser.newPage(scheme);
                page.navigate(foyer.at("/login.xhtml").toString());
                assertNoBarrier(page);
                DeskBrowser.fillLogin(page, login, "foyer-demo");
                page.waitForURL(url -> !url.contains("login.xhtml"));
                for (String address : pages) {
                    page.navigate(foyer.at(address).toString());
                    assertNoBarrier(page);
                    shot(page, address.replaceAll("\\W+", "-") + "-" + scheme);
                }
            });
        }
    }

    private void assertNoBarrier(Page page) {
        page.waitForLoadState();
        List<Rule> violations = new AxeBuilder(page).withTags(WCAG).analyze().getViolations();
        assertThat(violations).as(page.url()).extracting(Rule::getId).isEmpty();
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
    }
}
