package io.foyer.intake;

import io.foyer.platform.Spans;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** How long events of calls take on their way in, for whoever watches the machinery. */
@ApplicationScoped
class IntakeTimes {

    @Inject
    private MetricRegistry metrics;

    private Spans accepting;
    private Spans recording;

    @PostConstruct
    void show() {
        accepting = Spans.shownAs("foyer_intake_accept", "From an event's arrival to its place on the queue", metrics);
        recording = Spans.shownAs(
                "foyer_intake_record", "Keeping the events that share a transaction, commit not included", metrics);
    }

    void accepting(Runnable work) {
        accepting.during(work);
    }

    void recording(Runnable work) {
        recording.during(work);
    }
}
