package io.foyer.mail;

import io.foyer.platform.TransactionConnections;
import io.foyer.shared.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Reads the registered mailboxes; mostly those whose door is open. */
@ApplicationScoped
class Mailboxes {

    private static final Logger LOG = Logger.getLogger(Mailboxes.class.getName());
    private static final String FROM = "from mailbox m join connection c on c.id = m.connection_id where ";
    private static final String OPEN = "c.revoked_at is null ";

    @Inject
    private TransactionConnections database;

    List<Mailbox> all() throws SQLException {
        return read(OPEN + "order by m.id", 0);
    }

    Optional<Mailbox> find(long id) throws SQLException {
        return read(OPEN + "and m.id = ?", id).stream().findFirst();
    }

    /** One that may have been closed since: what it took before counts. */
    Optional<Mailbox> findEver(long id) throws SQLException {
        return read("m.id = ?", id).stream().findFirst();
    }

    /** In the order in which they were set up: an office writes from its first. */
    List<Mailbox> ofCompany(long companyId) throws SQLException {
        return read(OPEN + "and m.company_id = ? order by m.id", companyId);
    }

    /** The mailbox that an office writes from. */
    Optional<Mailbox> ofOffice(long officeId) throws SQLException {
        return read(OPEN + "and m.office_id = ? order by m.id limit 1", officeId).stream()
                .findFirst();
    }

    private List<Mailbox> read(String condition, long value) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Map<Long, Map<String, Long>> sources = sources(connection, condition, value);
            try (PreparedStatement select = prepared(connection, "select m.* " + FROM + condition, value)) {
                List<Mailbox> found = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        read(row, sources.getOrDefault(row.getLong("id"), Map.of()))
                                .ifPresent(found::add);
                    }
                }
                return found;
            }
        }
    }

    /** Which advertisements the further addresses of each mailbox stand for: of all that are read in one question. */
    private static Map<Long, Map<String, Long>> sources(Connection connection, String condition, long value)
            throws SQLException {
        String query = "select a.mailbox_id, a.address, a.ad_source_id from mailbox_address a join (select m.id " + FROM
                + condition + ") x on x.id = a.mailbox_id";
        try (PreparedStatement select = prepared(connection, query, value)) {
            Map<Long, Map<String, Long>> sources = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    sources.computeIfAbsent(row.getLong(1), first -> new HashMap<>())
                            .put(row.getString(2), row.getLong(3));
                }
            }
            return sources;
        }
    }

    private static PreparedStatement prepared(Connection connection, String query, long value) throws SQLException {
        PreparedStatement select = connection.prepareStatement(query);
        if (query.contains("?")) {
            select.setLong(1, value);
        }
        return select;
    }

    /** One whose row is wrong is left out, so that the others are read. */
    private static Optional<Mailbox> read(ResultSet row, Map<String, Long> sources) throws SQLException {
        try {
            return Optional.of(mailbox(row, sources));
        } catch (IllegalArgumentException wrong) {
            LOG.log(Level.WARNING, "Mailbox {0} is not read, since its row is wrong: {1}", new Object[] {
                row.getString("address"), wrong.getMessage()
            });
            return Optional.empty();
        }
    }

    private static Mailbox mailbox(ResultSet row, Map<String, Long> sources) throws SQLException {
        MailAccount imap = new MailAccount(
                row.getString("imap_host"),
                row.getInt("imap_port"),
                MailAccount.Security.valueOf(word(row, "imap_security")),
                MailAccount.Auth.valueOf(word(row, "imap_auth")),
                row.getString("imap_user"),
                row.getString("imap_secret"));
        return new Mailbox(
                row.getLong("id"),
                row.getLong("company_id"),
                row.getLong("office_id"),
                row.getLong("connection_id"),
                EmailAddress.parse(row.getString("address"))
                        .orElseThrow(() -> new IllegalArgumentException("its address is none")),
                row.getString("sender_name"),
                imap,
                smtp(row, imap),
                row.getString("folder"),
                sources,
                row.getInt("version"));
    }

    private static String word(ResultSet row, String column) throws SQLException {
        String word = row.getString(column);
        return word == null ? "NONE" : word.strip().toUpperCase(Locale.ROOT);
    }

    private static MailAccount smtp(ResultSet row, MailAccount imap) throws SQLException {
        if (row.getString("smtp_host") == null) {
            return null;
        }
        String user = row.getString("smtp_user");
        return new MailAccount(
                row.getString("smtp_host"),
                row.getInt("smtp_port"),
                MailAccount.Security.valueOf(word(row, "smtp_security")),
                MailAccount.Auth.valueOf(word(row, "smtp_auth")),
                user == null ? imap.user() : user,
                user == null ? imap.secret() : row.getString("smtp_secret"));
    }
}
