package io.foyer.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Says how it stands with each mailbox; one that is away does not make Foyer unready. */
@Readiness
@ApplicationScoped
public class MailboxHealth implements HealthCheck {

    @Inject
    private MailboxStates states;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("mail").up();
        states.all().forEach(state -> answer.withData(state.name(), state.text()));
        return answer.build();
    }
}
