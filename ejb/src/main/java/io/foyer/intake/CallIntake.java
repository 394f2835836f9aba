package io.foyer.intake;

import io.foyer.platform.Channels;
import io.foyer.platform.DurableQueues;
import io.foyer.platform.Json;
import io.foyer.shared.Unavailable;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.Queue;

/** Accepts call events: when {@link #accept} returns, the event lies on a durable queue (IN-10). */
@ApplicationScoped
public class CallIntake {

    static final String KIND = "call";

    @Resource(lookup = Channels.INTAKE)
    private Queue intake;

    @Inject
    private DurableQueues queues;

    @Inject
    private IntakeTimes times;

    /** Puts the event on the queue; {@link Unavailable} where the broker does not confirm it in time. */
    public void accept(CallEventMessage event) {
        times.accepting(() -> queues.put(
                intake,
                KIND,
                Json.write(event),
                event.connectionId() + ":" + event.externalId(),
                event.connectionId()));
    }
}
