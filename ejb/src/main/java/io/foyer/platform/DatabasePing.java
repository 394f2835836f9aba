package io.foyer.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;

/** Asks the database whether it is there. */
@ApplicationScoped
public class DatabasePing {

    private static final int SECONDS = 2;
    private static final int ASKING = 4;

    @Resource(lookup = FoyerDatabase.JNDI)
    private DataSource database;

    @Resource
    private ManagedThreadFactory threads;

    private ExecutorService asking;

    @PostConstruct
    void start() {
        asking = Executors.newFixedThreadPool(ASKING, threads);
    }

    @PreDestroy
    void stop() {
        asking.shutdownNow();
    }

    /** Whether the database answers within two seconds, also where it hangs and says nothing at all. */
    public boolean answers() {
        try {
            return asking.submit(this::ask).get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException silent) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean ask() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(SECONDS);
        }
    }
}
