package io.foyer.platform;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** Ready when the migrations have run; says up to which version. */
@Readiness
@Startup
@ApplicationScoped
public class SchemaReady implements HealthCheck {

    @EJB
    private Migrator migrator;

    @Override
    public HealthCheckResponse call() {
        try {
            migrator.awaitReady();
            return HealthCheckResponse.named("migrations")
                    .up()
                    .withData("version", migrator.schemaVersion())
                    .build();
        } catch (EJBException notMigrated) {
            return HealthCheckResponse.named("migrations").down().build();
        }
    }
}
