package io.foyer.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Templates by REST: drafts, versions, files, and everything that must not go wrong with them. */
@ExtendWith(SharedFoyer.class)
class TemplatesSystemTest {

    private static final String LIST = "/api/v1/templates";

    private final Foyer foyer;
    private final String admin;
    private final String key = "own.t" + UUID.randomUUID().toString().substring(0, 8);

    TemplatesSystemTest(Foyer foyer) {
        this.foyer = foyer;
        this.admin = foyer.token("admin");
    }

    @Test
    void keepsADraftFinishedOrNotAndPublishesItOnlyWhenItIs() {
        Answer unfinished = put(0, card("{\"key\": \"a\", \"type\": \"choice\", \"label\": \"\"}"));
        assertThat(unfinished.status()).as(unfinished.body()).isEqualTo(200);
        assertThat(unfinished.json().getJsonArray("faults")).hasSize(2);
        assertThat(publish(unfinished).status()).isEqualTo(400);

        Answer finished = put(revision(unfinished), card("{\"key\": \"a\", \"type\": \"text\", \"label\": \"A\"}"));
        assertThat(finished.json().getJsonArray("faults")).isEmpty();
        Answer published = publish(finished);
        assertThat(published.status()).as(published.body()).isEqualTo(200);
        assertThat(published.json().getInt("published")).isEqualTo(1);
        assertThat(foyer.get(LIST + "/" + key, Foyer.API_KEY).json().getString("name"))
                .isEqualTo("Recall " + key);
    }

    @Test
    void tellsTheSecondOfTwoWhoPublishAtOnce() throws Exception {
        Answer draft = put(0, card("{\"key\": \"a\", \"type\": \"text\", \"label\": \"A\"}"));
        ExecutorService both = Executors.newFixedThreadPool(2);
        List<Callable<Answer>> calls = List.of(() -> publish(draft), () -> publish(draft));
        List<Integer> statuses = new ArrayList<>();
        for (Future<Answer> answer : both.invokeAll(calls)) {
            statuses.add(answer.get().status());
        }
        both.shutdown();

        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        Answer late = put(revision(draft), card("{\"key\": \"b\", \"type\": \"text\", \"label\": \"B\"}"));
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.json().getString("detail")).contains("published version 1 meanwhile");
    }

    @Test
    void offersNoTwoCardsOfOneName() {
        String field = "{\"key\": \"a\", \"type\": \"text\", \"label\": \"A\"}";
        Answer draft = put(0, card(field).replace("Recall " + key, "guest CARD"));
        Answer taken = publish(draft);
        assertThat(taken.status()).isEqualTo(400);
        assertThat(taken.json().getJsonArray("errors").getJsonObject(0).getString("field"))
                .isEqualTo("name");
        assertThat(taken.body()).contains("Another card that is offered is called");
        Answer named = put(revision(draft), card(field));
        Answer published = publish(named);
        assertThat(published.status()).as(published.body()).isEqualTo(200);

        String file = """
                {"format": 1, "pack": "rival", "name": "Rival", "templates": [CARD]}"""
                .replace("CARD", card(field).replace(key + "\", \"name", "rival.card\", \"name"));
        Answer imported = take(file);
        assertThat(imported.status()).as(imported.body()).isEqualTo(409);

        Answer withdrawn = act("withdraw", published);
        assertThat(withdrawn.status()).as(withdrawn.body()).isEqualTo(200);
        Answer begun = foyer.post(
                "/api/v1/cards",
                foyer.token("agent"),
                Json.createObjectBuilder()
                        .add("officeId", foyer.officeOf("agent"))
                        .add("template", key)
                        .add("values", Json.createObjectBuilder().add("a", "Late"))
                        .build());
        assertThat(begun.status()).as(begun.body()).isEqualTo(400);
        assertThat(begun.body()).contains("Choose a published card that was not withdrawn");
        Answer rival = take(file);
        assertThat(rival.status()).as(rival.body()).isEqualTo(201);
        Answer rivals = foyer.get(LIST + "/rival.card/draft", admin);
        Answer offered = foyer.send(foyer.request(LIST + "/rival.card/publish", admin)
                .header("If-Match", rivals.header("ETag"))
                .POST(BodyPublishers.noBody()));
        assertThat(offered.status()).as(offered.body()).isEqualTo(200);
        assertThat(act("offer", withdrawn).status()).isEqualTo(409);
    }

    @Test
    void namesTheFieldsOfACircle() {
        Answer draft = put(
                0,
                card(
                        """
                        {"key": "a", "type": "yes-no", "label": "Pets", "visibleWhen": {"field": "b"}},
                        {"key": "b", "type": "yes-no", "label": "Garden", "visibleWhen": {"field": "a", "in": ["yes"]}}"""));

        assertThat(draft.json().getJsonArray("faults").toString())
                .contains("\\\"Pets\\\" hangs on \\\"Garden\\\" hangs on \\\"Pets\\\"");
    }

    @Test
    void losesNoUsedFieldAndKeepsOldCardsInTheirVersion() {
        Answer first = publish(
                put(
                        0,
                        card(
                                """
                        {"key": "tooth", "type": "number", "label": "Tooth"},
                        {"key": "twice", "type": "computed", "label": "Twice", "formula": "tooth * 2"},
                        {"key": "unused", "type": "text", "label": "Unused"}""")));
        long office = foyer.officeOf("agent");
        Answer card = foyer.post(
                "/api/v1/cards",
                foyer.token("agent"),
                Json.createObjectBuilder()
                        .add("officeId", office)
                        .add("template", key)
                        .add(
                                "values",
                                Json.createObjectBuilder().add("tooth", "21").add("givenName", "Tess"))
                        .build());
        assertThat(card.status()).as(card.body()).isEqualTo(201);
        assertThat(card.json().getJsonObject("values").getString("twice")).isEqualTo("42");
        assertThat(foyer.get("/api/v1/cards/" + card.json().getInt("id") + "/changes", foyer.token("agent"))
                        .items())
                .extracting(change -> change.getString("field"))
                .containsExactly("status", "givenName", "tooth");

        Answer misspelt =
                foyer.send(foyer.request("/api/v1/cards/" + card.json().getInt("id"), foyer.token("agent"))
                        .header("Content-Type", "application/json")
                        .header("If-Match", card.header("ETag"))
                        .PUT(BodyPublishers.ofString("{\"valuess\": {}}")));
        assertThat(misspelt.status()).isEqualTo(400);
        assertThat(misspelt.body()).contains("valuess").contains("known are");

        Answer without =
                put(revision(first), card("{\"key\": \"hygiene\", \"type\": \"text\", \"label\": \"Hygiene\"}"));
        Answer refused = publish(without);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().getJsonArray("errors")).hasSize(1);
        assertThat(refused.body()).contains("holds values on one card").contains("retire it");

        Answer retired = put(
                revision(without),
                card("{\"key\": \"tooth\", \"type\": \"number\", \"label\": \"Tooth\", \"retired\": true}"));
        assertThat(publish(retired).status()).isEqualTo(200);
        JsonObject kept = foyer.get("/api/v1/cards/" + card.json().getInt("id"), foyer.token("agent"))
                .json();
        assertThat(kept.getJsonObject("values").getString("tooth")).isEqualTo("21");
        assertThat(kept.getJsonObject("template").getInt("version")).isEqualTo(1);
        List<JsonObject> versions =
                foyer.get(LIST + "/" + key + "/versions", admin).items();
        assertThat(versions).hasSize(2);
        assertThat(versions.get(0).getJsonArray("changes").toString())
                .contains("field.retired")
                .contains("field.removed");
    }

    @Test
    void takesADentistsPracticeInAsAFileAndNamesEveryFaultByItsLine() {
        String pack = "dentist" + UUID.randomUUID().toString().substring(0, 6);
        String file =
                """
                {
                  "format": 1,
                  "pack": "PACK",
                  "name": "Dentist",
                  "templates": [{
                    "key": "PACK.patient-card", "name": "Patient card PACK", "currency": "EUR",
                    "statuses": [{"key": "new", "label": "New"}, {"key": "treated", "label": "Treated", "closed": true}],
                    "sides": [{"key": "front", "label": "Front", "sections": [{"key": "visit", "label": "Visit", "fields": [
                      {"key": "pain", "type": "yes-no", "label": "Pain?"},
                      {"key": "since", "type": "date", "label": "Since", "visibleWhen": {"field": "pain", "in": ["yes"]}},
                      {"key": "patient", "type": "person", "kind": "variable", "source": "familyName", "label": "Patient"}
                    ]}]}]
                  }]
                }"""
                        .replace("PACK", pack);

        Answer faulty = take(file.replace("Pain?", "<b>Pain</b>").replace("\"date\"", "\"day\""));
        assertThat(faulty.status()).isEqualTo(400);
        assertThat(faulty.body())
                .contains("line 9: ")
                .contains("markup")
                .contains("line 10: ")
                .contains("must be one of");
        Answer broken = take(file.replace("\"name\": \"Dentist\",", "\"name\": \"Dentist\""));
        assertThat(broken.body())
                .contains("line 5")
                .contains("This is not JSON: a comma was expected here")
                .doesNotContain("token");
        Answer later = take(file.replace("\"format\": 1", "\"format\": 2"));
        assertThat(later.body()).contains("line 2: format").contains("reads packs of format 1 only");

        assertThat(take(file).status()).isEqualTo(201);
        String template = LIST + "/" + pack + ".patient-card";
        Answer draft = foyer.get(template + "/draft", admin);
        assertThat(foyer.send(foyer.request(template + "/publish", admin)
                                .header("If-Match", draft.header("ETag"))
                                .POST(BodyPublishers.noBody()))
                        .status())
                .isEqualTo(200);
        Answer tied = foyer.method(
                "PUT",
                "/api/v1/card-lines/offices/" + foyer.officeOf("agent3"),
                admin,
                Json.createObjectBuilder()
                        .add("template", pack + ".patient-card")
                        .build());
        assertThat(tied.status()).as(tied.body()).isEqualTo(204);
        assertThat(foyer.get("/api/v1/card-lines", admin).body()).contains(pack + ".patient-card");
        assertThat(foyer.method(
                                "PUT",
                                "/api/v1/card-lines/offices/" + foyer.officeOf("agent3"),
                                admin,
                                Json.createObjectBuilder()
                                        .add("template", "multihousing.guest-card")
                                        .build())
                        .status())
                .isEqualTo(204);
        Answer exported = foyer.get(template + "/file", admin);
        assertThat(exported.body()).contains("\n").contains("\"pack\": \"" + pack);
        Answer unchanged = take(exported.body());
        assertThat(unchanged.status()).as(unchanged.body()).isEqualTo(409);
        assertThat(unchanged.body()).contains("Nothing in this file differs from what is published");
        assertThat(take(exported.body().replace("Pain?", "Any pain?")).status()).isEqualTo(201);
    }

    @Test
    void staysUsableWithFiveHundredFields() {
        JsonArrayBuilder fields = Json.createArrayBuilder();
        for (int i = 0; i < 500; i++) {
            fields.add(Json.createObjectBuilder()
                    .add("key", "f" + i)
                    .add("type", "text")
                    .add("label", "Field " + i));
        }
        String all = fields.build().toString();
        Answer draft = put(0, card(all.substring(1, all.length() - 1)));
        assertThat(publish(draft).status()).isEqualTo(200);
    }

    @Test
    void showsAndChangesNothingToOthers() {
        for (String login : List.of("agent", "manager", "marketer", "operator")) {
            assertThat(foyer.get(LIST, foyer.token(login)).status()).as(login).isEqualTo(403);
        }
        assertThat(foyer.get(LIST, Foyer.API_KEY).status()).isEqualTo(200);
        assertThat(foyer.get(LIST + "/multihousing.guest-card/draft", Foyer.API_KEY)
                        .status())
                .isEqualTo(403);
    }

    private String card(String fields) {
        return """
                {"key": "KEY", "name": "Recall KEY", "currency": "USD", "statuses": [{"key": "new", "label": "New"}],
                 "sides": [{"key": "front", "label": "Front", "sections": [{"key": "all", "label": "All", "fields": [
                  {"key": "givenName", "type": "person", "kind": "variable", "source": "givenName", "label": "Name"}, FIELDS]}]}]}"""
                .replace("KEY", key)
                .replace("FIELDS", fields);
    }

    private Answer put(int revision, String body) {
        var request = foyer.request(LIST + "/" + key + "/draft", admin).header("Content-Type", "application/json");
        return foyer.send((revision == 0
                        ? request.header("If-None-Match", "*")
                        : request.header("If-Match", "\"" + revision + "\""))
                .PUT(BodyPublishers.ofString(body)));
    }

    private Answer publish(Answer draft) {
        return act("publish", draft);
    }

    private Answer act(String what, Answer seen) {
        return foyer.send(foyer.request(LIST + "/" + key + "/" + what, admin)
                .header("If-Match", seen.header("ETag"))
                .POST(BodyPublishers.noBody()));
    }

    private Answer take(String file) {
        return foyer.send(foyer.request(LIST + "/files", admin)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(file)));
    }

    private static int revision(Answer answer) {
        return Integer.parseInt(answer.header("ETag").replace("\"", ""));
    }
}
