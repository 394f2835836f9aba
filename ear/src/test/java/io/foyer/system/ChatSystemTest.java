package io.foyer.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A visitor and an agent write to each other, through reloads and lost connections, and within limits. */
@ExtendWith(SharedFoyer.class)
class ChatSystemTest {

    private static final String CHATS = "/api/v1/chats";
    private static final String MARKUP = "<b onmouseover=alert(1)>hello</b>";

    private final Foyer foyer;
    private final Visitors visitors;
    private final Product product;

    ChatSystemTest(Foyer foyer, Product product, Visitors visitors) {
        this.product = product;
        this.visitors = visitors;
        this.foyer = foyer;
    }

    @Test
    void letsVisitorAndAgentTalkThroughReloadsAndALostLine() {
        Page agent = visitors.agent(foyer, "agent");
        Visitors.visible(agent.locator("#incoming"));
        Page visitor = visitor("demo-form-2");
        String name = begin(visitor, "Is anybody there? " + MARKUP);
        Visitors.visible(visitor.getByText("Somebody will be with you in a moment."));

        agent.locator(".entry", new Page.LocatorOptions().setHasText(name)).click();
        Visitors.visible(agent.locator(".chat-line.visitor"));
        assertThat(agent.locator(".chat-words").first()).hasText("Is anybody there? " + MARKUP);
        Visitors.visible(visitor.getByText("Ana Flores is here."));
        assertThat(agent.getByLabel("First name")).hasValue(name);
        Visitors.visible(agent.getByText("Nobody fits what the visitor said of himself."));

        answer(agent, "Yes, how can I help?");
        has(visitor.locator("#chat-lines .agent .words"), "Yes, how can I help?");
        visitor.locator("#chat-text").fill("Half a question");
        visitor.reload();
        has(visitor.locator("#chat-lines .agent .words"), "Yes, how can I help?");
        assertThat(visitor.locator("#chat-text")).hasValue("Half a question");
        agent.locator("#chat-text").fill("Half an answer");
        agent.reload();
        Visitors.visible(agent.locator(".chat-line.agent"));
        assertThat(agent.locator("#chat-text")).hasValue("Half an answer");

        visitor.context().setOffline(true);
        answer(agent, "Are you still there?");
        write(visitor, "Yes!");
        Visitors.visible(visitor.getByText("Not sent yet."));
        visitor.context().setOffline(false);
        has(visitor.locator("#chat-lines .agent .words").last(), "Are you still there?");
        has(agent.locator(".chat-line.visitor .chat-words").last(), "Yes!");
        agent.context().setOffline(true);
        write(agent, "Good.");
        Visitors.visible(agent.getByText("Not sent yet."));
        agent.context().setOffline(false);
        has(visitor.locator("#chat-lines .agent .words").last(), "Good.");
        assertThat(agent.locator("#chat-text"))
                .hasValue("", new LocatorAssertions.HasValueOptions().setTimeout(Visitors.PATIENCE_MS));
        visitors.shot(agent, "chat-agent");
        visitors.shot(visitor, "chat-visitor");
        Looks.assertNoBarrier(agent);
        Looks.assertNoBarrier(visitor);

        visitor.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("End the chat"))
                .click();
        Visitors.visible(visitor.getByText("This chat has ended."));
        Visitors.visible(visitor.getByText("You ended the chat."));
        Visitors.visible(agent.getByText("The visitor ended the chat."));
        JsonObject entry = entry(name);
        assertThat(entry.getString("status")).isEqualTo("completed");
        Answer transcript = foyer.get("/api/v1/communications/" + entry.getInt("id") + "/chat", Foyer.API_KEY);
        assertThat(transcript.json().getJsonArray("lines")).hasSize(6);
    }

    @Test
    void letsAnAgentTalkInTwoChatsOnOnePage() {
        Page agent = visitors.agent(foyer, "agent");
        Visitors.visible(agent.locator("#incoming"));
        String first = "First " + UUID.randomUUID();
        String second = "Second " + UUID.randomUUID();
        String token = begun(first);
        begun(second);

        open(agent, first);
        answer(agent, "To the first");
        agent.locator("#chat-text").fill("Half an answer to the first");
        open(agent, second);
        assertThat(agent.locator("#chat-text")).hasValue("");
        answer(agent, "To the second");
        Locator entry = agent.locator(".entry", new Page.LocatorOptions().setHasText(first));
        assertThat(entry).containsText("Chatting");
        assertThat(line(token, "Are you there?", null).status()).isEqualTo(204);
        Visitors.visible(entry.getByText("Waits for you", new Locator.GetByTextOptions().setExact(true)));
        open(agent, first);
        assertThat(entry).containsText("Chatting");
        has(agent.locator(".chat-line.agent .chat-words"), "To the first");
        assertThat(agent.locator("#chat-text")).hasValue("Half an answer to the first");
    }

    @Test
    void givesAChatBackToTheOfficeWhenItsAgentSignsOut() throws SQLException {
        String words = "Signed out " + UUID.randomUUID();
        String token = begun(words);
        Page agent = visitors.agent(foyer, People.agents(product, 1).get(0).login());
        open(agent, words);
        answer(agent, "I must go");
        agent.locator("[popovertarget=user-panel]").click();
        agent.getByText("Sign out").click();
        Visitors.visible(agent.locator("input[type=password]"));

        JsonObject chat = chat(token).json();
        assertThat(chat.getString("status")).isEqualTo("new");
        assertThat(chat.getString("agent", null)).isNull();
        assertThat(chat.getJsonArray("lines").toString()).contains("chat.note.agent-left");
    }

    @Test
    void showsThatNobodyIsThereAndOffersTheForm() {
        Page visitor = visitors.visitor(390, ColorScheme.DARK);
        visitor.navigate(foyer.at("/forms/demo-form-3/chat").toString());
        await("the last agent gone").atMost(Foyer.SOON).until(() -> {
            visitor.reload();
            return visitor.getByText("Nobody is at the desk at the moment.").isVisible();
        });
        Looks.assertNoBarrier(visitor);
        visitors.shot(visitor, "chat-away-phone");
        visitor.getByText("Leave a message instead").first().click();
        Visitors.visible(visitor.getByLabel("First name"));
        assertThat(visitor.getByText("Chat with us now")).hasCount(0);
    }

    @Test
    void offersTheFormToWhoHasNoScript() {
        Page agent = visitors.agent(foyer, "agent");
        Visitors.visible(agent.locator("#incoming"));
        visitor("demo-form-8");
        Page visitor = visitors.withoutScript(390, ColorScheme.LIGHT);
        visitor.navigate(foyer.at("/forms/demo-form-8/chat").toString());
        Visitors.visible(visitor.locator("noscript a"));
        assertThat(visitor.getByText("Begin the chat")).isHidden();
        visitor.locator("noscript a").click();
        Visitors.visible(visitor.getByLabel("First name"));
    }

    @Test
    void keepsTheButtonsOfAChatApartOnAPhone() {
        Page agent = visitors.agent(foyer, "agent");
        Visitors.visible(agent.locator("#incoming"));
        Page visitor = visitor("demo-form-8");
        visitor.setViewportSize(390, 844);
        begin(visitor, "On a phone");
        double sendEnds = edgeOf(visitor, "Send", "bottom");
        assertThat(edgeOf(visitor, "End the chat", "top") - sendEnds).isGreaterThanOrEqualTo(8);
    }

    private static double edgeOf(Page visitor, String button, String edge) {
        Object at = visitor.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .evaluate("(button, edge) => button.getBoundingClientRect()[edge]", edge);
        return ((Number) at).doubleValue();
    }

    @Test
    void tellsInTheTimelineBesideItThatAChatHasEnded() {
        Page agent = visitors.agent(foyer, "agent");
        Visitors.visible(agent.locator("#incoming"));
        String words = "Timeline " + UUID.randomUUID();
        String token = begun(words);
        open(agent, words);
        agent.getByLabel("Employer or company").fill("Chatting Ltd.");
        agent.keyboard().press("Control+s");
        Locator state = agent.locator(".moment-line:has(strong:text-is('Chat')) .chip");
        has(state, "Chatting");
        foyer.post(
                CHATS + "/" + token + "/end", null, Json.createObjectBuilder().build());
        has(state, "Left");
    }

    @Test
    void givesAChatToOneOfTwoAgents() {
        String token = begun("Race " + UUID.randomUUID());
        JsonObject entry = await().atMost(Foyer.SOON)
                .until(() -> chat(token), answer -> answer.status() == 200)
                .json();
        long id = entry.getInt("communicationId");
        List<Integer> taken = List.of("agent", "agent2").parallelStream()
                .map(login -> foyer.post(
                                "/api/v1/communications/" + id + "/take",
                                foyer.token(login),
                                Json.createObjectBuilder().build())
                        .status())
                .toList();
        assertThat(taken).containsExactlyInAnyOrder(200, 409);
        String winner = taken.get(0) == 200 ? "agent" : "agent2";
        String loser = winner.equals("agent") ? "agent2" : "agent";
        assertThat(say(id, winner, "mine").status()).isEqualTo(204);
        Answer refused = say(id, loser, "mine too");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().getString("detail")).contains("has taken this chat");
        assertThat(chat(token).json().getString("status")).isEqualTo("in-progress");

        Page late = visitors.agent(foyer, loser);
        late.navigate(foyer.at("/desk/desk.xhtml?entry=" + id).toString());
        Visitors.visible(late.locator(".chat-line.agent"));
        Visitors.visible(late.getByText("has this entry"));
        assertThat(late.getByText("Take this chat to answer.")).isHidden();
    }

    @Test
    void refusesWhatIsTooLongFloodsAndStrangers() {
        String token = begun("Limits " + UUID.randomUUID());
        await().atMost(Foyer.SOON).until(() -> chat(token).status() == 200);
        Answer tooLong = line(token, "x".repeat(10_000), null);
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.body()).contains("4,000 characters");
        assertThat(line(token, "once", "k-1").status()).isEqualTo(204);
        assertThat(line(token, "once", "k-1").status()).isEqualTo(204);
        assertThat(chat(token).json().getJsonArray("lines")).hasSize(2);
        List<Integer> flood = java.util.stream.IntStream.range(0, 40)
                .mapToObj(i -> line(token, "line " + i, null).status())
                .toList();
        assertThat(flood).contains(204, 429);
        assertThat(flood.stream().filter(status -> status == 204).count()).isLessThan(30);
        assertThat(foyer.get(CHATS + "/not-a-token", null).status()).isEqualTo(404);
        assertThat(foyer.get("/api/v1/communications/1/chat", null).status()).isEqualTo(401);
        assertThat(foyer.post(CHATS, null, start("x".repeat(10_000))).status()).isEqualTo(400);
        JsonObject ofCard = Json.createObjectBuilder(start("hi"))
                .add("name", "4111 1111 1111 1111")
                .add("phone", "4111111111111111")
                .build();
        Answer refused = foyer.post(CHATS, null, ofCard);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("\"name\"", "\"phone\"").doesNotContain("4111");
    }

    @Test
    void tellsTheAgentThatTheVisitorIsGoneAndThatHeIsBack() {
        Page agent = visitors.agent(foyer, "agent2");
        Visitors.visible(agent.locator("#incoming"));
        Page visitor = visitor("demo-form-5");
        String name = begin(visitor, "I may leave");
        agent.locator(".entry", new Page.LocatorOptions().setHasText(name)).click();
        Visitors.visible(agent.getByText("Visitor is here", exactly()));
        String page = visitor.url();
        visitor.navigate("about:blank");
        Visitors.visible(agent.getByText("Visitor is away", exactly()));
        visitors.shot(agent, "chat-visitor-gone");
        visitor.navigate(page);
        Visitors.visible(agent.getByText("The visitor is back."));

        agent.locator("#chat-text").fill("x".repeat(10_000));
        agent.locator("#chat-text").press("Enter");
        Visitors.visible(agent.getByText("Shorten this to 4,000 characters."));
        assertThat(agent.locator("#chat-text")).hasValue("x".repeat(10_000));
        agent.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("End the chat"))
                .click();
        Visitors.visible(visitor.getByText("The office ended the chat."));
        visitors.shot(visitor, "chat-ended");
        Looks.assertNoBarrier(visitor);
    }

    @Test
    void endsAChatInWhichNobodyWritesAnyMore() throws SQLException {
        String token = begun("Idle " + UUID.randomUUID());
        long id = await().atMost(Foyer.SOON)
                .until(() -> chat(token), answer -> answer.status() == 200)
                .json()
                .getInt("communicationId");
        try (Connection database = product.database();
                Statement statement = database.createStatement()) {
            statement.executeUpdate(
                    "update chat set last_at = last_at - interval 14 minute where communication_id = " + id);
            assertThat(chat(token).json().getBoolean("ended")).isFalse();
            statement.executeUpdate(
                    "update chat set last_at = last_at - interval 2 minute where communication_id = " + id);
        }
        await().atMost(Foyer.SOON).until(() -> chat(token).json().getBoolean("ended"));
        assertThat(chat(token).json().getString("status")).isEqualTo("abandoned");
        assertThat(line(token, "Too late", null).status()).isEqualTo(409);
    }

    private static void open(Page agent, String words) {
        agent.locator(".entry", new Page.LocatorOptions().setHasText(words)).click();
        has(agent.locator(".chat-line.visitor .chat-words").first(), words);
    }

    private Page visitor(String form) {
        Page visitor = visitors.visitor(800, ColorScheme.LIGHT);
        visitor.navigate(foyer.at("/forms/" + form).toString());
        await("somebody at the desk").atMost(Foyer.SOON).until(() -> {
            visitor.reload();
            return visitor.getByText("Chat with us now").count() > 0;
        });
        visitor.navigate(foyer.at("/forms/" + form + "/chat").toString());
        return visitor;
    }

    /** Gives the name that the visitor calls himself. */
    private static String begin(Page visitor, String words) {
        String name = "Vera" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        Visitors.visible(visitor.getByLabel("Your name"));
        Looks.assertNoBarrier(visitor);
        visitor.getByLabel("Your name").fill(name);
        visitor.getByLabel("How can we help?").fill(words);
        visitor.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Begin the chat"))
                .click();
        Visitors.visible(visitor.locator("#chat-lines .visitor"));
        return name;
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private static void write(Page visitor, String words) {
        visitor.locator("#chat-text").fill(words);
        visitor.locator("#chat-text").press("Enter");
    }

    private static void answer(Page agent, String words) {
        Visitors.visible(agent.locator("#chat-text"));
        agent.locator("#chat-text").fill(words);
        agent.locator("#chat-text").press("Enter");
        has(agent.locator(".chat-line.agent .chat-words").last(), words);
    }

    private static void has(Locator locator, String words) {
        assertThat(locator).hasText(words, new LocatorAssertions.HasTextOptions().setTimeout(Visitors.PATIENCE_MS));
    }

    private String begun(String words) {
        Answer answer = foyer.post(CHATS, null, start(words));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return answer.json().getString("token");
    }

    private static JsonObject start(String words) {
        return Json.createObjectBuilder()
                .add("form", "demo-form-7")
                .add("name", "Vic Visitor")
                .add("text", words)
                .build();
    }

    private Answer chat(String token) {
        return foyer.get(CHATS + "/" + token, null);
    }

    private Answer line(String token, String text, String key) {
        var line = Json.createObjectBuilder().add("text", text);
        if (key != null) {
            line.add("key", key);
        }
        return foyer.post(CHATS + "/" + token + "/lines", null, line.build());
    }

    private Answer say(long communication, String login, String text) {
        return foyer.post(
                "/api/v1/communications/" + communication + "/chat",
                foyer.token(login),
                Json.createObjectBuilder().add("text", text).build());
    }

    private JsonObject entry(String name) {
        return foyer.get("/api/v1/communications?limit=100", Foyer.API_KEY).items().stream()
                .filter(row -> name.equals(row.getString("name", null)))
                .findFirst()
                .orElseThrow();
    }
}
