package io.foyer.telephony;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Metrics of each PBX: whether it is connected, how many of its events wait, how many were lost. */
@ApplicationScoped
class AsteriskGauges {

    @Inject
    private MetricRegistry metrics;

    void watch(PbxState state, Outbox outbox) {
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
}
