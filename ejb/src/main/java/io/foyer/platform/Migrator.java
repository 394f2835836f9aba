package io.foyer.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;

/**
 * First of all start-up beans: refuses to start on faulty settings, then brings the schema up to date. A schema newer
 * than this version is refused. Listeners are delivered to before start-up ends, so each calls {@link #awaitReady} first.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
public class Migrator {

    private static final Logger LOG = Logger.getLogger(Migrator.class.getName());

    private static final Set<MigrationState> LATER =
            EnumSet.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    @Resource(lookup = FoyerDatabase.JNDI)
    private DataSource database;

    @Inject
    private Settings settings;

    private String schemaVersion = "none";

    @PostConstruct
    void migrate() {
        List<String> faults = settings.faults();
        if (!faults.isEmpty()) {
            throw new EJBException(
                    "Foyer cannot start, " + faults.size() + " setting(s) are wrong: " + String.join("; ", faults));
        }
        try {
            Flyway flyway = Flyway.configure(getClass().getClassLoader())
                    .dataSource(database)
                    .locations("classpath:migrations")
                    // A build between two releases may have made the schema by one that was never delivered.
                    .ignoreMigrationPatterns("*:missing")
                    .load();
            refuseNewer(flyway.info());
            flyway.migrate();
            schemaVersion = version(flyway.info().current());
        } catch (FlywayException fault) {
            LOG.log(Level.SEVERE, "The database schema could not be brought up to date", fault);
            throw new EJBException("The database schema could not be brought up to date: " + fault.getMessage(), fault);
        }
    }

    private static void refuseNewer(MigrationInfoService known) {
        Stream.of(known.all())
                .filter(one -> LATER.contains(one.getState()))
                .map(Migrator::version)
                .findFirst()
                .ifPresent(later -> {
                    throw new EJBException(
                            "Foyer cannot start, the database was made by a newer Foyer, which took step " + later
                                    + " of the schema: start that one, or restore a backup from before");
                });
    }

    private static String version(MigrationInfo step) {
        return step.getVersion().getVersion();
    }

    /** Returns when the schema is ready, and not before; fails where it never will be. */
    public void awaitReady() {
        // a singleton's methods wait for its construction: being here is the answer
    }

    public String schemaVersion() {
        return schemaVersion;
    }
}
