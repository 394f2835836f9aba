package io.foyer.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/** Shows tests of other packages what intake makes of a call's events. */
public record CallOutcome(
        CommunicationStatus status,
        String direction,
        String customerNumber,
        String callerName,
        String ownNumber,
        String queue,
        String agentExtension,
        String cause,
        Instant startedAt,
        Instant answeredAt,
        Instant endedAt,
        Duration talked,
        String callingExtension) {

    public static CallOutcome of(Collection<CallEventMessage> events) {
        CallLife life = CallLife.of(events);
        return new CallOutcome(
                life.status(),
                life.direction(),
                life.customerNumber(),
                life.callerName(),
                life.ownNumber(),
                life.queue(),
                life.agentExtension(),
                life.cause(),
                life.startedAt(),
                life.answeredAt(),
                life.endedAt(),
                life.talked(),
                life.callingExtension().orElse(null));
    }
}
