package io.foyer.mail;

import io.foyer.mail.message.MailHead;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells which mails of a mailbox are filed one after the other: those of one conversation, also while none of them is filed
 * yet. A mail joins the key of any mail it refers to, so a conversation keeps its key whatever its later mails name.
 */
final class ConversationOrder {

    private static final int MOST_IDS = 20;
    private static final String OF_KEPT =
            "select conversation from mail_raw where mailbox_id = ? and conversation is not null and message_key in (";
    private static final String OF_FILED =
            " join mail_message o on o.thread_id = x.thread_id join mail_raw r on r.id = o.raw_id"
                    + " where r.mailbox_id = ? and r.conversation is not null order by r.id limit 1";

    private ConversationOrder() {}

    /** The key of a mail that is being kept. */
    static int key(Connection connection, long mailboxId, byte[] raw, MailHead head) throws SQLException {
        List<String> ids = ids(head);
        if (!ids.isEmpty()) {
            Optional<Integer> kept = ofKept(connection, mailboxId, ids);
            if (kept.isPresent()) {
                return kept.get();
            }
            Optional<Integer> filed = ofAnswered(connection, mailboxId, ids);
            if (filed.isPresent()) {
                return filed.get();
            }
        }
        Optional<String> token = ConversationKey.token(head);
        Optional<Integer> addressed = token.isEmpty() ? Optional.empty() : ofToken(connection, mailboxId, token.get());
        return addressed.isPresent() ? addressed.get() : ConversationKey.ofNew(head, raw);
    }

    private static List<String> ids(MailHead head) {
        List<String> all = head.answered();
        if (all.size() <= MOST_IDS) {
            return all;
        }
        List<String> ends = new ArrayList<>(all.subList(0, 1));
        ends.addAll(all.subList(all.size() - MOST_IDS + 1, all.size()));
        return ends;
    }

    private static Optional<Integer> ofKept(Connection connection, long mailboxId, List<String> ids)
            throws SQLException {
        List<Object> values = new ArrayList<>(List.of(mailboxId));
        ids.forEach(id -> values.add(ConversationKey.of(id)));
        return first(connection, OF_KEPT + places(ids) + ") order by id desc limit 1", values);
    }

    /** Where it answers mails of ours only: the key of what they answered. */
    private static Optional<Integer> ofAnswered(Connection connection, long mailboxId, List<String> ids)
            throws SQLException {
        String threads = "select r.conversation from (select distinct n.thread_id from mailbox b join mail_message n"
                + " on n.company_id = b.company_id and n.message_id in (" + places(ids) + ") where b.id = ?) x";
        List<Object> values = new ArrayList<>(ids);
        values.add(mailboxId);
        values.add(mailboxId);
        return first(connection, threads + OF_FILED, values);
    }

    private static Optional<Integer> ofToken(Connection connection, long mailboxId, String token) throws SQLException {
        return first(
                connection,
                "select r.conversation from (select t.id as thread_id from mail_thread t where t.token = ?) x"
                        + OF_FILED,
                List.of(token, mailboxId));
    }

    private static String places(List<String> ids) {
        return "?" + ", ?".repeat(ids.size() - 1);
    }

    private static Optional<Integer> first(Connection connection, String query, List<Object> values)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getInt(1)) : Optional.empty();
            }
        }
    }
}
