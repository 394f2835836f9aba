package io.foyer.mail;

import io.foyer.mail.message.MailHead;
import io.foyer.platform.InstantColumn;
import io.foyer.platform.TransactionConnections;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps mails as they came; each is committed before its server hears that it was taken. */
@ApplicationScoped
class RawMails {

    /** So many are read at a time, however many there are. */
    static final int SLICE = 500;

    @Inject
    private TransactionConnections database;

    @Inject
    private Clock clock;

    /**
     * A mail as it was kept.
     *
     * @param contentId its bytes, or null where they were removed after it was read
     * @param filed whether an entry was made of it
     */
    record Raw(long id, long mailboxId, long size, boolean complete, Instant storedAt, Long contentId, boolean filed) {

        /** Whether its server gave nothing of it. */
        boolean isEmpty() {
            return !complete && size == 0;
        }
    }

    /** Where a mail lies on its server; a second one with the same place is the same mail. */
    record Place(long mailboxId, long uidValidity, long uid) {}

    /**
     * A kept mail that has to be put on the queue.
     *
     * @param conversation what mails of one conversation share, see {@link ConversationOrder}
     */
    record Waiting(long id, int conversation) {}

    /** A mail as its server gave it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Arrived(Place place, long size, boolean complete, byte[] bytes) {}

    /**
     * Keeps mails, each with the conversation it belongs to, by their places; one that is kept already stays as it is, also where
     * another server keeps it at this moment.
     */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = SQLException.class)
    List<Waiting> store(List<Arrived> arrived) throws SQLException {
        // All servers ask for the places in one order, so that no two wait crosswise.
        List<Arrived> ordered = arrived.stream()
                .sorted(Comparator.comparingLong(one -> one.place().uid()))
                .toList();
        try (Connection connection = database.getConnection()) {
            List<Waiting> kept = new ArrayList<>();
            for (Arrived one : ordered) {
                kept.add(store(connection, one));
            }
            return kept;
        }
    }

    private Waiting store(Connection connection, Arrived arrived) throws SQLException {
        long content = MailContents.store(connection, arrived.bytes());
        Optional<Waiting> inserted = insert(connection, arrived, content);
        if (inserted.isPresent()) {
            return inserted.get();
        }
        MailContents.remove(connection, content);
        return find(connection, arrived.place())
                .orElseThrow(() -> new SQLException("The mail at " + arrived.place() + " was not kept"));
    }

    /** Empty where a mail of this place is kept already; waits for who is about to keep it. */
    private Optional<Waiting> insert(Connection connection, Arrived arrived, long content) throws SQLException {
        MailHead head = MailHead.read(arrived.bytes());
        int conversation = ConversationOrder.key(connection, arrived.place().mailboxId(), arrived.bytes(), head);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert ignore into mail_raw (mailbox_id, uid_validity, uid, size, complete, content_id, stored_at,"
                        + " message_key, conversation) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Statement.RETURN_GENERATED_KEYS)) {
            place(insert, arrived.place());
            insert.setLong(4, arrived.size());
            insert.setBoolean(5, arrived.complete());
            insert.setLong(6, content);
            insert.setString(7, InstantColumn.text(clock.instant()));
            insert.setObject(8, head.messageId() == null ? null : ConversationKey.of(head.messageId()));
            insert.setInt(9, conversation);
            if (insert.executeUpdate() == 0) {
                return Optional.empty();
            }
            try (ResultSet key = insert.getGeneratedKeys()) {
                key.next();
                return Optional.of(new Waiting(key.getLong(1), conversation));
            }
        }
    }

    /** Which of these uids are kept already. */
    Set<Long> uids(long mailboxId, long uidValidity, Collection<Long> asked) throws SQLException {
        if (asked.isEmpty()) {
            return Set.of();
        }
        String places = "?" + ", ?".repeat(asked.size() - 1);
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select uid from mail_raw where mailbox_id = ? and uid_validity = ? and uid in (" + places
                                + ")")) {
            select.setLong(1, mailboxId);
            select.setLong(2, uidValidity);
            int place = 3;
            for (long uid : asked) {
                select.setLong(place++, uid);
            }
            Set<Long> uids = new HashSet<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    uids.add(row.getLong(1));
                }
            }
            return uids;
        }
    }

    /** The highest uid that is kept, or 0. */
    long lastUid(long mailboxId, long uidValidity) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select coalesce(max(uid), 0) from mail_raw where mailbox_id = ? and uid_validity = ?")) {
            select.setLong(1, mailboxId);
            select.setLong(2, uidValidity);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** When a mail was last kept that its server counted otherwise. */
    Optional<Instant> lastBefore(long mailboxId, long uidValidity) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select stored_at from mail_raw where mailbox_id = ? and uid_validity <> ? order by id desc limit 1")) {
            select.setLong(1, mailboxId);
            select.setLong(2, uidValidity);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC))
                        : Optional.empty();
            }
        }
    }

    /** Mails behind this one that are kept and were not put on the queue yet, oldest first, at most {@link #SLICE}. */
    List<Waiting> waiting(long mailboxId, long after) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select id, conversation from mail_raw where mailbox_id = ? and queued_at is null and id > ?"
                                + " order by id limit " + SLICE)) {
            select.setLong(1, mailboxId);
            select.setLong(2, after);
            List<Waiting> waiting = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    waiting.add(new Waiting(row.getLong(1), row.getInt(2)));
                }
            }
            return waiting;
        }
    }

    void queued(List<Waiting> mails) throws SQLException {
        if (mails.isEmpty()) {
            return;
        }
        String places = "?" + ", ?".repeat(mails.size() - 1);
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update mail_raw set queued_at = ? where id in (" + places + ")")) {
            update.setString(1, InstantColumn.text(clock.instant()));
            for (int i = 0; i < mails.size(); i++) {
                update.setLong(i + 2, mails.get(i).id());
            }
            update.executeUpdate();
        }
    }

    Optional<Raw> find(long id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select r.*, exists (select 1 from mail_message m where m.raw_id = r.id) as filed from mail_raw r"
                                + " where r.id = ?")) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Raw(
                                id,
                                row.getLong("mailbox_id"),
                                row.getLong("size"),
                                row.getBoolean("complete"),
                                row.getObject("stored_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                                row.getObject("content_id", Long.class),
                                row.getBoolean("filed")))
                        : Optional.empty();
            }
        }
    }

    byte[] bytes(Raw raw) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return MailContents.read(connection, raw.contentId());
        }
    }

    /** Notes that everything is read that can be read in it, so that it need not be kept for ever. */
    void disposable(long id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update mail_raw set disposable_at = ? where id = ?")) {
            update.setString(1, InstantColumn.text(clock.instant()));
            update.setLong(2, id);
            update.executeUpdate();
        }
    }

    private static Optional<Waiting> find(Connection connection, Place place) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select id, conversation from mail_raw where mailbox_id = ? and uid_validity = ? and uid = ?")) {
            place(select, place);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new Waiting(row.getLong(1), row.getInt(2))) : Optional.empty();
            }
        }
    }

    private static void place(PreparedStatement statement, Place place) throws SQLException {
        statement.setLong(1, place.mailboxId());
        statement.setLong(2, place.uidValidity());
        statement.setLong(3, place.uid());
    }
}
