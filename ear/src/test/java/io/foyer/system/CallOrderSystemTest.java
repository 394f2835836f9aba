package io.foyer.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** IN-1: a call ends in the same state whatever the order its events come in. */
@ExtendWith(SharedFoyer.class)
class CallOrderSystemTest {

    private static final Instant RANG = Instant.parse("2026-03-07T15:04:05.678Z");

    /** What may differ between two calls that went alike. */
    private static final Set<String> OWN = Set.of("id", "sequence", "version", "externalId", "acceptedAt");

    private final Foyer foyer;
    private final Product product;

    CallOrderSystemTest(Foyer foyer, Product product) {
        this.foyer = foyer;
        this.product = product;
    }

    /** One event of a call, the seconds after its ringing, and what the sender says with it. */
    private record Step(String event, int afterS, Map<String, String> more) {
        Step(String event, int afterS) {
            this(event, afterS, Map.of());
        }
    }

    static Stream<Arguments> lives() {
        Step ringing = new Step("ringing", 0, Map.of("callerName", "Jane Doe", "queue", "leasing"));
        Step answered = new Step("answered", 7, Map.of("agentExtension", "201"));
        return Stream.of(
                Arguments.of("completed", 83, List.of(ringing, answered, ended(90, "normalClearing"))),
                Arguments.of("busy", null, List.of(ringing, new Step("busy", 2), new Step("ended-busy", 3))),
                Arguments.of("missed", null, List.of(ringing, new Step("not-answered", 20), ended(21, "noAnswer"))),
                Arguments.of("abandoned", null, List.of(ringing, new Step("abandoned", 9))),
                Arguments.of("in-progress", null, List.of(ringing, answered)));
    }

    private static Step ended(int afterS, String cause) {
        return new Step("ended", afterS, Map.of("cause", cause));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lives")
    void endsAlikeInEveryOrderOfTimedEvents(String status, Integer talked, List<Step> life) {
        Call one = Call.incoming();
        List<Call> calls = new ArrayList<>();
        for (List<Step> order : permutations(life)) {
            Call call = one.withId(Call.incoming().id());
            calls.add(call);
            order.forEach(step -> foyer.tell(call.event(step.event(), with(step))));
        }
        List<JsonObject> ends =
                calls.stream().map(call -> settled(call, life.size())).toList();

        assertThat(ends).allSatisfy(row -> {
            assertThat(row.getString("status")).isEqualTo(status);
            assertThat(Instant.parse(row.getString("startedAt"))).isEqualTo(RANG);
            assertThat(row.getString("name")).isEqualTo("Jane Doe");
            assertThat(row.getString("source")).isEqualTo("Chicago Tribune");
            if (talked != null) {
                assertThat(row.getInt("durationSeconds")).isEqualTo(talked);
            }
        });
        assertThat(ends).extracting(CallOrderSystemTest::comparable).containsOnly(comparable(ends.get(0)));
    }

    @Test
    void endsAlikeInEveryOrderOfTheWebhooksEventsInJsonAndAsAForm() {
        List<String> life = List.of("newCall", "answer", "hangup");
        Call one = Call.incoming();
        List<Call> calls = new ArrayList<>();
        for (List<String> order : permutations(life)) {
            Call byJson = one.withId(Call.incoming().id());
            Call byForm = one.withId(Call.incoming().id());
            calls.addAll(List.of(byJson, byForm));
            order.forEach(event -> foyer.tellByCti(byJson.cti(event, said(event))));
            order.forEach(event -> foyer.tellByForm(byForm.cti(event, said(event))));
        }

        assertThat(calls).map(call -> settled(call, life.size())).allSatisfy(row -> {
            assertThat(row.getString("status")).isEqualTo("completed");
            assertThat(row.getString("number")).isEqualTo(one.from());
            assertThat(row.getString("dnis")).isEqualTo(Call.TRIBUNE);
            assertThat(row.getString("source")).isEqualTo("Chicago Tribune");
            assertThat(row.getString("agentExtension")).isEqualTo("201");
            assertThat(row.isNull("endedAt")).isFalse();
            assertThat(row.isNull("warning")).isTrue();
        });
    }

    private static Map<String, String> said(String event) {
        return switch (event) {
            case "answer" -> Map.of("answeringNumber", "201");
            case "hangup" -> Map.of("cause", "normalClearing");
            default -> Map.of("queue", "leasing");
        };
    }

    private static Map<String, String> with(Step step) {
        Map<String, String> more = new java.util.HashMap<>(step.more());
        more.put("at", RANG.plus(Duration.ofSeconds(step.afterS())).toString());
        return more;
    }

    /** The call's entry once every event of it was worked in. */
    private JsonObject settled(Call call, int events) {
        await("events of " + call).atMost(Foyer.SOON).until(() -> eventsOf(call) == events);
        return foyer.entry(call);
    }

    private int eventsOf(Call call) throws SQLException {
        try (Connection database = product.database();
                PreparedStatement count = database.prepareStatement("select count(*) from call_event e"
                        + " join communication c on c.id = e.communication_id where c.external_id = ?")) {
            count.setString(1, call.id());
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static JsonObject comparable(JsonObject row) {
        JsonObjectBuilder facts = Json.createObjectBuilder();
        row.forEach((name, value) -> {
            if (!OWN.contains(name)) {
                facts.add(name, value);
            }
        });
        return facts.build();
    }

    private static <T> List<List<T>> permutations(List<T> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> all = new ArrayList<>();
        for (int first = 0; first < items.size(); first++) {
            List<T> rest = new ArrayList<>(items);
            T head = rest.remove(first);
            for (List<T> tail : permutations(rest)) {
                List<T> order = new ArrayList<>(List.of(head));
                order.addAll(tail);
                all.add(order);
            }
        }
        return all;
    }
}
