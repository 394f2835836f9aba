package io.foyer.mail;

import io.foyer.mail.message.MailHead;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private final Connection connection;
    private final long mailboxId;

    /** The keys of the mails that are being kept, by the keys of their own ids: the database does not show them all yet. */
    private final Map<Integer, Integer> beingKept = new HashMap<>();

    /** Of mails of a mailbox that are kept in the transaction of this connection. */
    ConversationOrder(Connection connection, long mailboxId) {
        this.connection = connection;
        this.mailboxId = mailboxId;
    }

    /** The key of the next mail that is being kept. */
    int next(byte[] raw, MailHead head) throws SQLException {
        int key = key(raw, head);
        if (head.messageId() != null) {
            beingKept.put(ConversationKey.of(head.messageId()), key);
        }
        return key;
    }

    private int key(byte[] raw, MailHead head) throws SQLException {
        List<String> ids = ids(head);
        if (!ids.isEmpty()) {
            Optional<Integer> kept = ofBeingKept(ids);
            if (kept.isEmpty()) {
                kept = ofKept(ids);
            }
            if (kept.isEmpty()) {
                kept = ofAnswered(ids);
            }
            if (kept.isPresent()) {
                return kept.get();
            }
        }
        Optional<String> token = ConversationKey.token(head);
        Optional<Integer> addressed = token.isEmpty() ? Optional.empty() : ofToken(token.get());
        return addressed.isPresent() ? addressed.get() : ConversationKey.ofNew(head, raw);
    }

    private Optional<Integer> ofBeingKept(List<String> ids) {
        return ids.stream()
                .map(id -> beingKept.get(ConversationKey.of(id)))
                .filter(Objects::nonNull)
                .findFirst();
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

    private Optional<Integer> ofKept(List<String> ids) throws SQLException {
        List<Object> values = new ArrayList<>(List.of(mailboxId));
        ids.forEach(id -> values.add(ConversationKey.of(id)));
        return first(OF_KEPT + Places.of(ids.size()) + ") order by id desc limit 1", values);
    }

    /** Where it answers mails of ours only: the key of what they answered. */
    private Optional<Integer> ofAnswered(List<String> ids) throws SQLException {
        String threads = "select r.conversation from (select distinct n.thread_id from mailbox b join mail_message n"
                + " on n.company_id = b.company_id and n.message_id in (" + Places.of(ids.size())
                + ") where b.id = ?) x";
        List<Object> values = new ArrayList<>(ids);
        values.add(mailboxId);
        values.add(mailboxId);
        return first(threads + OF_FILED, values);
    }

    private Optional<Integer> ofToken(String token) throws SQLException {
        return first(
                "select r.conversation from (select t.id as thread_id from mail_thread t where t.token = ?) x"
                        + OF_FILED,
                List.of(token, mailboxId));
    }

    private Optional<Integer> first(String query, List<Object> values) throws SQLException {
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
