package io.foyer.mail;

import io.foyer.platform.InstantColumn;
import io.foyer.platform.TransactionConnections;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Knows the mails that are kept as they came, see {@link RawStore}. */
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
    record Waiting(long id, int conversation, long size) {}

    /** A mail as its server gave it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Arrived(Place place, long size, boolean complete, byte[] bytes) {}

    /** Which of these uids are kept already. */
    Set<Long> uids(long mailboxId, long uidValidity, Collection<Long> asked) throws SQLException {
        if (asked.isEmpty()) {
            return Set.of();
        }
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select uid from mail_raw where mailbox_id = ? and uid_validity = ? and uid in ("
                                + Places.of(asked.size()) + ")")) {
            select.setLong(1, mailboxId);
            select.setLong(2, uidValidity);
            Places.set(select, 3, asked);
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
                        "select id, conversation, size from mail_raw where mailbox_id = ? and queued_at is null and id > ?"
                                + " order by id limit " + SLICE)) {
            select.setLong(1, mailboxId);
            select.setLong(2, after);
            List<Waiting> waiting = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    waiting.add(new Waiting(row.getLong(1), row.getInt(2), row.getLong(3)));
                }
            }
            return waiting;
        }
    }

    void queued(List<Waiting> mails) throws SQLException {
        if (mails.isEmpty()) {
            return;
        }
        mark("queued_at", mails.stream().map(Waiting::id).toList());
    }

    private void mark(String when, Collection<Long> ids) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update mail_raw set " + when + " = ? where id in (" + Places.of(ids.size()) + ")")) {
            update.setString(1, InstantColumn.text(clock.instant()));
            Places.set(update, 2, ids);
            update.executeUpdate();
        }
    }

    /** Those of these mails that are kept, in their order. */
    List<Raw> find(Collection<Long> ids) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select r.*, exists (select 1 from mail_message m where m.raw_id = r.id) as filed from mail_raw r"
                                + " where r.id in (" + Places.of(ids.size()) + ") order by r.id")) {
            Places.set(select, 1, ids);
            List<Raw> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Raw(
                            row.getLong("id"),
                            row.getLong("mailbox_id"),
                            row.getLong("size"),
                            row.getBoolean("complete"),
                            row.getObject("stored_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                            row.getObject("content_id", Long.class),
                            row.getBoolean("filed")));
                }
            }
            return found;
        }
    }

    /** The bytes of mails by the ids of their contents. */
    Map<Long, byte[]> bytes(Collection<Raw> mails) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return MailContents.read(
                    connection, mails.stream().map(Raw::contentId).toList());
        }
    }

    /** Notes that everything is read that can be read in them, so that they need not be kept for ever. */
    void disposable(Collection<Long> ids) throws SQLException {
        if (!ids.isEmpty()) {
            mark("disposable_at", ids);
        }
    }
}
