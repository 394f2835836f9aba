package io.foyer.demo;

import io.foyer.platform.FoyerDatabase;
import io.foyer.platform.Setting;
import io.foyer.platform.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The first office's mailbox on the demo's own mail server, whose ports are new at each start. */
@Singleton
@Startup
@DependsOn("DemoFilling")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class DemoMailbox {

    private static final String ADDRESS = "lakeview@northside.example";
    private static final String SECRET = "env:FOYER_DEMO_MAIL_PASSWORD";

    private static final String[][] PRESETS = {
        {
            "Thank you for your interest",
            "Your new home at {{office}}",
            "Dear {{firstName}},\n\nthank you for writing to {{office}}. We would love to show you around; we are here"
                    + " {{officeHours}}.\n\nWith kind regards\n{{agent}}"
        },
        {
            "Tour confirmation",
            "Your tour of {{office}}",
            "Dear {{firstName}} {{lastName}},\n\nwe look forward to showing you unit {{unit}}. If anything changes, just"
                    + " answer this mail.\n\n{{agent}}, {{office}}"
        }
    };

    @Resource(lookup = FoyerDatabase.JNDI)
    private DataSource database;

    @Inject
    private Settings settings;

    @PostConstruct
    void place() {
        int imap = settings.number(Setting.DEMO_MAIL_IMAP);
        if (!settings.isOn(Setting.DEMO) || imap == 0) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            make(connection);
            try (PreparedStatement update = connection.prepareStatement(
                    "update mailbox set imap_port = ?, smtp_host = '127.0.0.1', smtp_port = ?, smtp_security = 'NONE',"
                            + " smtp_auth = 'NONE' where address = ?")) {
                update.setInt(1, imap);
                update.setInt(2, settings.number(Setting.DEMO_MAIL_SMTP));
                update.setString(3, ADDRESS);
                update.executeUpdate();
            }
        } catch (SQLException away) {
            throw new IllegalStateException("The demo's mailbox could not be made", away);
        }
    }

    private static void make(Connection connection) throws SQLException {
        String door = "insert ignore into connection (company_id, kind, name) select id, 'MAILBOX', ? from company"
                + " order by id limit 1";
        String mailbox =
                "insert ignore into mailbox (company_id, office_id, connection_id, address, sender_name, imap_host,"
                        + " imap_port, imap_security, imap_auth, imap_user, imap_secret) select c.company_id, (select min(o.id) from"
                        + " office o where o.company_id = c.company_id), c.id, ?, 'Lakeview Terrace', '127.0.0.1', 1, 'NONE',"
                        + " 'PASSWORD', ?, ? from connection c where c.kind = 'MAILBOX' and c.name = ?";
        String sources = "insert ignore into mailbox_address (mailbox_id, address, ad_source_id) select m.id,"
                + " concat(replace(replace(lower(s.name), ' ', '-'), '.', '-'), '@ads.northside.example'), s.id from mailbox m"
                + " join ad_source s on s.office_id = m.office_id where m.address = ?";
        run(connection, door, ADDRESS);
        run(connection, mailbox, ADDRESS, ADDRESS, SECRET, ADDRESS);
        run(connection, sources, ADDRESS);
        for (String[] preset : PRESETS) {
            run(
                    connection,
                    "insert ignore into mail_preset (company_id, name, subject, body) select company_id, ?, ?, ? from mailbox"
                            + " where address = ?",
                    preset[0],
                    preset[1],
                    preset[2],
                    ADDRESS);
        }
    }

    private static void run(Connection connection, String statement, String... values) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                insert.setString(i + 1, values[i]);
            }
            insert.executeUpdate();
        }
    }
}
