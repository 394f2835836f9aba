package io.foyer.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the broker answers in time. */
@Readiness
@ApplicationScoped
public class BrokerReady implements HealthCheck {

    @Inject
    private DurableQueues queues;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("broker")
                .status(queues.brokerAnswers())
                .build();
    }
}
