package io.foyer.system;

import static io.foyer.system.Looks.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many send one card, two answer one transfer, and a node dies over it: offices agree all the same (CA-9). */
@ExtendWith(SharedFoyer.class)
class TransferRaceSystemTest {

    private static final int AT_ONCE = 50;

    private final Foyer foyer;
    private final Transfers transfers;

    TransferRaceSystemTest(Foyer foyer, Product product) {
        this.foyer = foyer;
        this.transfers = new Transfers(foyer, product);
    }

    @Test
    void waitsAtOneOfficeHoweverManySendItAtOnce() throws Exception {
        JsonObject card = transfers.saved(transfers.ofOffice("Many" + unique()));
        List<Long> offices = List.of(transfers.office("agent3"), transfers.thirdOffice());
        ExecutorService many = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Answer>> sends = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                long office = offices.get(i % 2);
                sends.add(() -> transfers.send(card, office));
            }
            List<Integer> statuses = many.invokeAll(sends).stream()
                    .map(Transfers::done)
                    .map(Answer::status)
                    .toList();
            assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
        } finally {
            many.shutdown();
        }
    }

    @Test
    void isAnsweredByOneOfTwoWhoAnswerAtOnce() throws Exception {
        JsonObject card = transfers.saved(transfers.ofOffice("Race" + unique()));
        JsonObject sent = transfers.send(card, transfers.office("agent3")).json();
        int entry = sent.getInt("communicationId");
        move("supervisor", transfers.office("agent3"));
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Answer>> answers = List.of(
                    () -> foyer.post(
                            "/api/v1/communications/" + entry + "/take",
                            foyer.token("agent3"),
                            Json.createObjectBuilder().build()),
                    () -> foyer.post(
                            "/api/v1/communications/" + entry + "/decline",
                            foyer.token("supervisor"),
                            Json.createObjectBuilder().add("reason", "Full").build()));
            List<Integer> statuses = both.invokeAll(answers).stream()
                    .map(Transfers::done)
                    .map(Answer::status)
                    .sorted()
                    .toList();
            assertThat(statuses).containsExactly(200, 409);
        } finally {
            both.shutdown();
            move("supervisor", transfers.office("agent"));
        }
    }

    @Test
    void tellsTheSenderOfWhatWasPutBackAlsoWhenTheNodeDiedOverIt() throws SQLException {
        JsonObject card = transfers.saved(transfers.ofOffice("Back" + unique()));
        int entry = transfers.send(card, transfers.office("agent3")).json().getInt("communicationId");
        JsonObject nothing = Json.createObjectBuilder().build();
        foyer.post("/api/v1/communications/" + entry + "/take", foyer.token("agent3"), nothing);
        await("taken up").atMost(Foyer.SOON).until(() -> transfers.thread(card).getInt("sequence") > 0);
        int taken = transfers.thread(card).getInt("sequence");
        Answer released = foyer.method(
                "PATCH",
                "/api/v1/communications/" + entry,
                foyer.token("agent3"),
                Json.createObjectBuilder().add("taken", false).build());
        assertThat(released.status()).as(released.body()).isEqualTo(200);
        await("put back").atMost(Foyer.SOON).until(() -> transfers.thread(card).getInt("sequence") > taken);
        int told = transfers.thread(card).getInt("sequence");
        assertThat(transfers.thread(card).getString("state")).isEqualTo("sent");
        // As a node leaves it that dies after its commit and before it told anybody.
        transfers.update("update transfer set told_at = null where card_id = " + card.getInt("id"));
        await("told by another round")
                .atMost(Foyer.SOON.plusSeconds(30))
                .until(() -> transfers.thread(card).getInt("sequence") > told);
        assertThat(foyer.get("/api/v1/communications/" + entry, foyer.token("agent3"))
                        .json()
                        .isNull("takenBy"))
                .isTrue();
    }

    @Test
    void takesItsFilesAlongAsTheOtherOfficesOwn() {
        String key = "own.f" + unique().toLowerCase(Locale.ROOT);
        new Published(foyer, key).of("{\"key\": \"plan\", \"type\": \"file\", \"label\": \"Plan\"}");
        Answer put = foyer.send(foyer.request("/api/v1/card-files?name=plan.txt", foyer.token("agent"))
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofString("Two rooms")));
        String ours = put.json().getString("value");
        JsonObject card = transfers.saved(Json.createObjectBuilder()
                .add("officeId", transfers.office("agent"))
                .add("template", key)
                .add(
                        "values",
                        Json.createObjectBuilder().add("givenName", "Fay").add("plan", ours))
                .build());
        int entry = transfers.send(card, transfers.office("agent3")).json().getInt("communicationId");
        JsonObject nothing = Json.createObjectBuilder().build();
        foyer.post("/api/v1/communications/" + entry + "/take", foyer.token("agent3"), nothing);
        Answer kept = foyer.post(
                "/api/v1/cards",
                foyer.token("agent3"),
                Json.createObjectBuilder().add("communicationId", entry).build());
        assertThat(kept.status()).as(kept.body()).isEqualTo(201);
        String theirs = kept.json().getJsonObject("values").getString("plan");
        assertThat(theirs).endsWith(" plan.txt").isNotEqualTo(ours);
        assertThat(foyer.get(fileOf(theirs), foyer.token("agent3")).body()).isEqualTo("Two rooms");
        assertThat(foyer.get(fileOf(theirs), foyer.token("agent")).status()).isEqualTo(404);
        assertThat(foyer.get(fileOf(ours), foyer.token("agent")).body()).isEqualTo("Two rooms");
        assertThat(foyer.get(fileOf(ours), foyer.token("agent3")).status()).isEqualTo(404);
        reachesASecondOneOnTheSameCard(card, kept.json());
    }

    /** The other office's card is there already and keeps what it holds; what came again is beside it. */
    private void reachesASecondOneOnTheSameCard(JsonObject sent, JsonObject there) {
        int entry = transfers.send(sent, transfers.office("agent3")).json().getInt("communicationId");
        Answer again = foyer.post(
                "/api/v1/cards",
                foyer.token("agent3"),
                Json.createObjectBuilder().add("communicationId", entry).build());
        assertThat(again.json().getInt("id")).as(again.body()).isEqualTo(there.getInt("id"));
        assertThat(again.json().getJsonObject("values")).isEqualTo(there.getJsonObject("values"));
        JsonObject came = foyer.get("/api/v1/cards/" + there.getInt("id") + "/transfers", foyer.token("agent3"))
                .items()
                .get(0);
        assertThat(came.getInt("receivedCardId")).isEqualTo(there.getInt("id"));
        JsonObject file = came.getJsonArray("files").getJsonObject(0);
        assertThat(file.getString("name")).isEqualTo("plan.txt");
        String address = "/api/v1/card-files/" + file.getInt("id");
        assertThat(foyer.get(address, foyer.token("agent3")).body()).isEqualTo("Two rooms");
        assertThat(foyer.get(address, foyer.token("agent")).status()).isEqualTo(404);
        assertThat(transfers.thread(sent).getJsonArray("files")).isEmpty();
    }

    private static String fileOf(String value) {
        return "/api/v1/card-files/" + value.substring(0, value.indexOf(' '));
    }

    @Test
    void goesToNoThirdOfficeWhileTheSecondMayStillPutItBack() throws SQLException {
        JsonObject card = transfers.saved(transfers.ofOffice("Third" + unique()));
        int entry = transfers.send(card, transfers.office("agent3")).json().getInt("communicationId");
        JsonObject nothing = Json.createObjectBuilder().build();
        foyer.post("/api/v1/communications/" + entry + "/take", foyer.token("agent3"), nothing);
        Answer third = transfers.send(card, transfers.thirdOffice());
        assertThat(third.status()).isEqualTo(409);
        assertThat(third.body()).contains("Chloe Martin at Harbor Point has taken this card up");
        foyer.method(
                "PATCH",
                "/api/v1/communications/" + entry,
                foyer.token("agent3"),
                Json.createObjectBuilder().add("taken", false).build());
        assertThat(transfers.send(card, transfers.thirdOffice()).body()).contains("already waiting at Harbor Point");

        Answer declined = foyer.post(
                "/api/v1/communications/" + entry + "/decline",
                foyer.token("agent3"),
                Json.createObjectBuilder().add("reason", "Full").build());
        assertThat(declined.status()).as(declined.body()).isEqualTo(200);
        assertThat(transfers.send(card, transfers.thirdOffice()).status()).isEqualTo(201);
    }

    private void move(String login, long office) throws SQLException {
        transfers.update("update app_user set office_id = " + office + " where login = '" + login + "'");
        await("moved").atMost(Foyer.SOON).until(() -> foyer.officeOf(login) == office);
    }
}
