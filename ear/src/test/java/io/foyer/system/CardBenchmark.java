package io.foyer.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A card of 60 fields with 500 rows of history, opened and saved (issue 4): {@code mvn verify -Pbench
 * -Dit.test=CardBenchmark}. Also how long pages of 500 fields take.
 */
class CardBenchmark {

    private static final Logger LOG = Logger.getLogger(CardBenchmark.class.getName());
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("foyer.bench.seconds", 10));
    private static final int ROUNDS = 5;
    private static final int OPENED = 9;
    private static final int CHANGED = 3;
    private static final double MOST_REQUESTS = 3;
    private static final String LINE = "+13125550107";
    private static final String CALLER = "+13125557700";

    /** From the last letter of a label to the word that it is kept. */
    private static final String KEPT =
            """
            (label) => new Promise((done) => {
              const began = performance.now();
              const state = document.getElementById('design-state');
              const input = document.querySelector('#settings [data-property="label"] input');
              new MutationObserver((changes, watch) => {
                if (state.textContent.includes('Draft, saved')) {
                  watch.disconnect();
                  done(performance.now() - began);
                }
              }).observe(state, {childList: true, characterData: true, subtree: true});
              input.value = label;
              input.dispatchEvent(new Event('input', {bubbles: true}));
            })""";

    private static Product product;
    private static Foyer foyer;
    private static ManyFields template;
    private static int card;
    private static int floorCard;

    @BeforeAll
    static void start() throws SQLException {
        product =
                Product.inNewHome("bench-cards", Map.of("FOYER_JAVA_OPTS", "")).start();
        foyer = product.client();
        template = ManyFields.published(foyer, "own.sixty", 60);
        card = template.filled(foyer, CALLER).getInt("id");
        floorCard = template.filled(foyer, "+13125557701").getInt("id");
        try (Connection database = product.database()) {
            template.age(database, card, 500);
            template.age(database, floorCard, 500);
        }
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void opensACardOfSixtyFieldsWithFiveHundredRowsOfHistory() throws Exception {
        Session agent = Session.of(foyer, "agent");
        Latencies.Work empty = any -> get(agent, "/profile/profile.xhtml");
        Latencies.Work page = any -> get(agent, "/card/card.xhtml?id=" + card);
        Latencies.Work record = any -> ask("/api/v1/cards/" + card);
        say("page of the card, first 10 s: %s", Latencies.closedLoop(1, ROUND, page));
        for (int round = 0; round < ROUNDS; round++) {
            say(
                    "page of the card: %s; an empty page: %s; the card by REST: %s",
                    Latencies.closedLoop(1, ROUND, page),
                    Latencies.closedLoop(1, ROUND.dividedBy(2), empty),
                    Latencies.closedLoop(1, ROUND.dividedBy(2), record));
        }
    }

    @Test
    void paintsItSoonInASlowBrowserAndAsksLittle() {
        try (DeskBrowser desks = DeskBrowser.open(foyer)) {
            tie(desks);
            Page page = desks.signIn("agent");
            String address = foyer.at("/card/card.xhtml?id=" + card).toString();
            List<SlowBrowser.Opened> pages = SlowBrowser.opens(page, address, OPENED);
            pages.forEach(one -> say("page of the card, processor slowed 4 times: %s", one));
            List<SlowBrowser.Opened> entries = new ArrayList<>();
            page.navigate(foyer.at("/desk/desk.xhtml").toString());
            for (int i = 0; i < OPENED; i++) {
                Call call = Call.incoming().from(CALLER).to(LINE);
                JsonObject entry = foyer.ring(call);
                entries.add(SlowBrowser.opensEntry(page, entry.getInt("id")));
                say("card of an entry on the desk, processor slowed 4 times: %s", entries.get(i));
            }
            say(
                    "largest paint of the page, median: %.0f ms; of the desk's card: %.0f ms",
                    median(pages.stream().map(SlowBrowser.Opened::paintedMs).toList()),
                    median(entries.stream().map(SlowBrowser.Opened::paintedMs).toList()));
            assertThat(median(pages.stream().map(SlowBrowser.Opened::requests).toList()))
                    .isLessThanOrEqualTo(MOST_REQUESTS);
            assertThat(median(entries.stream().map(SlowBrowser.Opened::requests).toList()))
                    .isLessThanOrEqualTo(MOST_REQUESTS);
        }
    }

    @Test
    void savesBesidePlainJdbc() throws Exception {
        Latencies.Work empty = any -> ask("/api/v1/me");
        Latencies.Work read = any -> ask("/api/v1/cards/" + card);
        Latencies.Work save = CardBenchmark::save;
        Latencies.closedLoop(1, ROUND, save);
        List<Double> ratios = new ArrayList<>();
        try (Connection database = product.database()) {
            database.setAutoCommit(false);
            Latencies.Work least = number -> least(database, number);
            for (int round = 0; round < ROUNDS; round++) {
                Latencies nothing = Latencies.closedLoop(1, ROUND.dividedBy(2), empty);
                Latencies found = Latencies.closedLoop(1, ROUND.dividedBy(2), read);
                Latencies saved = Latencies.closedLoop(1, ROUND, save);
                Latencies floor = Latencies.closedLoop(1, ROUND.dividedBy(2), least);
                ratios.add(saved.millis(0.5) / floor.millis(0.5));
                say(
                        "save of %d fields by REST: %s; plain JDBC: %s; empty GET: %s; GET of the card: %s",
                        CHANGED, saved, floor, nothing, found);
            }
        }
        say("save / plain JDBC, median of p50: %.2f", median(ratios));
    }

    @Test
    void opensAndShapesFiveHundredFields() {
        ManyFields many = ManyFields.published(foyer, "own.five-hundred", 500);
        int big = many.filled(foyer, "+13125557702").getInt("id");
        try (DeskBrowser desks = DeskBrowser.open(foyer)) {
            Page agent = desks.signIn("agent");
            SlowBrowser.unslowed(agent, foyer.at("/card/card.xhtml?id=" + big).toString(), OPENED)
                    .forEach(one -> say("page of a card of 500 fields: %s", one));
            Page admin = admin(desks);
            String designer =
                    foyer.at("/designer/template.xhtml?key=" + many.key()).toString();
            SlowBrowser.unslowed(admin, designer, OPENED).forEach(one -> say("designer with 500 fields: %s", one));
            for (int i = 0; i < OPENED; i++) {
                admin.locator(".outline-row.is-field").nth(i).click();
                admin.locator("#settings [data-property='label'] input").waitFor();
                Number kept = (Number) admin.evaluate(KEPT, "Renamed " + i);
                say("draft of 500 fields kept in %.0f ms, its pause of 600 ms included", kept.doubleValue());
            }
        }
    }

    private static void save(long number) {
        var values = Json.createObjectBuilder();
        for (int field = 8; field < 8 * (CHANGED + 1); field += 8) {
            values.add("f" + field, "Value " + number);
        }
        Answer answer = foyer.send(foyer.request("/api/v1/cards/" + card, foyer.token("agent"))
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .PUT(BodyPublishers.ofString(
                        Json.createObjectBuilder().add("values", values).build().toString())));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    /** The least that keeping the same needs: the card held, its fields, a row of history for each. */
    private static void least(Connection database, long number) throws SQLException {
        run(database, "select id from card where id = ? for update", floorCard);
        for (int field = 8; field < 8 * (CHANGED + 1); field += 8) {
            run(
                    database,
                    "update card_value set value = ? where card_id = ? and field_key = ?",
                    "Value " + number,
                    floorCard,
                    "f" + field);
            run(
                    database,
                    "insert into card_change (card_id, card_version, field_key, old_value, new_value, changed_by_name,"
                            + " changed_at) values (?, 2, ?, 'Before', ?, 'Ana Flores', now(3))",
                    floorCard,
                    "f" + field,
                    "Value " + number);
        }
        run(database, "update card set version = version + 1, updated_at = now(3) where id = ?", floorCard);
        database.commit();
    }

    private static void run(Connection database, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    private static void tie(DeskBrowser desks) {
        Page admin = admin(desks);
        Locator line = admin.locator("tr", new Page.LocatorOptions().setHasText("(312) 555-0107"));
        line.locator("select").selectOption("Card of 60 fields");
        line.getByText("Save").click();
        DeskBrowser.visible(admin.getByText("The next call opens this card."));
    }

    private static Page admin(DeskBrowser desks) {
        Page admin = desks.newPage();
        admin.navigate(foyer.at("/designer/templates.xhtml").toString());
        DeskBrowser.fillLogin(admin, "admin", Foyer.PASSWORD);
        DeskBrowser.visible(admin.locator("#lines-title"));
        return admin;
    }

    private static void ask(String path) {
        assertThat(foyer.get(path, foyer.token("agent")).status()).isEqualTo(200);
    }

    private static void get(Session session, String path) {
        assertThat(session.get(path).status()).isEqualTo(200);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static void say(String text, Object... values) {
        LOG.info(() -> String.format(Locale.ROOT, text, values));
    }
}
