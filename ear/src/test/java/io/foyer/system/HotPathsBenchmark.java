package io.foyer.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The hot paths beside the floor of the same machine in the same run, in alternating rounds: {@code mvn verify -Pbench}.
 * Only ratios are worth quoting. {@code -Dfoyer.bench.customers=} and {@code -Dfoyer.bench.seconds=} change the size.
 */
class HotPathsBenchmark {

    private static final Logger LOG = Logger.getLogger(HotPathsBenchmark.class.getName());
    private static final int CUSTOMERS = Integer.getInteger("foyer.bench.customers", 1_000_000);
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("foyer.bench.seconds", 10));
    private static final Duration WARM_UP = Duration.ofMinutes(1);
    private static final int ROUNDS = 5;
    private static final int IN_FLIGHT = 16;

    private static Product product;
    private static Foyer foyer;
    private static Floor floor;

    @BeforeAll
    static void start() throws Exception {
        product = Product.inNewHome("bench", Map.of("FOYER_JAVA_OPTS", "")).start();
        foyer = product.client();
        try (Connection database = product.database()) {
            ManyCustomers.load(database, CUSTOMERS);
            Floor.prepare(database);
        }
        floor = new Floor(product, Path.of(System.getProperty("foyer.system.target", "target"), "bench"));
    }

    @AfterAll
    static void stop() throws Exception {
        floor.close();
        product.close();
    }

    @Test
    void findsACustomerByPhone() throws Exception {
        Latencies.Work empty = number -> ask("/api/v1/me");
        Latencies.Work byPhone =
                number -> ask("/api/v1/customers?phone=" + URLEncoder.encode(phone(number), StandardCharsets.UTF_8));
        Latencies.Work plain = number -> floor.lookUp(phone(number));
        for (int threads : new int[] {1, 4}) {
            Latencies.closedLoop(threads, ROUND, byPhone);
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                Latencies nothing = Latencies.closedLoop(threads, ROUND.dividedBy(2), empty);
                Latencies found = Latencies.closedLoop(threads, ROUND.dividedBy(2), byPhone);
                Latencies least = Latencies.closedLoop(threads, ROUND.dividedBy(2), plain);
                ratios.add(found.millis(0.5) / nothing.millis(0.5));
                say("by phone, %d threads: %s; empty GET: %s; plain JDBC: %s", threads, found, nothing, least);
            }
            say("by phone / empty GET, %d threads, median of p50: %.2f", threads, median(ratios));
        }
    }

    @Test
    void pushesAnEvent() throws Exception {
        Map<String, CompletableFuture<Void>> awaited = new ConcurrentHashMap<>();
        List<EventFeed> feeds = new ArrayList<>();
        for (int office = 1; office <= 3; office++) {
            feeds.add(EventFeed.open(foyer, "?office=" + office, Foyer.API_KEY, event -> awaited.getOrDefault(
                            event.data().getString("externalId", ""), new CompletableFuture<>())
                    .complete(null)));
        }
        String run = Long.toHexString(System.nanoTime());
        Latencies.Work push = number -> {
            String id = run + "-" + System.nanoTime() + "-" + number;
            CompletableFuture<Void> seen = new CompletableFuture<>();
            awaited.put(id, seen);
            Answer answer = foyer.post(
                    "/api/v1/calls",
                    Foyer.API_KEY,
                    Json.createObjectBuilder()
                            .add("callId", id)
                            .add("event", "ringing")
                            .add("ani", phone(number))
                            .add("dnis", "+1312555010" + number % 10)
                            .build());
            assertThat(answer.status()).isEqualTo(202);
            seen.get(30, TimeUnit.SECONDS);
            awaited.remove(id);
        };
        Latencies.Work least = number -> floor.keep(run + "-" + System.nanoTime() + "-" + number, phone(number));
        say("event to push, first 10 s: %s", Latencies.closedLoop(IN_FLIGHT, Duration.ofSeconds(10), push));
        Latencies.closedLoop(IN_FLIGHT, WARM_UP, push);
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Latencies pushed = Latencies.closedLoop(IN_FLIGHT, ROUND, push);
            Latencies kept = Latencies.closedLoop(IN_FLIGHT, ROUND, least);
            ratios.add(pushed.perSecond() / kept.perSecond());
            say("event to push, %d in flight: %s; forced journal and plain JDBC: %s", IN_FLIGHT, pushed, kept);
        }
        say("rate of events pushed / floor, median: %.2f", median(ratios));
        feeds.forEach(EventFeed::close);
    }

    private static void ask(String path) {
        assertThat(foyer.get(path, Foyer.API_KEY).status()).isEqualTo(200);
    }

    private static String phone(long number) {
        return ManyCustomers.phone(Math.floorMod(number * 7919, CUSTOMERS));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static void say(String text, Object... values) {
        LOG.info(() -> String.format(Locale.ROOT, text, values));
    }
}
