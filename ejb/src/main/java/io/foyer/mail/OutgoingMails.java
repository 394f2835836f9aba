package io.foyer.mail;

import io.foyer.intake.CommunicationStatus;
import io.foyer.intake.Replies;
import io.foyer.platform.InstantColumn;
import io.foyer.platform.TransactionConnections;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps mails of ours until the next server has taken them. */
@ApplicationScoped
class OutgoingMails {

    private static final int SLICE = 500;

    @Inject
    private TransactionConnections database;

    @Inject
    private Replies replies;

    /** A mail as it is sent. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Waiting(long communicationId, long mailboxId, String recipient, Instant writtenAt, byte[] bytes) {}

    void keep(Waiting mail, boolean byProgram) throws SQLException {
        try (Connection connection = database.getConnection()) {
            long content = MailContents.store(connection, mail.bytes());
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into mail_outgoing (communication_id, mailbox_id, recipient, content_id, written_at, by_program)"
                            + " values (?, ?, ?, ?, ?, ?)")) {
                insert.setLong(1, mail.communicationId());
                insert.setLong(2, mail.mailboxId());
                insert.setString(3, mail.recipient());
                insert.setLong(4, content);
                insert.setString(5, InstantColumn.text(mail.writtenAt()));
                insert.setBoolean(6, byProgram);
                insert.executeUpdate();
            }
        }
    }

    /** How many mails programs sent to an address from an office's mailboxes since. */
    int byPrograms(long officeId, String recipient, Instant since) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select count(*) from mail_outgoing o join mailbox m on m.id = o.mailbox_id"
                                + " where o.recipient = ? and o.written_at > ? and o.by_program and m.office_id = ?")) {
            select.setString(1, recipient);
            select.setString(2, InstantColumn.text(since));
            select.setLong(3, officeId);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** The mail, unless it is done with. */
    Optional<Waiting> waiting(long communicationId) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select * from mail_outgoing where communication_id = ? and done_at is null")) {
            select.setLong(1, communicationId);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                return Optional.of(new Waiting(
                        communicationId,
                        row.getLong("mailbox_id"),
                        row.getString("recipient"),
                        row.getObject("written_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        MailContents.read(connection, row.getLong("content_id"))));
            }
        }
    }

    /** Mails behind this one that were written before and never reached the queue, some hundred at a time. */
    List<Long> forgotten(Instant before, long after) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select communication_id from mail_outgoing where done_at is null and queued_at is null and written_at < ?"
                                + " and communication_id > ? order by communication_id limit " + SLICE)) {
            select.setString(1, InstantColumn.text(before));
            select.setLong(2, after);
            List<Long> ids = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getLong(1));
                }
            }
            return ids;
        }
    }

    void queued(long communicationId, Instant now) throws SQLException {
        stamp("queued_at", communicationId, now);
    }

    /**
     * Says of a mail, and of the answer it is, what became of it.
     *
     * @param why it failed, or null
     */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = SQLException.class)
    void ended(long communicationId, CommunicationStatus status, String why, Instant now) throws SQLException {
        replies.become(communicationId, status, why);
        stamp("done_at", communicationId, now);
    }

    private void stamp(String column, long communicationId, Instant now) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update mail_outgoing set " + column + " = ? where communication_id = ?")) {
            update.setString(1, InstantColumn.text(now));
            update.setLong(2, communicationId);
            update.executeUpdate();
        }
    }
}
