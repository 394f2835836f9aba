package io.foyer.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the broker opens a session in time. */
@Readiness
@ApplicationScoped
public class BrokerReady implements HealthCheck {

    @Inject
    private CallIntake intake;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("broker")
                .status(intake.brokerAnswers())
                .build();
    }
}
