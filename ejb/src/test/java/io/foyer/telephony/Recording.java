package io.foyer.telephony;

import io.foyer.intake.CallEventMessage;
import io.foyer.intake.CallOutcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.asteriskjava.manager.event.ManagerEvent;

/** A recorded session of a real Asterisk, read through a socket by the same classes that read a living one. */
final class Recording {

    static final long CONNECTION = 7;

    /** The company's lines in the recordings. */
    static final Predicate<String> OURS = number -> number.matches("\\+?131255501[0-2]\\d");

    private static final Map<String, List<PbxEvent>> READ = new ConcurrentHashMap<>();

    private Recording() {}

    static List<PbxEvent> events(String name) {
        return READ.computeIfAbsent(name, Recording::read);
    }

    private static List<PbxEvent> read(String name) {
        return play(name, text(name));
    }

    /** A recording as it had been where the telephone system gave something else for a word. */
    static List<PbxEvent> changed(String name, String word, String other) {
        return play(name, text(name).replace(word, other));
    }

    private static List<PbxEvent> play(String name, String text) {
        List<PbxEvent> events = new ArrayList<>();
        CountDownLatch over = new CountDownLatch(1);
        try (FakeAsterisk asterisk = new FakeAsterisk().playing(text)) {
            AmiConnection connection = new AmiConnection(
                    asterisk.address(),
                    event -> AmiEvents.read(event, time(event)).ifPresent(events::add),
                    over::countDown);
            connection.open();
            if (!over.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The recording " + name + " does not end");
            }
            return List.copyOf(events);
        } catch (Exception fault) {
            throw new IllegalStateException(name, fault);
        }
    }

    private static Instant time(ManagerEvent event) {
        return event.getTimestamp() == null
                ? Instant.EPOCH
                : Instant.ofEpochMilli((long) (event.getTimestamp() * 1000));
    }

    private static String text(String name) {
        try (InputStream file = Recording.class.getResourceAsStream(name + ".ami")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceFirst("^Asterisk Call Manager[^\r]*\r\n", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What intake is told of these events. */
    static List<CallEventMessage> told(Collection<PbxEvent> events) {
        LiveCalls calls = new LiveCalls(CONNECTION, OURS);
        List<CallEventMessage> told = new ArrayList<>();
        Moment last = Moment.at(Instant.EPOCH);
        for (PbxEvent event : events) {
            calls.tick(Moment.at(event.at().received()));
            calls.apply(event);
            calls.takeQuestions().forEach(question -> calls.settle(question.callId(), false));
            told.addAll(calls.takeNews());
            last = event.at();
        }
        calls.tick(Moment.at(last.received().plus(Duration.ofSeconds(5))));
        told.addAll(calls.takeNews());
        return told;
    }

    /** How each call of these events comes out at intake. */
    static Map<String, CallOutcome> outcomes(Collection<CallEventMessage> told) {
        Map<String, List<CallEventMessage>> byCall = told.stream()
                .collect(Collectors.groupingBy(CallEventMessage::externalId, LinkedHashMap::new, Collectors.toList()));
        Map<String, CallOutcome> outcomes = new LinkedHashMap<>();
        byCall.forEach((call, messages) -> outcomes.put(call, CallOutcome.of(messages)));
        return outcomes;
    }
}
