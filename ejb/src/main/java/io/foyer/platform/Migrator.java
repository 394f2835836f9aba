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
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

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
                    // A schema that was made by a build between two releases may name one that was never delivered,
                    // such as
                    // V26.
                    .ignoreMigrationPatterns("*:missing")
                    .load();
            flyway.migrate();
            schemaVersion = flyway.info().current().getVersion().getVersion();
        } catch (FlywayException fault) {
            LOG.log(Level.SEVERE, "The database schema could not be brought up to date", fault);
            throw new EJBException("The database schema could not be brought up to date: " + fault.getMessage(), fault);
        }
    }

    /** Returns when the schema is ready, and not before; fails where it never will be. */
    public void awaitReady() {
        // a singleton's methods wait for its construction: being here is the answer
    }

    public String schemaVersion() {
        return schemaVersion;
    }
}
