package io.foyer.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PageAssertions;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Mails from a real mail server to the desk: seen, opened, read without harm. */
@ExtendWith(SharedFoyer.class)
class MailSystemTest {

    private static final Path SHOTS = Path.of(System.getProperty("foyer.system.target", "target"), "screenshots")
            .toAbsolutePath();
    private static final double PATIENCE_MS = 30_000;
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String LETTER =
            """
            From: Jane Doe <%s>
            To: zillow@ads.northside.example
            Subject: %s
            Message-ID: <%s@home.example>
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="outer"

            --outer
            Content-Type: multipart/alternative; boundary="inner"

            --inner
            Content-Type: text/plain; charset=utf-8

            Do you have two bedrooms in June?

            On Monday Ana wrote:
            > What are you looking for?
            --inner
            Content-Type: text/html; charset=utf-8

            <p>Do you have <b>two bedrooms</b> in June?</p><script>document.title='bad'</script>
            <img src="https://tracker.invalid/open.png" alt="Logo"><a href="javascript:alert(1)">Look</a>
            --inner--
            --outer
            Content-Type: application/pdf; name="pay.html"
            Content-Disposition: attachment; filename="pay.html"

            <script>alert(1)</script>
            --outer--
            """;

    private static Browsers browsers;

    private final Foyer foyer;
    private final Post post;

    MailSystemTest(Foyer foyer, Product product) {
        this.foyer = foyer;
        this.post = Post.ofDemo(product);
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
    void showsAMailOnTheDeskAndOpensItWithoutHarm() {
        Page agent = signIn(1440, ColorScheme.LIGHT);
        String subject = "Two bedrooms " + UUID.randomUUID();
        String sender = "jane." + UUID.randomUUID() + "@home.example";
        String raw = LETTER.formatted(sender, subject, UUID.randomUUID()).replace("\n", "\r\n");
        post.send(raw.getBytes(StandardCharsets.UTF_8), "zillow@ads.northside.example");

        Locator entry = agent.locator(".entry", new Page.LocatorOptions().setHasText(subject));
        visible(entry);
        assertThat(entry).containsText("Zillow");
        entry.click();

        Locator mail = agent.locator("details.mail[open]");
        visible(mail);
        assertThat(mail).containsText("Do you have two bedrooms in June?");
        assertThat(mail.locator(".mail-history")).not().hasAttribute("open", "open");
        // Before the formatted view: nothing runs in there, not even what checks pages.
        clean(agent);
        shot(agent, "mail-light");

        mail.locator("[data-mail-do=formatted]").click();
        Locator formatted = agent.frameLocator(".mail-formatted iframe").locator("body");
        assertThat(formatted).containsText("two bedrooms", patient());
        assertThat(formatted.locator("script")).hasCount(0);
        assertThat(formatted.locator("img[src]")).hasCount(0);
        shot(agent, "mail-formatted");

        long id = foyer.mail(subject).getInt("id");
        Session session = Session.of(foyer, "agent");
        Answer document = session.get("/mails/" + id + "/html");
        assertThat(document.header("content-security-policy")).contains("default-src 'none'", "sandbox");
        assertThat(document.body()).doesNotContain("javascript:", "<script");
        Answer file = session.get("/mails/" + id + "/files/0");
        assertThat(file.header("content-disposition")).startsWith("attachment");
        assertThat(file.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(file.header("content-type")).startsWith("application/octet-stream");
        assertThat(Session.of(foyer, "agent3").get("/mails/" + id + "/files/0").status())
                .isEqualTo(404);
        assertThat(foyer.get("/api/v1/communications/" + id + "/mail", foyer.token("agent3"))
                        .status())
                .isEqualTo(404);

        Page dark = signIn(1440, ColorScheme.DARK);
        open(dark, subject);
        clean(dark);
        shot(dark, "mail-dark");
        Page phone = signIn(390, ColorScheme.LIGHT);
        open(phone, subject);
        shot(phone, "mail-phone");
    }

    @Test
    void fillsFieldsFromAFormMail() {
        String subject = "New lead " + UUID.randomUUID();
        post.write(
                Post.OFFICE,
                subject,
                "Name: Wilma Farnsworth\nPhone: (312) 555-0177\nEmail: wilma@farn.example\nDesired move-in: 2027-01-15\nAny pets?: Yes\nMessage: Any three bedrooms?\n",
                "From: Leads <noreply@portal.example>",
                "Message-ID: <" + UUID.randomUUID() + "@portal.example>");

        JsonObject entry = foyer.mail(subject);
        assertThat(entry.getString("name")).isEqualTo("Wilma Farnsworth");
        assertThat(entry.getString("email")).isEqualTo("wilma@farn.example");
        Page agent = signIn(1440, ColorScheme.LIGHT);
        open(agent, subject);
        assertThat(agent.getByLabel("First name").first())
                .hasValue("Wilma", new LocatorAssertions.HasValueOptions().setTimeout(PATIENCE_MS));
        assertThat(agent.locator("#f-dateNeeded")).hasValue("2027-01-15");
    }

    @Test
    void marksWhatMachinesSendAndTakesOneDeliveryTwiceAsOne() {
        String away = "Out of office " + UUID.randomUUID();
        String[] header = {
            "From: Jane <jane@home.example>",
            "Message-ID: <" + UUID.randomUUID() + "@home.example>",
            "Auto-Submitted: auto-replied"
        };
        post.write(Post.OFFICE, away, "I am away.", header);
        post.write(Post.OFFICE, away, "I am away.", header);
        String last = "Last " + UUID.randomUUID();
        post.write(Post.OFFICE, last, "Me too.", "From: Ann <ann@home.example>");
        foyer.mail(last);

        assertThat(foyer.mails(away)).hasSize(1);
        assertThat(foyer.mail(away).getString("warning")).isEqualTo("auto-reply");
        assertThat(foyer.mail(away).getString("status")).isEqualTo("completed");
        assertThat(post.received()).noneMatch(mail -> mail.toString().contains(away));
    }

    @Test
    void neverStopsAtWhateverMailComes() throws IOException {
        Path samples = Path.of("..", "..", "shared", "data", "mails");
        assumeTrue(Files.isDirectory(samples), "The sample mails are not on this machine");
        try (Stream<Path> files = Files.walk(samples)) {
            List<Path> all = files.filter(MailSystemTest::isMail).sorted().toList();
            int taken = 0;
            for (Path file : all) {
                taken += post.offer(Files.readAllBytes(file), Post.OFFICE) ? 1 : 0;
            }
            // The test's mail server itself refuses a few that real ones take.
            assertThat(taken).isGreaterThan(all.size() / 2);
        }
        String last = "After all samples " + UUID.randomUUID();
        post.write(Post.OFFICE, last, "Still there?", "From: Ann <ann@home.example>");

        assertThat(foyer.mail(last).getString("status")).isEqualTo("new");
    }

    private static boolean isMail(Path file) {
        return file.toString().matches(".*\\.(eml|msg|txt|box)");
    }

    private static void open(Page page, String subject) {
        Locator entry = page.locator(".entry", new Page.LocatorOptions().setHasText(subject));
        visible(entry);
        entry.click();
        visible(page.locator("details.mail[open]"));
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
        assertThat(page)
                .hasURL(
                        Pattern.compile(".*/desk/desk\\.xhtml.*"),
                        new PageAssertions.HasURLOptions().setTimeout(PATIENCE_MS));
        return page;
    }

    private static void clean(Page page) {
        List<Rule> broken = new AxeBuilder(page).withTags(WCAG).analyze().getViolations();
        assertThat(broken)
                .as(() -> broken.stream()
                        .map(rule -> rule.getId() + " " + rule.getNodes())
                        .toList()
                        .toString())
                .isEmpty();
    }

    private static void visible(Locator locator) {
        assertThat(locator).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MS));
    }

    private static LocatorAssertions.ContainsTextOptions patient() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MS);
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
    }
}
