package io.foyer.demo;

import io.foyer.office.Directory;
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
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Fills an empty database with the demo company at start, where {@code foyer.demo} says so. A start that was broken off
 * goes on with the next customers at the following one; a database with any other company is left alone.
 */
@Singleton
@Startup
@DependsOn({"Migrator", "DirectoryUpkeep"})
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoFilling {

    private static final Logger LOG = Logger.getLogger(DemoFilling.class.getName());
    private static final int CUSTOMERS = 2000;
    private static final int AT_ONCE = 50;

    @Resource(lookup = FoyerDatabase.JNDI)
    private DataSource database;

    @EJB
    private Migrator migrator;

    @Inject
    private Directory directory;

    @EJB
    private DemoCustomers customers;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @PostConstruct
    void fill() {
        migrator.awaitReady();
        if (!settings.isOn(Setting.DEMO)) {
            return;
        }
        try {
            if (number("select count(*) from company") == 0) {
                found();
                directory.refresh();
            }
            long company = number("select coalesce(max(id), 0) from company where name = '" + DemoCompany.NAME + "'");
            if (company != 0) {
                addCustomers(company);
            }
        } catch (SQLException fault) {
            throw new EJBException("The demo data could not be written", fault);
        }
    }

    private void found() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            new DemoCompany(connection).found();
            connection.commit();
            LOG.log(Level.INFO, "The demo company was founded");
        }
    }

    private void addCustomers(long company) throws SQLException {
        int present = Math.min(CUSTOMERS, (int) number("select count(*) from customer where company_id = " + company));
        for (int from = present; from < CUSTOMERS; from += AT_ONCE) {
            customers.add(company, from, Math.min(from + AT_ONCE, CUSTOMERS));
        }
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            new DemoHistory(connection, company, clock.instant()).write(CUSTOMERS, directory.officeIds(company));
            connection.commit();
        }
    }

    private long number(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
