package io.foyer.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.system.EventFeed.Event;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The stream for programs: {@code GET /api/v1/events}. */
@ExtendWith(SharedFoyer.class)
class StreamSystemTest {

    private static final int STALLED = 10;
    private static final int MANY = 400;
    private static final Duration WITHIN_SECONDS = Duration.ofSeconds(15);

    private final Foyer foyer;
    private final Product product;
    private final long office;

    StreamSystemTest(Foyer foyer, Product product) {
        this.foyer = foyer;
        this.product = product;
        this.office = foyer.officeOf("agent");
    }

    @Test
    void tellsEveryChangeOfACall() {
        Call call = Call.incoming();
        try (EventFeed feed = EventFeed.open(foyer, "?office=" + office, Foyer.API_KEY)) {
            foyer.tell(call, "ringing");
            Event rang = feed.awaitEvent(event -> event.isOf(call));
            foyer.tell(call, "answered");
            Event answered = feed.awaitEvent(event ->
                    event.isOf(call) && event.data().getString("status").equals("in-progress"));

            JsonObject row = foyer.entry(call);
            foyer.post(
                    "/api/v1/communications/" + row.getInt("id") + "/take",
                    foyer.token("agent"),
                    JsonValue.EMPTY_JSON_OBJECT);
            Event taken =
                    feed.awaitEvent(event -> event.isOf(call) && !event.data().isNull("takenBy"));

            assertThat(rang.data().getString("status")).isEqualTo("ringing");
            assertThat(rang.data()).isEqualTo(withoutChanges(row, rang.data()));
            assertThat(List.of(rang, answered, taken))
                    .extracting(event -> Long.parseLong(event.id()))
                    .isSorted();
        }
    }

    /** The same row in REST and on the stream, but for what the answer changed. */
    private static JsonObject withoutChanges(JsonObject rest, JsonObject pushed) {
        Map<String, JsonValue> row = new HashMap<>(rest);
        for (String changed : List.of("sequence", "version", "status", "answeredAt")) {
            row.put(changed, pushed.get(changed));
        }
        return Json.createObjectBuilder(row).build();
    }

    @Test
    void resumesAfterTheLastEventWithoutLossAndWithEachCallsNewestStateOnce() {
        String last;
        try (EventFeed feed = EventFeed.open(foyer, "?office=" + office, Foyer.API_KEY)) {
            Call seen = Call.incoming();
            foyer.tell(seen, "ringing");
            last = feed.awaitEvent(event -> event.isOf(seen)).id();
        }
        List<Call> missed = calls(30);
        missed.forEach(call -> {
            foyer.tell(call, "ringing");
            foyer.tell(call, "abandoned");
        });
        missed.forEach(call -> foyer.entry(call, row -> row.getString("status").equals("abandoned")));

        try (EventFeed feed = EventFeed.resume(foyer, "?office=" + office, Foyer.API_KEY, last)) {
            missed.forEach(call -> feed.awaitEvent(event -> event.isOf(call)));
            Call next = Call.incoming();
            foyer.tell(next, "ringing");
            feed.awaitEvent(event -> event.isOf(next));

            for (Call call : missed) {
                assertThat(feed.events())
                        .filteredOn(event -> event.isOf(call))
                        .singleElement()
                        .satisfies(event -> {
                            assertThat(event.data().getString("status")).isEqualTo("abandoned");
                            assertThat(Long.parseLong(event.id())).isGreaterThan(Long.parseLong(last));
                        });
            }
            assertThat(feed.events())
                    .extracting(event -> Long.parseLong(event.id()))
                    .isSorted();
        }
    }

    @Test
    void losesNothingWhenTheConnectionBreaksAgainWhileCatchingUp() {
        String start = sequence();
        List<Call> missed = calls(20);
        missed.forEach(call -> foyer.tell(call, "ringing"));
        missed.forEach(foyer::entry);

        List<Event> seen = new ArrayList<>();
        String last = start;
        for (int broken = 0; broken < missed.size(); broken++) {
            try (EventFeed feed = EventFeed.resume(foyer, "?office=" + office, Foyer.API_KEY, last)) {
                Event first = feed.awaitEvent(any -> true);
                seen.add(first);
                last = first.id();
            }
        }
        for (Call call : missed) {
            assertThat(seen).filteredOn(event -> event.isOf(call)).hasSize(1);
        }
    }

    @Test
    void tellsAnOfficesChangesToThatOfficesListenersOnly() {
        Call here = Call.incoming();
        Call there = Call.incoming().to(Call.OTHER_OFFICE);
        long other = foyer.officeOf("agent3");
        try (EventFeed first = EventFeed.open(foyer, "?office=" + office, Foyer.API_KEY);
                EventFeed second = EventFeed.open(foyer, "?office=" + other, Foyer.API_KEY);
                EventFeed both = EventFeed.open(foyer, "", Foyer.API_KEY);
                EventFeed agent3 = EventFeed.open(foyer, "", foyer.token("agent3"))) {
            foyer.tell(here, "ringing");
            foyer.tell(there, "ringing");
            first.awaitEvent(event -> event.isOf(here));
            second.awaitEvent(event -> event.isOf(there));
            agent3.awaitEvent(event -> event.isOf(there));
            both.awaitEvent(event -> event.isOf(here));
            both.awaitEvent(event -> event.isOf(there));

            assertThat(first.events()).noneMatch(event -> event.isOf(there));
            assertThat(second.events()).noneMatch(event -> event.isOf(here));
            assertThat(agent3.events()).noneMatch(event -> event.isOf(here));
        }
    }

    @Test
    void letsReadersThatStopReadingHarmNobody() throws Exception {
        List<Socket> stalled = new ArrayList<>();
        try (EventFeed healthy = EventFeed.open(foyer, "?office=" + office, Foyer.API_KEY)) {
            for (int i = 0; i < STALLED; i++) {
                stalled.add(stalledReader());
            }
            List<Call> calls = calls(MANY);
            calls.parallelStream().forEach(call -> foyer.tell(call, "ringing"));
            await("all on the healthy stream").atMost(Duration.ofSeconds(90)).until(() -> calls.stream()
                    .allMatch(call -> healthy.events().stream().anyMatch(event -> event.isOf(call))));

            Call after = Call.incoming();
            foyer.tell(after, "ringing");
            healthy.awaitEvent(event -> event.isOf(after));
        } finally {
            for (Socket socket : stalled) {
                socket.close();
            }
        }
    }

    @Test
    void endsTheStreamOfARevokedKeyWithinSeconds() throws Exception {
        String key = UUID.randomUUID().toString();
        update("insert into api_key (company_id, office_id, connection_id, name, key_hash)"
                + " select company_id, null, connection_id, sha2('" + key + "', 256), sha2('" + key + "', 256)"
                + " from api_key where name = 'Demo program'");
        await().atMost(WITHIN_SECONDS).until(() -> foyer.get("/api/v1/me", key).status() == 200);

        try (EventFeed feed = EventFeed.open(foyer, "?office=" + office, key)) {
            update("update api_key set revoked_at = utc_timestamp() where key_hash = sha2('" + key + "', 256)");
            feed.ended().get(WITHIN_SECONDS.toSeconds(), TimeUnit.SECONDS);
        }
        assertThat(foyer.get("/api/v1/me", key).status()).isEqualTo(401);
    }

    @Test
    void endsTheStreamOfASessionThatSignsOut() throws Exception {
        Session session = Session.of(foyer, "agent");
        try (EventFeed feed =
                EventFeed.open(foyer.request("/api/v1/events?office=" + office, null), session.http(), null)) {
            session.signOut("/desk/desk.xhtml");
            feed.ended().get(WITHIN_SECONDS.toSeconds(), TimeUnit.SECONDS);
        }
        assertThat(session.get("/api/v1/me").status()).isEqualTo(401);
    }

    private String sequence() {
        Call call = Call.incoming();
        return String.valueOf(foyer.ring(call).getInt("sequence"));
    }

    private static List<Call> calls(int count) {
        return IntStream.range(0, count).mapToObj(any -> Call.incoming()).toList();
    }

    /** Opens the stream and never reads from it. */
    private Socket stalledReader() throws Exception {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(2048);
        socket.connect(
                new InetSocketAddress(foyer.at("/").getHost(), foyer.at("/").getPort()));
        OutputStream out = socket.getOutputStream();
        out.write(("GET /api/v1/events?office=" + office + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                        + Foyer.API_KEY + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return socket;
    }

    private void update(String statement) throws Exception {
        try (Connection database = product.database();
                PreparedStatement update = database.prepareStatement(statement)) {
            update.executeUpdate();
        }
    }
}
