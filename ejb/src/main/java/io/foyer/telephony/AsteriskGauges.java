package io.foyer.telephony;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Shows in health and metrics how it stands with each PBX; one that is away does not make Foyer unready. */
@Default
@Readiness
@ApplicationScoped
public class AsteriskGauges implements HealthCheck {

    @Inject
    private MetricRegistry metrics;

    private final List<PbxState> states = new CopyOnWriteArrayList<>();

    void watch(PbxState state, Outbox outbox) {
        states.add(state);
        Tag pbx = new Tag("pbx", state.name());
        metrics.gauge(
                described("foyer_asterisk_connected", "1 while Foyer is logged in to this Asterisk"),
                state,
                one -> one.isConnected() ? 1 : 0,
                pbx);
        metrics.gauge(described("foyer_asterisk_waiting", "Events that wait for the queue"), outbox, Outbox::size, pbx);
        metrics.gauge(
                described("foyer_asterisk_lost", "Events lost since the start because too many waited"),
                outbox,
                Outbox::lost,
                pbx);
    }

    private static Metadata described(String name, String words) {
        return Metadata.builder().withName(name).withDescription(words).build();
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("asterisk").up();
        states.forEach(state -> answer.withData(state.name(), state.text()));
        return answer.build();
    }
}
