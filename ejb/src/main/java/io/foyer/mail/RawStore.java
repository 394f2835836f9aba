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
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keeps mails as they came; each is committed before its server hears that it was taken. */
@ApplicationScoped
class RawStore {

    @Inject
    private TransactionConnections database;

    @Inject
    private Clock clock;

    /**
     * Keeps mails of one mailbox as its server counts them now, each with the conversation it belongs to, by their places; one
     * that is kept already stays as it is, also where another server keeps it at this moment.
     */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = SQLException.class)
    List<RawMails.Waiting> store(List<RawMails.Arrived> arrived) throws SQLException {
        if (arrived.isEmpty()) {
            return List.of();
        }
        // All servers ask for the places in one order, so that no two wait crosswise.
        List<RawMails.Arrived> ordered = arrived.stream()
                .sorted(Comparator.comparingLong(one -> one.place().uid()))
                .toList();
        try (Connection connection = database.getConnection()) {
            List<Long> contents = MailContents.store(
                    connection, ordered.stream().map(RawMails.Arrived::bytes).toList());
            insert(connection, ordered, contents);
            List<RawMails.Waiting> kept = new ArrayList<>();
            Set<Long> unused = new HashSet<>(contents);
            read(connection, ordered, kept, unused);
            for (long content : unused) {
                MailContents.remove(connection, content);
            }
            return kept;
        }
    }

    /** Leaves out those whose place is kept already; waits for who is about to keep it. */
    private void insert(Connection connection, List<RawMails.Arrived> arrived, List<Long> contents)
            throws SQLException {
        ConversationOrder order =
                new ConversationOrder(connection, arrived.get(0).place().mailboxId());
        String now = InstantColumn.text(clock.instant());
        try (PreparedStatement insert = connection.prepareStatement(
                "insert ignore into mail_raw (mailbox_id, uid_validity, uid, size, complete, content_id, stored_at,"
                        + " message_key, conversation) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < arrived.size(); i++) {
                RawMails.Arrived one = arrived.get(i);
                MailHead head = MailHead.read(one.bytes());
                insert.setLong(1, one.place().mailboxId());
                insert.setLong(2, one.place().uidValidity());
                insert.setLong(3, one.place().uid());
                insert.setLong(4, one.size());
                insert.setBoolean(5, one.complete());
                insert.setLong(6, contents.get(i));
                insert.setString(7, now);
                insert.setObject(8, head.messageId() == null ? null : ConversationKey.of(head.messageId()));
                insert.setInt(9, order.next(one.bytes(), head));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** What is kept now, in the order of the places; takes contents that are used out of {@code unused}. */
    private static void read(
            Connection connection, List<RawMails.Arrived> arrived, List<RawMails.Waiting> kept, Set<Long> unused)
            throws SQLException {
        RawMails.Place place = arrived.get(0).place();
        try (PreparedStatement select = connection.prepareStatement(
                "select id, conversation, size, content_id from mail_raw where mailbox_id = ? and uid_validity = ?"
                        + " and uid in (" + Places.of(arrived.size()) + ") order by uid")) {
            select.setLong(1, place.mailboxId());
            select.setLong(2, place.uidValidity());
            Places.set(select, 3, arrived.stream().map(one -> one.place().uid()).toList());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    kept.add(new RawMails.Waiting(row.getLong(1), row.getInt(2), row.getLong(3)));
                    unused.remove(row.getLong(4));
                }
            }
        }
        if (kept.size() != arrived.size()) {
            throw new SQLException(arrived.size() - kept.size() + " mails at " + place + " and behind were not kept");
        }
    }
}
