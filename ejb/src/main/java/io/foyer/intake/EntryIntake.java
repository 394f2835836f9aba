package io.foyer.intake;

import io.foyer.platform.Channels;
import io.foyer.platform.DurableQueues;
import io.foyer.platform.Json;
import io.foyer.shared.Unavailable;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.Queue;

/** Accepts what comes in whole: when {@link #accept} returns, it lies on a durable queue (IN-10). */
@ApplicationScoped
public class EntryIntake {

    static final String KIND = "entry";

    @Resource(lookup = Channels.INTAKE)
    private Queue intake;

    @Inject
    private DurableQueues queues;

    /** Puts the entry on the queue; {@link Unavailable} where the broker does not confirm it in time. */
    public void accept(EntryMessage entry) {
        queues.put(
                intake, KIND, Json.write(entry), entry.connectionId() + ":" + entry.externalId(), entry.connectionId());
    }
}
