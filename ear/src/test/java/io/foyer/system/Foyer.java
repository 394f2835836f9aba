package io.foyer.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Talks to a running Foyer as a PBX, a program or a user's program does. */
final class Foyer {

    static final String API_KEY = "demo-api-key";
    static final String CTI_TOKEN = "demo-cti-token";
    static final String PASSWORD = "foyer-demo";

    /** Long enough for a machine that does much else; nothing ever waits it out where all is well. */
    static final Duration SOON = Duration.ofSeconds(30);

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST_PAGES = 20;

    private final URI base;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Foyer(URI base) {
        this.base = base;
    }

    URI at(String path) {
        return base.resolve(path);
    }

    /** A bearer token of a demo user. */
    String token(String login) {
        return tokens.computeIfAbsent(login, this::newToken);
    }

    String newToken(String login) {
        JsonObject body = Json.createObjectBuilder()
                .add("login", login)
                .add("password", PASSWORD)
                .build();
        Answer answer = post("/api/v1/tokens", null, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().getString("token");
    }

    Answer get(String path, String bearer) {
        return send(request(path, bearer).GET());
    }

    Answer post(String path, String bearer, JsonValue body) {
        return send(request(path, bearer)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    Answer method(String method, String path, String bearer, JsonValue body) {
        return send(request(path, bearer)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body.toString())));
    }

    HttpRequest.Builder request(String path, String bearer) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path)).timeout(PATIENCE);
        return bearer == null ? request : request.header("Authorization", "Bearer " + bearer);
    }

    /** A request for an address exactly as written. */
    HttpRequest.Builder rawRequest(String path) {
        String server = base.getScheme() + "://" + base.getAuthority();
        return HttpRequest.newBuilder(URI.create(server + path)).timeout(PATIENCE);
    }

    Answer send(HttpRequest.Builder request) {
        return Answer.ask(http, request.build());
    }

    /** Tells an event of a call by {@code POST /api/v1/calls}; it has to be accepted. */
    void tell(Call call, String event) {
        tell(call.event(event));
    }

    void tell(JsonObject event) {
        Answer answer = post("/api/v1/calls", API_KEY, event);
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    }

    /** Tells an event by the CTI webhook in JSON; it has to be accepted. */
    void tellByCti(Map<String, String> fields) {
        var body = Json.createObjectBuilder();
        fields.forEach(body::add);
        Answer answer = post("/api/v1/cti/" + CTI_TOKEN, null, body.build());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    /** Tells an event by the CTI webhook as a form; it has to be accepted. */
    void tellByForm(Map<String, String> fields) {
        Answer answer = send(request("/api/v1/cti/" + CTI_TOKEN, null)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields))));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Places a call and waits until it is on the list. */
    JsonObject ring(Call call) {
        tell(call, "ringing");
        return entry(call);
    }

    /** The entry of a call, as soon as there is one. */
    JsonObject entry(Call call) {
        return entry(call, any -> true);
    }

    /** The entry of a call, as soon as it looks as told. */
    JsonObject entry(Call call, Predicate<JsonObject> condition) {
        return await("entry of " + call)
                .atMost(SOON)
                .until(() -> entries(call), found -> found.stream().anyMatch(condition))
                .stream()
                .filter(condition)
                .findFirst()
                .orElseThrow();
    }

    /** Every entry with this call's id among the newest thousands. */
    List<JsonObject> entries(Call call) {
        return entries(row -> row.getString("externalId").equals(call.id()));
    }

    /** The mails of exactly this subject among the newest thousands. */
    List<JsonObject> mails(String subject) {
        return entries(row -> subject.equals(row.getString("subject", null)));
    }

    /** The mail of this subject, as soon as there is one. */
    JsonObject mail(String subject) {
        return mail(subject, SOON);
    }

    /** The mail of this subject, waited for as long as said. */
    JsonObject mail(String subject, Duration patience) {
        return await("mail " + subject)
                .atMost(patience)
                .until(() -> mails(subject), found -> !found.isEmpty())
                .get(0);
    }

    /** Entries that belong together: other tests may push them off the first page, so it reads on to the page after the first of them. */
    private List<JsonObject> entries(Predicate<JsonObject> wanted) {
        List<JsonObject> found = new ArrayList<>();
        String page = "/api/v1/communications?limit=200";
        boolean last = false;
        for (int pages = 0; page != null && !last && pages < MOST_PAGES; pages++) {
            Answer answer = get(page, API_KEY);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            last = !found.isEmpty();
            answer.items().stream().filter(wanted).forEach(found::add);
            page = answer.json().getString("next", null);
        }
        return found;
    }

    /** The card that the demo's agent saves for an entry. */
    JsonObject cardOf(JsonObject entry, String givenName, String familyName) {
        return post(
                        "/api/v1/cards",
                        token("agent"),
                        Json.createObjectBuilder()
                                .add("communicationId", entry.getInt("id"))
                                .add(
                                        "values",
                                        Json.createObjectBuilder()
                                                .add("givenName", givenName)
                                                .add("familyName", familyName))
                                .build())
                .json();
    }

    /** The office's id that a demo user works in. */
    long officeOf(String login) {
        return get("/api/v1/me", token(login))
                .json()
                .getJsonArray("offices")
                .getJsonNumber(0)
                .longValue();
    }
}
