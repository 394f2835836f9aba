package io.foyer.mail;

import io.foyer.platform.InstantColumn;
import io.foyer.platform.TransactionConnections;
import io.foyer.shared.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Writes the register of mailboxes. One that was taken off keeps its door, so that its mails stay known. */
@ApplicationScoped
class MailboxRegister {

    private static final String COLUMNS = "office_id = ?, sender_name = ?, folder = ?, imap_host = ?, imap_port = ?,"
            + " imap_security = ?, imap_auth = ?, imap_user = ?, imap_secret = ?, smtp_host = ?, smtp_port = ?,"
            + " smtp_security = ?, smtp_auth = ?, smtp_user = ?, smtp_secret = ?";

    @Inject
    private TransactionConnections database;

    @Inject
    private Clock clock;

    /** A mailbox as it is to be written, its secrets sealed. */
    record Entry(
            long companyId,
            long officeId,
            EmailAddress address,
            String senderName,
            String folder,
            MailAccount imap,
            MailAccount smtp) {}

    /** Whose an address is, and which mailbox, be it on or off the register. */
    record Holder(long mailboxId, long companyId, long connectionId, boolean open) {}

    Optional<Holder> holder(EmailAddress address) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select m.id, m.company_id, c.id, c.revoked_at from mailbox m"
                                + " join connection c on c.id = m.connection_id where m.address = ?")) {
            select.setString(1, address.key());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new Holder(row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4) == null))
                        : Optional.empty();
            }
        }
    }

    /** Adds a mailbox with its door; gives its id. */
    long add(Entry entry) throws SQLException {
        try (Connection connection = database.getConnection()) {
            long door;
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into connection (company_id, kind, name) values (?, 'MAILBOX', ?)",
                    Statement.RETURN_GENERATED_KEYS)) {
                insert.setLong(1, entry.companyId());
                insert.setString(2, entry.address().key());
                door = inserted(insert);
            }
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into mailbox set company_id = ?, connection_id = ?, address = ?, " + COLUMNS,
                    Statement.RETURN_GENERATED_KEYS)) {
                insert.setLong(1, entry.companyId());
                insert.setLong(2, door);
                insert.setString(3, entry.address().key());
                write(insert, 4, entry);
                return inserted(insert);
            }
        }
    }

    /** Writes a mailbox anew; false where it is not of this version any more. */
    boolean change(long id, int version, Entry entry) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("update mailbox set address = ?, " + COLUMNS
                        + ", version = version + 1 where id = ? and version = ?")) {
            update.setString(1, entry.address().key());
            int next = write(update, 2, entry);
            update.setLong(next, id);
            update.setInt(next + 1, version);
            return update.executeUpdate() == 1;
        }
    }

    /** Writes one that was taken off, whatever it was before, and opens its door again. */
    void reopen(Holder holder, Entry entry) throws SQLException {
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement update = connection.prepareStatement(
                    "update mailbox set " + COLUMNS + ", version = version + 1 where id = ?")) {
                update.setLong(write(update, 1, entry), holder.mailboxId());
                update.executeUpdate();
            }
            door(connection, holder.connectionId(), null);
        }
    }

    /** Takes a mailbox off: it is read and sent from no more. */
    void close(Mailbox mailbox) throws SQLException {
        try (Connection connection = database.getConnection()) {
            door(connection, mailbox.connectionId(), clock.instant());
        }
    }

    void renewSecret(long id, String sealed) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update mailbox set imap_secret = ?, version = version + 1 where id = ?")) {
            update.setString(1, sealed);
            update.setLong(2, id);
            update.executeUpdate();
        }
    }

    /** Writes which further addresses lead into it. */
    void lead(long id, Iterable<MailboxRow.Source> sources) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from mailbox_address where mailbox_id = ?");
                PreparedStatement insert = connection.prepareStatement(
                        "insert into mailbox_address (mailbox_id, address, ad_source_id) values (?, ?, ?)")) {
            delete.setLong(1, id);
            delete.executeUpdate();
            for (MailboxRow.Source source : sources) {
                insert.setLong(1, id);
                insert.setString(
                        2, EmailAddress.parse(source.address()).orElseThrow().key());
                insert.setLong(3, source.adSourceId());
                insert.executeUpdate();
            }
        }
    }

    /** When the last mail of each of these mailboxes was taken in; nothing for one that took none in. */
    Map<Long, Instant> lastMailAt(Collection<Long> ids) throws SQLException {
        if (ids.isEmpty()) {
            return Map.of();
        }
        String places = "?" + ", ?".repeat(ids.size() - 1);
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select m.id, (select r.queued_at from mail_raw r where r.mailbox_id = m.id"
                                + " order by r.queued_at desc limit 1) from mailbox m where m.id in (" + places
                                + ")")) {
            int place = 1;
            for (long id : ids) {
                select.setLong(place++, id);
            }
            Map<Long, Instant> last = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    LocalDateTime at = row.getObject(2, LocalDateTime.class);
                    if (at != null) {
                        last.put(row.getLong(1), at.toInstant(ZoneOffset.UTC));
                    }
                }
            }
            return last;
        }
    }

    private static void door(Connection connection, long id, Instant revokedAt) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update connection set revoked_at = ? where id = ?")) {
            update.setString(1, revokedAt == null ? null : InstantColumn.text(revokedAt));
            update.setLong(2, id);
            update.executeUpdate();
        }
    }

    private static int write(PreparedStatement statement, int first, Entry entry) throws SQLException {
        int place = first;
        statement.setLong(place++, entry.officeId());
        statement.setString(place++, entry.senderName());
        statement.setString(place++, entry.folder());
        for (MailAccount account : new MailAccount[] {entry.imap(), entry.smtp()}) {
            statement.setString(place++, account == null ? null : account.host());
            statement.setObject(place++, account == null ? null : account.port());
            statement.setString(
                    place++, account == null ? null : account.security().name());
            statement.setString(place++, account == null ? null : account.auth().name());
            statement.setString(place++, account == null ? null : account.user());
            statement.setString(place++, account == null ? null : account.secret());
        }
        return place;
    }

    private static long inserted(PreparedStatement insert) throws SQLException {
        insert.executeUpdate();
        try (ResultSet key = insert.getGeneratedKeys()) {
            key.next();
            return key.getLong(1);
        }
    }
}
