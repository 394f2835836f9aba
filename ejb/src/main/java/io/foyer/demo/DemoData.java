package io.foyer.demo;

import io.foyer.platform.FoyerDatabase;
import io.foyer.platform.Migrator;
import io.foyer.platform.Setting;
import io.foyer.platform.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Fills an empty database with the demo company at start, where {@code foyer.demo} says so; all or nothing. */
@Singleton
@Startup
@DependsOn("Migrator")
public class DemoData {

    private static final Logger LOG = Logger.getLogger(DemoData.class.getName());

    @Resource(lookup = FoyerDatabase.JNDI)
    private DataSource database;

    @EJB
    private Migrator migrator;

    @Inject
    private Settings settings;

    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    void fill() {
        migrator.awaitReady();
        if (!settings.isOn(Setting.DEMO)) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            if (isEmpty(connection)) {
                new DemoCompany(connection).found();
                LOG.log(Level.INFO, "The demo company was founded");
            }
        } catch (SQLException fault) {
            throw new EJBException("The demo data could not be written", fault);
        }
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet companies = statement.executeQuery("select id from company limit 1")) {
            return !companies.next();
        }
    }
}
