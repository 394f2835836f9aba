package io.foyer.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input gets a clear answer as an RFC 9457 problem. */
@ExtendWith(SharedFoyer.class)
class RefusedInputSystemTest {

    private static final String CALLS = "/api/v1/calls";
    private static final String CTI = "/api/v1/cti/" + Foyer.CTI_TOKEN;
    private static final int MEGABYTE = 1 << 20;

    private final Foyer foyer;

    RefusedInputSystemTest(Foyer foyer) {
        this.foyer = foyer;
    }

    @ParameterizedTest
    @ValueSource(strings = {CALLS, CTI})
    void refusesABodyOfAMegabyte(String path) {
        assertProblem(413, post(path, "application/json", BodyPublishers.ofByteArray(new byte[MEGABYTE])));
    }

    @ParameterizedTest
    @ValueSource(strings = {CALLS, CTI})
    void refusesABodyOfAMegabyteThatDoesNotSayItsLength(String path) {
        String body = "{\"callId\": \"" + "x".repeat(MEGABYTE) + "\"}";
        assertProblem(
                413,
                post(
                        path,
                        "application/json",
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(ISO_8859_1)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {CALLS, CTI, "/api/v1/forms/demo-form-9"})
    void refusesJsonThatIsNestedWithoutEnd(String path) {
        String body = "{\"fields\": " + "[".repeat(20_000) + "]".repeat(20_000) + "}";
        assertProblem(400, post(path, "application/json", BodyPublishers.ofString(body)));
    }

    @Test
    void refusesTextThatIsNotInTheCharsetItNames() {
        byte[] latin = Call.incoming()
                .named("Zoë")
                .cti("newCall", Map.of("user", "Zoë"))
                .toString()
                .getBytes(ISO_8859_1);
        assertProblem(400, post(CTI, "application/json", BodyPublishers.ofByteArray(latin)));
    }

    @Test
    void refusesJsonThatIsNotUtf8WhereItWouldBeMangled() {
        String json = Call.incoming().named("Zoë").event("ringing").toString();
        assertProblem(400, post(CALLS, "application/json", BodyPublishers.ofByteArray(json.getBytes(ISO_8859_1))));
    }

    @Test
    void describesItselfByOpenApiAloneAndAnswersWrongVerbsAsProblems() {
        Answer options = foyer.send(foyer.request(CALLS, Foyer.API_KEY).method("OPTIONS", BodyPublishers.noBody()));
        assertThat(options.body()).doesNotContain("wadl");
        assertProblem(
                405, foyer.send(foyer.request("/api/v1/events", Foyer.API_KEY).PUT(BodyPublishers.ofString("x"))));
    }

    @Test
    void refusesACharsetNobodyKnows() {
        assertProblem(400, post(CTI, "application/json; charset=klingon", BodyPublishers.ofString("{}")));
    }

    @Test
    void readsTheCharsetThatTheSenderNames() {
        Call call = Call.incoming();
        String form = Foyer.form(call.cti("newCall", Map.of())) + "&queue=caf%E9";
        Answer answer =
                post(CTI, "application/x-www-form-urlencoded; charset=ISO-8859-1", BodyPublishers.ofString(form));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{}");
        foyer.entry(call);
    }

    @Test
    void refusesAContentTypeThatIsNoEvent() {
        assertProblem(415, post(CTI, "application/xml", BodyPublishers.ofString("<call/>")));
        assertProblem(415, post(CALLS, "text/plain", BodyPublishers.ofString("ringing")));
        assertProblem(415, post(CTI, "///", BodyPublishers.ofString("event=newCall")));
    }

    @Test
    void refusesAWrongToken() {
        JsonObject event = Call.incoming().event("ringing");
        assertProblem(401, foyer.post("/api/v1/cti/no-such-token", null, event));
        assertProblem(401, foyer.post(CALLS, "no-such-key", event));
        assertProblem(401, foyer.post(CALLS, null, event));
    }

    @Test
    void takesEventsFromProgramsOnly() {
        assertProblem(
                403, foyer.post(CALLS, foyer.token("agent"), Call.incoming().event("ringing")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH"})
    void refusesAWrongVerb(String verb) {
        for (String path : List.of(CALLS, CTI)) {
            Answer answer = foyer.send(foyer.request(path, Foyer.API_KEY).method(verb, BodyPublishers.noBody()));
            assertProblem(405, answer);
            assertThat(answer.header("Allow")).contains("POST");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/communications?ofice=1",
                "/api/v1/communications?limit=10&sort=name",
                "/api/v1/customers?name=Doe",
                "/api/v1/offices?q=x",
                "/api/v1/events?offices=1",
                "/api/v1/communications?office=1&office=2",
                "/api/v1/customers?phone=1&phone=2",
                "/api/v1/communications?limit=0",
                "/api/v1/communications?limit=201",
                "/api/v1/communications?before=x",
                "/api/v1/communications?after=5",
                "/api/v1/communications?office=1&after=-1",
                "/api/v1/communications?show=closed",
                "/api/v1/communications?office=1&after=3&show=open",
                "/api/v1/communications?office=1&after=3&before=5",
                "/api/v1/events?office=x"
            })
    void refusesAQueryParameterThatIsUndeclaredOrTwiceThereOrOutOfRange(String path) {
        assertProblem(400, foyer.get(path, Foyer.API_KEY));
    }

    /** Read as 64 bits, or cut, each of them would be the first office. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"officeId\": 18446744073709551617}",
                "{\"officeId\": 1.5}",
                "{\"officeId\": 2, \"officeId\": 1}"
            })
    void refusesABodyThatMayBeMisread(String body) {
        assertProblem(
                400,
                foyer.send(foyer.request("/api/v1/cards", Foyer.API_KEY)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))));
    }

    @Test
    void namesTheMemberOfAnotherType() {
        JsonObject body = Json.createObjectBuilder()
                .add("officeId", 1)
                .add("values", Json.createObjectBuilder().add("petKinds", Json.createArrayBuilder(List.of("cat"))))
                .build();
        Answer answer = foyer.post("/api/v1/cards", Foyer.API_KEY, body);
        assertProblem(400, answer);
        assertThat(answer.json().getJsonArray("errors").getJsonObject(0).getString("problem"))
                .contains("petKinds");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"callId\": ",
                "[]",
                "\"ringing\"",
                "nonsense",
                "",
                "null",
                "{\"callId\": {}}",
                "[{\"callId\": \"one\", \"event\": \"ringing\"}, {\"callId\": \"two\", \"event\": \"ringing\"}]",
                "{\"callId\": \"one\", \"event\": \"ringing\"} and more"
            })
    void refusesWhatIsNoJsonObject(String body) {
        assertProblem(400, post(CALLS, "application/json", BodyPublishers.ofString(body)));
        assertProblem(400, post(CTI, "application/json", BodyPublishers.ofString(body)));
    }

    @Test
    void namesEveryFieldAtFault() {
        JsonObject body = Json.createObjectBuilder()
                .add("callId", "x".repeat(251))
                .add("event", "melting")
                .add("direction", "sideways")
                .add("at", "yesterday")
                .build();
        Answer answer = foyer.post(CALLS, Foyer.API_KEY, body);

        assertProblem(400, answer);
        assertThat(answer.json().getJsonArray("errors").getValuesAs(JsonObject.class))
                .extracting(fault -> fault.getString("field"))
                .containsExactlyInAnyOrder("callId", "event", "direction", "at");
    }

    @Test
    void saysThatNothingIsAtAnAddress() {
        assertProblem(404, foyer.get("/api/v1/nothing-here", Foyer.API_KEY));
        assertProblem(404, foyer.get("/api/v1/communications/99999999", Foyer.API_KEY));
        assertProblem(404, foyer.get("/api/v1/communications/x", Foyer.API_KEY));
    }

    private Answer post(String path, String type, BodyPublisher body) {
        return foyer.send(foyer.request(path, path.equals(CALLS) ? Foyer.API_KEY : null)
                .header("Content-Type", type)
                .POST(body));
    }

    private static void assertProblem(int status, Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().getInt("status")).isEqualTo(status);
        assertThat(answer.json().getString("title")).isNotBlank();
        assertThat(answer.json().getString("detail")).isNotBlank();
    }
}
