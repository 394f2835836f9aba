package io.foyer.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * IN-10, IN-12: the application is killed while calls, mails, forms and chats come in. Each mail becomes one entry, what it said
 * it has is there once, and what is sent again too.
 */
class KilledSystemTest {

    private static final int CALLS = 2_000;
    private static final int MAILS = 200;
    private static final String ADDRESS = "harbor@northside.example";
    private static final String MAILS_KEPT =
            "select count(*) from mail_raw r join mailbox m on m.id = r.mailbox_id where m.address = '" + ADDRESS + "'";
    private static final String MAIL_ENTRIES =
            "select count(*) from communication where channel = 'MAIL' and subject like 'Killed %'";
    private static final String MAIL_SUBJECTS =
            "select count(distinct subject) from communication where channel = 'MAIL' and subject like 'Killed %'";
    private static final int FORMS = 120;
    private static final int CHATS = 6;
    private static final int LINES = 20;
    private static final Duration LONG = Duration.ofMinutes(3);
    private static final Map<String, String> NO_LIMITS =
            Map.of("FOYER_FORMS_PER_ADDRESS", "10000", "FOYER_FORMS_PER_FORM", "100000");

    private final Set<Integer> forms = ConcurrentHashMap.newKeySet();
    private final Set<String> lines = ConcurrentHashMap.newKeySet();
    private final List<String> tokens = new ArrayList<>();

    @Test
    void keepsEveryCallMailFormAndLineOnceThoughItIsKilledInTheMiddle() throws Exception {
        Map<String, String> settings = new HashMap<>(NO_LIMITS);
        settings.put("FOYER_HTTP_PORT", String.valueOf(StandaloneBroker.freePort()));
        Product product = Product.inNewHome("killed", settings).start();
        try (product;
                PostOffice post = PostOffice.open(product, ADDRESS);
                Load calls = new Load(product.client())) {
            for (int number = 0; number < MAILS; number++) {
                post.deliver(("From: Ann <ann@home.example>\r\nSubject: Killed " + number + "\r\n\r\nMail " + number)
                        .getBytes(StandardCharsets.US_ASCII));
            }
            Foyer before = product.client();
            IntStream.range(0, CHATS).forEach(chat -> tokens.add(begun(before, chat)));
            post.register();
            await("some mails are kept")
                    .atMost(LONG)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> count(product, MAILS_KEPT) > MAILS / 5);
            IntStream.range(0, CALLS).forEach(call -> calls.send(Call.incoming()));
            ExecutorService senders = Executors.newFixedThreadPool(2);
            senders.execute(() -> IntStream.range(0, FORMS).forEach(form -> sendForm(before, form)));
            senders.execute(() -> everyLine((chat, line) -> sendLine(before, chat, line)));
            await("some are acknowledged")
                    .atMost(LONG)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> calls.acknowledged().size() > CALLS / 8
                            && forms.size() > FORMS / 8
                            && lines.size() > CHATS * LINES / 8);
            product.process("micro.pid").destroyForcibly();
            product.awaitEnd();
            senders.shutdown();
            assertThat(senders.awaitTermination(LONG.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
            assertThat(forms).as("forms before the end").hasSizeLessThan(FORMS);
            assertThat(calls.acknowledged()).as("calls before the end").hasSizeLessThan(CALLS);

            product.start();
            await("all mails are kept").atMost(LONG).until(() -> count(product, MAILS_KEPT) == MAILS);
            await("all mails are entries").atMost(LONG).until(() -> count(product, MAIL_SUBJECTS) == MAILS);
            assertThat(count(product, MAIL_ENTRIES)).isEqualTo(MAILS);
            await("what was acknowledged").atMost(LONG).until(() -> mailsOf(product, forms));
            assertThat(count(product, "select count(*) from chat_line where request_key like 'line-%'"))
                    .as("acknowledged lines, and at most the one that was on its way")
                    .isBetween(lines.size(), lines.size() + 1);

            Foyer after = product.client();
            IntStream.range(0, FORMS).forEach(form -> sendForm(after, form));
            everyLine((chat, line) -> sendLine(after, chat, line));
            assertThat(forms).hasSize(FORMS);
            assertThat(lines).hasSize(CHATS * LINES);
            await("every form").atMost(LONG).until(() -> mailsOf(product, forms));
            assertThat(count(product, "select count(*) from communication where email like 'killed-%@example.com'"))
                    .isEqualTo(FORMS);
            assertThat(count(product, "select count(*) from chat_line where request_key like 'line-%'"))
                    .isEqualTo(CHATS * LINES);
            assertThat(count(
                            product,
                            "select count(distinct communication_id, body) from chat_line"
                                    + " where request_key like 'line-%'"))
                    .isEqualTo(CHATS * LINES);
            assertThat(count(product, "select count(*) from chat")).isEqualTo(CHATS);
            await("every call is acknowledged").atMost(LONG).until(calls::isAllAcknowledged);
            KeptCalls.assertAllOnce(product::database, after, calls);
        }
    }

    private interface Line {
        void at(int chat, int line);
    }

    private static void everyLine(Line work) {
        IntStream.range(0, LINES).forEach(line -> IntStream.range(0, CHATS).forEach(chat -> work.at(chat, line)));
    }

    private void sendForm(Foyer foyer, int form) {
        JsonObjectBuilder fields =
                Json.createObjectBuilder().add("givenName", "Kay").add("email", "killed-" + form + "@example.com");
        HttpRequest.Builder request = foyer.request("/api/v1/forms/demo-form-2", null)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "killed-" + form)
                .POST(BodyPublishers.ofString(
                        Json.createObjectBuilder().add("fields", fields).build().toString()));
        if (isTaken(() -> foyer.send(request).status() == 202)) {
            forms.add(form);
        }
    }

    private void sendLine(Foyer foyer, int chat, int line) {
        JsonObject body = Json.createObjectBuilder()
                .add("text", "Line " + line)
                .add("key", "line-" + line)
                .build();
        String address = "/api/v1/chats/" + tokens.get(chat) + "/lines";
        if (isTaken(() -> foyer.post(address, null, body).status() == 204)) {
            lines.add(chat + "-" + line);
        }
    }

    private static boolean isTaken(BooleanSupplier sending) {
        try {
            return sending.getAsBoolean();
        } catch (IllegalStateException | UncheckedIOException gone) {
            return false;
        }
    }

    private static String begun(Foyer foyer, int chat) {
        Answer answer = foyer.post(
                "/api/v1/chats",
                null,
                Json.createObjectBuilder()
                        .add("form", "demo-form-3")
                        .add("name", "Kay " + chat)
                        .add("text", "Hello")
                        .build());
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        String token = answer.json().getString("token");
        await().atMost(LONG)
                .until(() -> foyer.get("/api/v1/chats/" + token, null).status() == 200);
        return token;
    }

    private static boolean mailsOf(Product product, Set<Integer> sent) throws SQLException {
        Set<String> kept = ConcurrentHashMap.newKeySet();
        try (Connection database = product.database();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(
                        "select email from communication where email like 'killed-%@example.com'")) {
            while (row.next()) {
                kept.add(row.getString(1));
            }
        }
        return sent.stream().allMatch(form -> kept.contains("killed-" + form + "@example.com"));
    }

    private static int count(Product product, String query) throws SQLException {
        try (Connection database = product.database();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }
}
