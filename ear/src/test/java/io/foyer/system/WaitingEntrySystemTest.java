package io.foyer.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries that wait while others are worked on: they learn who called, and nobody changes them by halves. */
@ExtendWith(SharedFoyer.class)
class WaitingEntrySystemTest {

    private final Foyer foyer;

    WaitingEntrySystemTest(Foyer foyer) {
        this.foyer = foyer;
    }

    @Test
    void bearsTheNameOfACustomerWhoWasSavedForALaterCall() {
        Call missed = Call.incoming();
        foyer.ring(missed);
        foyer.tell(missed, "abandoned");
        Call later = Call.incoming().from(missed.from());
        JsonObject entry = foyer.ring(later);
        int before = foyer.entry(missed).getInt("sequence");

        int customer = saveCard(entry, Map.of("givenName", "Olga", "familyName", "Late"))
                .getInt("customerId");

        JsonObject learnt = foyer.entry(missed, row -> !row.isNull("customerId"));
        assertThat(learnt.getInt("customerId")).isEqualTo(customer);
        assertThat(learnt.getString("name")).isEqualTo("Olga Late");
        assertThat(learnt.getInt("sequence")).as("told to the lists").isGreaterThan(before);
    }

    @Test
    void bearsTheNewNameOfACustomerWhoWasRenamed() {
        Call missed = Call.incoming();
        JsonObject card = saveCard(foyer.ring(missed), Map.of("givenName", "Vera", "familyName", "Before"));
        Call later = Call.incoming().from(missed.from());
        foyer.ring(later);
        int before = foyer.entry(later).getInt("sequence");

        changeCard(card, "familyName", "After");

        assertThat(foyer.entry(missed).getString("name")).isEqualTo("Vera After");
        JsonObject told = foyer.entry(later);
        assertThat(told.getString("name")).isEqualTo("Vera After");
        assertThat(told.getInt("sequence")).as("told to the lists").isGreaterThan(before);
    }

    @Test
    void isRecognisedWhenANumberIsAddedToACard() {
        Call missed = Call.incoming();
        foyer.ring(missed);
        JsonObject card = saveCard(foyer.ring(Call.incoming()), Map.of("givenName", "Petra", "familyName", "Twice"));

        changeCard(card, "phone2", missed.from());

        assertThat(foyer.entry(missed, row -> !row.isNull("customerId")).getString("name"))
                .isEqualTo("Petra Twice");
    }

    @Test
    void isAskedAnewWhenItIsTakenInAnotherOfficeThanTheOneThatSavedTheCustomer() {
        Call missed = Call.incoming().to(Call.OTHER_OFFICE);
        JsonObject entry = foyer.ring(missed);
        saveCard(foyer.ring(Call.incoming().from(missed.from())), Map.of("givenName", "Rosa", "familyName", "Moved"));
        assertThat(foyer.entry(missed).isNull("customerId")).isTrue();

        JsonObject taken = foyer.post(address(entry) + "/take", foyer.token("agent3"), JsonValue.EMPTY_JSON_OBJECT)
                .json();

        assertThat(taken.getString("name", null)).isEqualTo("Rosa Moved");
        assertThat(taken.getString("match")).isEqualTo("certain");
    }

    @Test
    void givesItsCardTheDurationThatTheCallHadInTheEnd() {
        Call call = Call.incoming();
        JsonObject entry = foyer.ring(call);
        Instant answered = Instant.now();
        foyer.tell(call.event("answered", answered));
        foyer.entry(call, row -> row.getString("status").equals("in-progress"));
        JsonObject card = saveCard(entry, Map.of("givenName", "Dora"));
        assertThat(card.getJsonObject("values")).doesNotContainKey("inquiryDuration");

        foyer.tell(call.event("ended", answered.plusSeconds(75)));
        foyer.entry(call, row -> row.getString("status").equals("completed"));

        JsonObject values = foyer.get("/api/v1/cards/" + card.getInt("id"), foyer.token("agent"))
                .json()
                .getJsonObject("values");
        assertThat(values.getString("inquiryDuration", null)).isEqualTo("75");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"taken\": \"banana\"}", "{\"taken\": 0}", "{\"customerId\": 1.5}", "{\"customerId\": \"1\"}"})
    void isNotChangedByWhatOnlyLooksLikeAChange(String body) {
        JsonObject entry = foyer.ring(Call.incoming());
        foyer.post(address(entry) + "/take", foyer.token("agent"), JsonValue.EMPTY_JSON_OBJECT);

        Answer refused = foyer.send(foyer.request(address(entry), foyer.token("agent"))
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(body)));

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(read(entry).isNull("takenBy")).isFalse();
        assertThat(read(entry).isNull("customerId")).isTrue();
    }

    @Test
    void keepsItsCustomerAsLongAsACardIsSavedForHim() {
        JsonObject other = saveCard(foyer.ring(Call.incoming()), Map.of("givenName", "Somebody", "familyName", "Else"));
        JsonObject entry = foyer.ring(Call.incoming());
        JsonObject card = saveCard(entry, Map.of("givenName", "Paula", "familyName", "Stays"));

        Answer refused = foyer.method(
                "PATCH",
                address(entry),
                foyer.token("agent"),
                customer(other.getInt("customerId")).build());

        assertThat(refused.status()).as(refused.body()).isEqualTo(409);
        assertThat(refused.json().getString("detail")).contains("card");
        assertThat(read(entry).getInt("customerId")).isEqualTo(card.getInt("customerId"));
    }

    @Test
    void isLeftAloneByAColleagueAndNeverChangedByHalves() {
        int other = saveCard(foyer.ring(Call.incoming()), Map.of("givenName", "Any", "familyName", "Body"))
                .getInt("customerId");
        JsonObject entry = foyer.ring(Call.incoming());
        foyer.post(address(entry) + "/take", foyer.token("agent"), JsonValue.EMPTY_JSON_OBJECT);
        JsonObject taken = read(entry);

        List<JsonValue> changes = List.of(
                customer(other).build(), customer(other).add("taken", false).build());
        List<Integer> answers = changes.stream()
                .map(change -> foyer.method("PATCH", address(entry), foyer.token("agent2"), change)
                        .status())
                .toList();

        assertThat(answers).containsExactly(409, 403);
        assertThat(read(entry)).isEqualTo(taken);
    }

    @Test
    void takesACallerWhoGivesNoNameAndRefusesWhoeverNothingTells() {
        Call call = Call.incoming();
        JsonObject card = saveCard(foyer.ring(call), Map.of());
        assertThat(foyer.entry(call, row -> !row.isNull("customerId")).getString("name"))
                .contains(DeskBrowser.shown(call.from()).substring(6));

        JsonObject emptied = Json.createObjectBuilder()
                .add("values", Json.createObjectBuilder().addNull("phone1"))
                .build();
        Answer refused = foyer.send(foyer.request("/api/v1/cards/" + card.getInt("id"), foyer.token("agent"))
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .PUT(BodyPublishers.ofString(emptied.toString())));
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
    }

    @Test
    void showsANumberThatIsNotCertainAsItWasSentAndFillsNothingWithIt() {
        Call call = Call.incoming().from("5550142").named("WIRELESS CALLER");
        JsonObject values =
                saveCard(foyer.ring(call), Map.of("givenName", "Lena")).getJsonObject("values");

        assertThat(values.getString("inquiryCaller", null)).isEqualTo("5550142");
        assertThat(values).doesNotContainKeys("phone1", "familyName");
    }

    private void changeCard(JsonObject card, String field, String value) {
        JsonObject values = Json.createObjectBuilder()
                .add("values", Json.createObjectBuilder().add(field, value))
                .build();
        Answer changed = foyer.send(foyer.request("/api/v1/cards/" + card.getInt("id"), foyer.token("agent"))
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .PUT(BodyPublishers.ofString(values.toString())));
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    }

    private JsonObject saveCard(JsonObject entry, Map<String, String> values) {
        JsonObject body = Json.createObjectBuilder()
                .add("communicationId", entry.getInt("id"))
                .add("values", Json.createObjectBuilder(Map.copyOf(values)))
                .build();
        Answer answer = foyer.post("/api/v1/cards", foyer.token("agent"), body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private static JsonObjectBuilder customer(int id) {
        return Json.createObjectBuilder().add("customerId", id);
    }

    private JsonObject read(JsonObject entry) {
        return foyer.get(address(entry), foyer.token("agent")).json();
    }

    private static String address(JsonObject entry) {
        return "/api/v1/communications/" + entry.getInt("id");
    }
}
