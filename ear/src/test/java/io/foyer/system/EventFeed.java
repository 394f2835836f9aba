package io.foyer.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Reads {@code /api/v1/events} as a program does. */
final class EventFeed implements AutoCloseable {

    private final InputStream body;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final Consumer<Event> each;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile String lastId;

    /** One event of the stream. */
    record Event(String id, String name, JsonObject data) {

        boolean isOf(Call call) {
            return name.equals("communication") && data.getString("externalId").equals(call.id());
        }
    }

    private EventFeed(InputStream body, String lastId, Consumer<Event> each) {
        this.body = body;
        this.each = each;
        this.lastId = lastId;
        Thread reader = new Thread(this::read, "events");
        reader.setDaemon(true);
        reader.start();
    }

    static EventFeed open(Foyer foyer, String query, String bearer) {
        return open(foyer.request("/api/v1/events" + query, bearer), HttpClient.newHttpClient(), null);
    }

    /** Hands each communication on and remembers none. */
    static EventFeed open(Foyer foyer, String query, String bearer, Consumer<Event> each) {
        return open(foyer.request("/api/v1/events" + query, bearer), HttpClient.newHttpClient(), null, each);
    }

    /** Comes back as a program does whose connection broke: with the id of the last event it saw. */
    static EventFeed resume(Foyer foyer, String query, String bearer, String lastId) {
        return open(
                foyer.request("/api/v1/events" + query, bearer).header("Last-Event-ID", lastId),
                HttpClient.newHttpClient(),
                lastId);
    }

    static EventFeed open(HttpRequest.Builder request, HttpClient http, String lastId) {
        return open(request, http, lastId, null);
    }

    private static EventFeed open(HttpRequest.Builder request, HttpClient http, String lastId, Consumer<Event> each) {
        try {
            HttpResponse<InputStream> answer = http.send(request.build(), BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            return new EventFeed(answer.body(), lastId, each);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    /** Everything read so far. */
    List<Event> events() {
        return List.copyOf(events);
    }

    String lastId() {
        return lastId;
    }

    Event awaitEvent(Predicate<Event> wanted) {
        return await("event on the stream")
                .atMost(Foyer.SOON)
                .until(() -> events.stream().filter(wanted).findFirst(), found -> found.isPresent())
                .orElseThrow();
    }

    /** Completes when the server ends the stream. */
    CompletableFuture<Void> ended() {
        return ended;
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            String id = null;
            String name = "message";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    took(new Event(id, name, json(line.substring(6))));
                    lastId = id;
                }
            }
        } catch (IOException broken) {
            // A stream that breaks off has ended like one that closes.
        } finally {
            ended.complete(null);
        }
    }

    private void took(Event event) {
        if (each == null) {
            events.add(event);
        } else if (event.name().equals("communication")) {
            each.accept(event);
        }
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException alreadyGone) {
            ended.complete(null);
        }
    }
}
