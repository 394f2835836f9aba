package io.foyer.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing that an agent wrote to a customer is lost, whatever happens while he writes, and nobody answers twice. */
@ExtendWith(SharedFoyer.class)
class ComposerSystemTest {

    private static Visitors visitors;

    private final Foyer foyer;
    private final Post post;
    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    ComposerSystemTest(Foyer foyer, Product product) {
        this.foyer = foyer;
        this.post = Post.ofDemo(product);
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
    void keepsWhatIsWrittenUntilItIsSentByWhoeverHasTheEntry() {
        JsonObject asked = written("Kept", "kept." + unique + "@home.example");
        Page agent = visitors.agent(foyer, "agent");
        List<String> errors = new ArrayList<>();
        agent.onPageError(errors::add);
        agent.route("**/answers/draft", Route::abort);
        open(agent, asked);
        agent.locator("[data-mail-do=write]").click();
        Visitors.visible(agent.getByText("The mail could not be prepared"));
        assertThat(agent.locator("#mail-text")).isDisabled();
        agent.unroute("**/answers/draft");
        agent.locator("[data-mail-do=retry]").click();
        Locator text = agent.locator("#mail-text");
        assertThat(text).isEnabled(new LocatorAssertions.IsEnabledOptions().setTimeout(Visitors.PATIENCE_MS));
        text.fill("My own words");

        choose(agent, "Tour confirmation");
        hasText(text, "Dear");
        agent.locator("[data-mail-do=undo]").click();
        hasText(text, "^My own words$");
        choose(agent, "Tour confirmation");
        hasText(text, "Dear");
        choose(agent, "Write freely");
        hasText(text, "^My own words$");

        agent.reload();
        Visitors.visible(agent.getByText("Restored from"));
        hasText(text, "^My own words$");
        assertThat(agent.locator(".mail-form").evaluate("(form) => form.scrollWidth - form.clientWidth"))
                .isEqualTo(0);
        visitors.shot(agent, "mail-restored");
        agent.locator("#mail-files")
                .setInputFiles(new FilePayload("plan.bin", "application/octet-stream", new byte[21 * 1024 * 1024]));
        assertThat(agent.locator("#mail-faults")).containsText("Attach at most 20 MB");
        agent.locator("#mail-files").setInputFiles(new FilePayload[0]);

        change(asked, "agent2", true);
        agent.locator(".mail-form [type=submit]").click();
        Visitors.visible(agent.locator("#mail-faults").getByText("Ben Carter has taken this entry"));
        hasText(text, "^My own words$");
        change(asked, "agent2", false);
        Visitors.visible(agent.getByText("Nobody has this entry"));
        agent.locator(".mail-form [type=submit]").click();
        Visitors.visible(agent.getByText("You have this entry"));
        assertThat(agent.locator(".mail-form")).isHidden();
        agent.reload();
        Visitors.visible(agent.locator("[data-mail-do=write]"));
        assertThat(errors).isEmpty();
    }

    @Test
    void saysOnTheCardThatSomebodyElseWrote() {
        JsonObject asked = written("Hers", "hers." + unique + "@home.example");
        JsonObject card = foyer.cardOf(asked, "Hera", unique);
        JsonObject guessed = written("Re: [#C" + card.getInt("id") + "] His", "his." + unique + "@evil.example");
        Page agent = visitors.agent(foyer, "agent");
        open(agent, guessed);
        Visitors.visible(agent.locator("article.card[data-card='" + card.getInt("id") + "']"));
        Visitors.visible(agent.getByText("did not come from an address of the customer"));
        assertThat(agent.locator("#entry-" + guessed.getInt("id"))).containsText("Not from the customer’s address");
        agent.locator("[data-mail-do=write]").click();
        Visitors.visible(agent.locator("#mail-other"));
        assertThat(agent.locator("[data-mail-to]")).hasText("his." + unique + "@evil.example");
        visitors.shot(agent, "mail-other-sender");
    }

    @Test
    void showsTheNewestMailsOfALongConversationAndTheEarlierOnesWhenAsked() {
        String address = "long." + unique + "@home.example";
        JsonObject first = written("First", address);
        JsonObject card = foyer.cardOf(first, "Lona", unique);
        for (String later : List.of("Second", "Third", "Fourth", "Fifth")) {
            written(later, address);
        }
        Page agent = visitors.agent(foyer, "agent");
        agent.navigate(foyer.at("/card/card.xhtml?id=" + card.getInt("id")).toString());
        Visitors.visible(agent.locator("details.mail").last());
        assertThat(agent.locator("details.mail:visible")).hasCount(3);
        assertThat(agent.locator("details.mail:visible").first()).containsText("Third");

        agent.getByText("Show earlier mails").press("Enter");
        assertThat(agent.locator("details.mail:visible")).hasCount(5);
        assertThat(agent.locator("details.mail:nth-of-type(1) > summary")).isFocused();
        visitors.shot(agent, "mail-conversation");
    }

    private JsonObject written(String subject, String from) {
        String whole = subject + " " + unique;
        post.write(Post.OFFICE, whole, "Is it free?", "From: Writer <" + from + ">");
        return foyer.mail(whole);
    }

    private void open(Page agent, JsonObject entry) {
        agent.navigate(foyer.at("/desk/desk.xhtml?entry=" + entry.getInt("id")).toString());
        Visitors.visible(agent.locator("details.mail[open]"));
    }

    private static void choose(Page agent, String preset) {
        agent.locator("#mail-preset").selectOption(new SelectOption().setLabel(preset));
    }

    private static void hasText(Locator text, String pattern) {
        assertThat(text)
                .hasValue(
                        Pattern.compile(pattern),
                        new LocatorAssertions.HasValueOptions().setTimeout(Visitors.PATIENCE_MS));
    }

    private void change(JsonObject entry, String login, boolean takes) {
        String path = "/api/v1/communications/" + entry.getInt("id");
        Answer answer = takes
                ? foyer.post(path + "/take", foyer.token(login), JsonValue.EMPTY_JSON_OBJECT)
                : foyer.method(
                        "PATCH",
                        path,
                        foyer.token(login),
                        Json.createObjectBuilder().add("taken", false).build());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }
}
