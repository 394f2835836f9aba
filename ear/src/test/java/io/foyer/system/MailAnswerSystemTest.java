package io.foyer.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PageAssertions;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A conversation by mail: asked, answered from the desk, answered back on the same card; and what did not arrive. */
@ExtendWith(SharedFoyer.class)
class MailAnswerSystemTest {

    private static final Path SHOTS = Path.of(System.getProperty("foyer.system.target", "target"), "screenshots")
            .toAbsolutePath();
    private static final double PATIENCE_MS = 30_000;

    private static Browsers browsers;

    private final Foyer foyer;
    private final Post post;

    MailAnswerSystemTest(Foyer foyer, Product product) {
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
    void answersInTheSameConversationAndGetsTheReplyOnTheSameCard() throws MessagingException {
        String unique = UUID.randomUUID().toString().substring(0, 8);
        String subject = "Balcony " + unique;
        String id = UUID.randomUUID() + "@home.example";
        String customer = "balcony." + unique + "@home.example";
        post.write(
                Post.OFFICE,
                subject,
                "Does it have a balcony?",
                "From: Berta Kowalski <" + customer + ">",
                "Message-ID: <" + id + ">",
                "References: <earlier-" + id + ">");
        Page agent = signIn();
        open(agent, subject);
        agent.getByLabel("First name").fill("Zelda");
        agent.locator("[data-mail-do=write]").click();
        choosePreset(agent);
        assertThat(agent.locator("#mail-text"))
                .hasValue(
                        Pattern.compile("Dear Zelda"), new LocatorAssertions.HasValueOptions().setTimeout(PATIENCE_MS));
        agent.locator("[data-mail-do=discard]").click();
        agent.keyboard().press("Control+s");
        assertThat(agent.locator("article.card[data-card]:not([data-card=''])")).hasCount(1, hasCount());
        String card = agent.locator("article.card").getAttribute("data-card");

        agent.locator("[data-mail-do=write]").click();
        Locator text = agent.locator("#mail-text");
        visible(text);
        assertThat(agent.locator("#mail-subject"))
                .hasValue(
                        Pattern.compile("Re: " + subject + ".*"),
                        new LocatorAssertions.HasValueOptions().setTimeout(PATIENCE_MS));
        choosePreset(agent);
        assertThat(agent.locator("#mail-faults")).containsText("unit", contains());
        shot(agent, "mail-missing");
        agent.locator(".mail-form [type=submit]").click();
        assertThat(agent.locator("#mail-faults")).containsText("unit", contains());
        text.fill("Yes, a large one.");
        agent.locator("#mail-files")
                .setInputFiles(new FilePayload("plan.txt", "text/plain", "the plan".getBytes(StandardCharsets.UTF_8)));
        shot(agent, "mail-answer");
        agent.locator(".mail-form [type=submit]").click();
        assertThat(agent.locator("details.mail .chip.good").first()).containsText("Sent", contains());
        shot(agent, "mail-answered");

        MimeMessage answer = received(subject);
        assertThat(answer.getMessageID()).startsWith("<card-" + card + ".").endsWith("@northside.example>");
        assertThat(answer.getHeader("In-Reply-To", null)).isEqualTo("<" + id + ">");
        assertThat(answer.getHeader("References", null)).contains("<earlier-" + id + ">", "<" + id + ">");
        String replyTo = ((InternetAddress) answer.getReplyTo()[0]).getAddress();
        assertThat(replyTo).matches("lakeview\\+c-[a-z0-9]{16}@northside\\.example");
        assertThat(answer.getSubject()).contains("[#C" + card + "]");
        assertThat(answer.getHeader("Auto-Submitted")).isNull();

        String byToken = "By token " + unique;
        post.write(replyTo, byToken, "Wonderful!", "From: Somebody <else@home.example>");
        String byId = "By id " + unique;
        post.write(Post.OFFICE, byId, "Great!", "From: <" + customer + ">", "In-Reply-To: " + answer.getMessageID());
        String byTag = "AW: changed [#C" + card + "]" + unique;
        post.write(Post.OFFICE, byTag, "Fine!", "From: <another@home.example>");
        for (String back : List.of(byToken, byId, byTag)) {
            assertThat(foyer.mail(back).getInt("cardId")).as(back).isEqualTo(Integer.parseInt(card));
        }
        assertThat(foyer.mail(subject).getString("status")).isEqualTo("answered");
    }

    @Test
    void marksTheAnswerThatCameBack() throws MessagingException {
        String unique = UUID.randomUUID().toString().substring(0, 8);
        String subject = "Gone " + unique;
        String customer = "gone." + unique + "@home.example";
        post.write(Post.OFFICE, subject, "Hello", "From: Gone Person <" + customer + ">");
        JsonObject asked = foyer.mail(subject);
        JsonObject answered = foyer.post(
                        "/api/v1/communications/" + asked.getInt("id") + "/mail",
                        foyer.token("agent"),
                        Json.createObjectBuilder().add("text", "Hello back").build())
                .json();
        MimeMessage answer = received(subject);
        String report = "From: Mail Delivery System <MAILER-DAEMON@home.example>\r\nTo: " + Post.OFFICE
                + "\r\nSubject: Undelivered " + unique + "\r\nAuto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n"
                + "--b\r\nContent-Type: text/plain\r\n\r\nIt did not arrive.\r\n"
                + "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; home.example\r\n\r\n"
                + "Final-Recipient: rfc822; " + customer
                + "\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 no such user\r\n\r\n"
                + "--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: " + answer.getMessageID()
                + "\r\nSubject: x\r\n\r\nx\r\n--b--\r\n";
        post.send(report.getBytes(StandardCharsets.UTF_8), Post.OFFICE);

        await("bounced").atMost(Foyer.SOON).until(() -> foyer.get(
                        "/api/v1/communications/" + answered.getInt("id"), Foyer.API_KEY)
                .json()
                .getString("status")
                .equals("bounced"));
        JsonObject bounce = foyer.mail("Undelivered " + unique);
        assertThat(bounce.getString("warning")).isEqualTo("bounce");
        Answer refused = foyer.post(
                "/api/v1/communications/" + bounce.getInt("id") + "/mail",
                foyer.token("agent"),
                Json.createObjectBuilder().add("text", "Hello?").build());
        assertThat(refused.status()).isEqualTo(400);
    }

    @Test
    void letsANewcomerPlayTheCustomer() {
        String subject = "Played " + UUID.randomUUID();
        Page page = signIn();
        page.navigate(foyer.at("/demo/postbox.xhtml").toString());
        page.getByLabel("Subject").fill(subject);
        String letter = page.locator("[id='letter:text']").inputValue();
        page.locator("[id='letter:text']").fill(" ");
        page.locator("[id='letter:from']").fill("nobody");
        page.locator("[id='letter:send']").click();
        visible(page.locator("[id='letter:from'] + *").getByText("Write an address such as"));
        visible(page.locator("[id='letter:text'] + *").getByText("Write something first"));
        page.locator("[id='letter:text']").fill(letter);
        page.locator("[id='letter:from']").fill("jane.doe@home.example");
        page.locator("[id='letter:send']").click();
        JsonObject asked = foyer.mail(subject);
        foyer.post(
                "/api/v1/communications/" + asked.getInt("id") + "/mail",
                foyer.token("agent"),
                Json.createObjectBuilder().add("text", "Come and see").build());
        received(subject);
        page.locator("[id='letter:look']").click();
        visible(page.getByText("Re: " + subject).first());
        shot(page, "postbox");
    }

    private static void choosePreset(Page agent) {
        agent.locator("#mail-preset")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Tour confirmation"));
    }

    private MimeMessage received(String subject) {
        return await("answer to " + subject)
                .atMost(Foyer.SOON)
                .until(
                        () -> post.received().stream()
                                .filter(mail -> subject(mail).contains(subject))
                                .toList(),
                        found -> !found.isEmpty())
                .get(0);
    }

    private static String subject(MimeMessage mail) {
        try {
            return String.valueOf(mail.getSubject());
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static void open(Page page, String subject) {
        Locator entry = page.locator(".entry", new Page.LocatorOptions().setHasText(subject));
        visible(entry);
        entry.click();
        visible(page.locator("details.mail[open]"));
    }

    private Page signIn() {
        BrowserContext context =
                browsers.browser().newContext(new Browser.NewContextOptions().setViewportSize(1440, 900));
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

    private static void visible(Locator locator) {
        assertThat(locator).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MS));
    }

    private static LocatorAssertions.ContainsTextOptions contains() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MS);
    }

    private static LocatorAssertions.HasCountOptions hasCount() {
        return new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MS);
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
    }
}
