package io.foyer.inside;

import static org.awaitility.Awaitility.await;

import io.foyer.intake.CallEventKind;
import io.foyer.intake.CallEventMessage;
import io.foyer.intake.CallIntake;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Calls as senders tell them. */
final class Calls {

    static final Duration SOON = Duration.ofSeconds(40);
    private static final AtomicInteger NUMBERS = new AtomicInteger(2_000_000);

    private Calls() {}

    static String newId() {
        return "in-" + UUID.randomUUID();
    }

    static String newNumber() {
        return "+1646" + NUMBERS.incrementAndGet();
    }

    static CallEventMessage ringing(long connection, String id, String caller) {
        return event(CallEventMessage.SCHEMA, connection, id, caller, Companies.DIALLED);
    }

    static CallEventMessage dialling(String dialled, long connection, String id, String caller) {
        return event(CallEventMessage.SCHEMA, connection, id, caller, dialled);
    }

    /** As a later version of Foyer would write it. */
    static CallEventMessage ofALaterVersion(long connection, String id, String caller) {
        return event(CallEventMessage.SCHEMA + 1, connection, id, caller, Companies.DIALLED);
    }

    private static CallEventMessage event(int schema, long connection, String id, String caller, String dialled) {
        return new CallEventMessage(
                schema,
                connection,
                id,
                CallEventKind.RINGING,
                "",
                "in",
                caller,
                null,
                dialled,
                null,
                null,
                null,
                null,
                null,
                Instant.now());
    }

    static void tell(CallEventMessage event) {
        CDI.current().select(CallIntake.class).get().accept(event);
    }

    /** The communication's id, as soon as there is one. */
    static long kept(String id) {
        return await("call " + id + " is kept")
                .atMost(SOON)
                .until(
                        () -> Records.numbers("select id from communication where external_id = ?", id),
                        ids -> !ids.isEmpty())
                .get(0);
    }

    static long count(String id) throws SQLException {
        return Records.number("select count(*) from communication where external_id = ?", id);
    }
}
