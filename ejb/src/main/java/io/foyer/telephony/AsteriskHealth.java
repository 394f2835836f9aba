package io.foyer.telephony;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Says how it stands with each PBX; one that is away does not make Foyer unready. */
@Readiness
@ApplicationScoped
public class AsteriskHealth implements HealthCheck {

    @Inject
    private PbxStates states;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("asterisk").up();
        states.all().forEach(state -> answer.withData(state.name(), state.text()));
        return answer.build();
    }
}
