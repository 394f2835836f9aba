package io.foyer.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Asks the database whether it is there. */
@ApplicationScoped
public class DatabasePing {

    private static final int SECONDS = 2;

    @Resource(lookup = FoyerDatabase.JNDI)
    private DataSource database;

    /** Whether the database answers within two seconds. */
    public boolean answers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException away) {
            return false;
        }
    }
}
