package io.foyer.web.layout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once addresses are served. The server puts an application's addresses in place a moment after it has started the
 * application and says nothing when it did, so some seconds are given to it.
 */
@Readiness
@ApplicationScoped
public class PagesReady implements HealthCheck {

    private static final Duration SETTLING = Duration.ofSeconds(4);

    @Inject
    private Clock clock;

    private volatile Instant started;

    void started(@Observes @Initialized(ApplicationScoped.class) ServletContext context) {
        started = clock.instant();
    }

    @Override
    public HealthCheckResponse call() {
        boolean served = started != null && clock.instant().isAfter(started.plus(SETTLING));
        return HealthCheckResponse.named("pages").status(served).build();
    }
}
