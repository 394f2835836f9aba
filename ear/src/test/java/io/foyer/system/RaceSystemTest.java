package io.foyer.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** IN-31: of all who take one entry at the same instant one wins, and the others are told who. */
@ExtendWith(SharedFoyer.class)
class RaceSystemTest {

    private static final int BURST = 150;
    private static final int AGENTS = 50;

    private final Foyer foyer;
    private final Product product;

    RaceSystemTest(Foyer foyer, Product product) {
        this.foyer = foyer;
        this.product = product;
    }

    @Test
    void givesAnEntryToOneOfFiftyAgentsAndTellsFortyNineWho() throws Exception {
        List<String> tokens =
                People.agents(product, AGENTS).stream().map(People.Agent::token).toList();
        JsonObject entry = foyer.ring(Call.incoming());
        List<Answer> answers = atOnce(tokens, token -> take(entry, token));

        List<Answer> won =
                answers.stream().filter(answer -> answer.status() == 200).toList();
        assertThat(won).hasSize(1);
        JsonObject winner = won.get(0).json().getJsonObject("takenBy");
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .hasSize(AGENTS - 1)
                .allSatisfy(lost -> {
                    assertThat(lost.status()).as(lost.body()).isEqualTo(409);
                    assertThat(lost.json().getString("detail")).startsWith(winner.getString("name") + " ");
                });
        JsonObject after = foyer.get(address(entry), foyer.token("agent")).json();
        assertThat(after.getJsonObject("takenBy")).isEqualTo(winner);
        assertThat(after.getInt("version")).as("changed once").isEqualTo(entry.getInt("version") + 1);
    }

    @Test
    void letsTheTakerTakeHisOwnEntryAgainAndOnlyHimOrASupervisorPutItBack() {
        JsonObject entry = foyer.ring(Call.incoming());
        JsonObject back = Json.createObjectBuilder().add("taken", false).build();
        assertThat(take(entry, foyer.token("agent")).status()).isEqualTo(200);
        assertThat(take(entry, foyer.token("agent")).status()).isEqualTo(200);

        Answer others = foyer.method("PATCH", address(entry), foyer.token("agent2"), back);
        assertThat(others.status()).isEqualTo(403);
        Answer supervisors = foyer.method("PATCH", address(entry), foyer.token("supervisor"), back);
        assertThat(supervisors.status()).as(supervisors.body()).isEqualTo(200);
        assertThat(supervisors.json().isNull("takenBy")).isTrue();
        assertThat(take(entry, foyer.token("agent2")).status()).isEqualTo(200);
    }

    @Test
    void makesOneCardOfOneCallAndOverwritesNothingOfWhoCameFirst() throws Exception {
        JsonObject entry = foyer.ring(Call.incoming());
        List<String> names = IntStream.range(0, 8).mapToObj(i -> "Dora" + i).toList();
        List<Answer> answers = atOnce(names, name -> card(entry, name));

        List<Answer> made =
                answers.stream().filter(answer -> answer.status() == 201).toList();
        assertThat(made).hasSize(1);
        String kept = made.get(0).json().getJsonObject("values").getString("givenName");
        assertThat(answers).filteredOn(answer -> answer.status() != 201).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.body()).isEqualTo(409);
            assertThat(answer.body()).contains(kept);
        });
        assertThat(card(entry, kept).status()).as("the same once more").isEqualTo(200);
    }

    private Answer card(JsonObject entry, String name) {
        JsonObject values = Json.createObjectBuilder()
                .add("givenName", name)
                .add("familyName", "First")
                .build();
        return foyer.post(
                "/api/v1/cards",
                foyer.token("agent"),
                Json.createObjectBuilder()
                        .add("communicationId", entry.getInt("id"))
                        .add("values", values)
                        .build());
    }

    @Test
    void takesInABurstWithoutTellingAnybodyToComeAgain() throws Exception {
        List<Call> calls =
                IntStream.range(0, BURST).mapToObj(any -> Call.incoming()).toList();
        List<Answer> answers = atOnce(calls, call -> foyer.post("/api/v1/calls", Foyer.API_KEY, call.event("ringing")));

        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.body()).isEqualTo(202));
    }

    private Answer take(JsonObject entry, String token) {
        return foyer.post(address(entry) + "/take", token, JsonValue.EMPTY_JSON_OBJECT);
    }

    private static String address(JsonObject entry) {
        return "/api/v1/communications/" + entry.getInt("id");
    }

    private static <T> List<Answer> atOnce(List<T> items, Function<T, Answer> request) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(items.size());
        try {
            List<Future<Answer>> answers = new ArrayList<>();
            for (T item : items) {
                Callable<Answer> one = () -> {
                    start.await();
                    return request.apply(item);
                };
                answers.add(threads.submit(one));
            }
            start.countDown();
            List<Answer> done = new ArrayList<>();
            for (Future<Answer> answer : answers) {
                done.add(answer.get());
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }
}
