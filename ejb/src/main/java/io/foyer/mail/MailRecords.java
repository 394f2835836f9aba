package io.foyer.mail;

import io.foyer.platform.InstantColumn;
import io.foyer.platform.TransactionConnections;
import io.foyer.shared.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes mails and finds conversations, in the transaction of the caller. */
@ApplicationScoped
class MailRecords {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int TOKEN_LENGTH = 16;
    static final int LONGEST_NAME = 250;
    private static final int LONGEST_RECIPIENTS = 1000;
    private static final String CONVERSATION = "select m.thread_id, c.customer_id, c.card_id from ";
    private static final String OF_OFFICE = " join mail_message m on m.thread_id = t.id join communication c on c.id ="
            + " m.communication_id where t.office_id = ?";
    private static final String THE_CARD_FIRST =
            " order by c.card_id is null, c.customer_id is null, c.id desc limit 1";

    @Inject
    private TransactionConnections database;

    /** The conversation of the mail with this Message-ID. */
    Optional<Conversation> threadOfMessage(Mailbox mailbox, String messageId) throws SQLException {
        // The few conversations by their index first: an optimiser may else walk through all mails of the office.
        String named = "(select distinct n.thread_id from mail_message n where n.company_id = ? and n.message_id = ?) x"
                + " join mail_thread t on t.id = x.thread_id";
        return conversation(
                CONVERSATION + named + OF_OFFICE + THE_CARD_FIRST, mailbox.companyId(), messageId, mailbox.officeId());
    }

    /** The conversation whose answers bear this token. */
    Optional<Conversation> threadOfToken(long officeId, String token) throws SQLException {
        return conversation(
                CONVERSATION + "mail_thread t" + OF_OFFICE + " and t.token = ?" + THE_CARD_FIRST, officeId, token);
    }

    private Optional<Conversation> conversation(String query, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Conversation(
                                row.getLong(1), row.getObject(2, Long.class), row.getObject(3, Long.class)))
                        : Optional.empty();
            }
        }
    }

    /** The latest conversation that is filed on a card, the customer's own before a stranger's. */
    Optional<Long> threadOfCard(long cardId) throws SQLException {
        return number(
                "select m.thread_id from mail_message m join communication c on c.id = m.communication_id"
                        + " where c.card_id = ? order by c.customer_id is null, c.id desc limit 1",
                cardId);
    }

    /** The mail of ours with this Message-ID. */
    Optional<Long> sent(Mailbox mailbox, String messageId) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select m.communication_id from mail_message m join mail_thread t on t.id = m.thread_id"
                                + " where m.company_id = ? and m.message_id = ? and t.office_id = ? and m.direction = 'out'")) {
            select.setLong(1, mailbox.companyId());
            select.setString(2, messageId);
            select.setLong(3, mailbox.officeId());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
            }
        }
    }

    /** Whether a mail of ours went to this address. */
    boolean wentTo(long communicationId, EmailAddress address) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select recipients from mail_message where communication_id = ?")) {
            select.setLong(1, communicationId);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        && EmailAddress.parse(row.getString(1))
                                .filter(address::equals)
                                .isPresent();
            }
        }
    }

    /** The ids of the conversation before this mail. */
    List<String> references(long communicationId) throws SQLException {
        String ids = text("select reference_ids from mail_message where communication_id = ?", communicationId);
        return ids == null || ids.isBlank() ? List.of() : List.of(ids.split(" ", -1));
    }

    /** Where an answer to this mail goes. */
    Optional<String> answerAddress(long communicationId) throws SQLException {
        return Optional.ofNullable(
                text("select answer_address from mail_message where communication_id = ?", communicationId));
    }

    /** The token that answers in this conversation bear. */
    String token(long threadId) throws SQLException {
        return text("select token from mail_thread where id = ?", threadId);
    }

    private String text(String query, long key) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setLong(1, key);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    /** Of which of these external ids the door has an entry already. */
    Set<String> known(long connectionId, Collection<String> externalIds) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select external_id from communication where connection_id = ? and external_id in ("
                                + Places.of(externalIds.size()) + ")")) {
            select.setLong(1, connectionId);
            Places.set(select, 2, externalIds);
            Set<String> known = new HashSet<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    known.add(row.getString(1));
                }
            }
            return known;
        }
    }

    private Optional<Long> number(String query, long key) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setLong(1, key);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
            }
        }
    }

    /** Begins a conversation. */
    long newThread(long companyId, long officeId) throws SQLException {
        return newThreads(companyId, officeId, 1).get(0);
    }

    /** Begins so many conversations. */
    List<Long> newThreads(long companyId, long officeId, int count) throws SQLException {
        List<Long> threads = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into mail_thread (company_id, office_id, token) values (?, ?, ?)",
                        Statement.RETURN_GENERATED_KEYS)) {
            for (int i = 0; i < count; i++) {
                insert.setLong(1, companyId);
                insert.setLong(2, officeId);
                insert.setString(3, newToken());
                insert.addBatch();
            }
            insert.executeBatch();
            try (ResultSet key = insert.getGeneratedKeys()) {
                while (key.next()) {
                    threads.add(key.getLong(1));
                }
            }
        }
        return threads;
    }

    private static String newToken() {
        StringBuilder token = new StringBuilder("c-");
        for (int letter = 0; letter < TOKEN_LENGTH; letter++) {
            token.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return token.toString();
    }

    void keep(MailRecord mail) throws SQLException {
        keep(List.of(mail));
    }

    void keep(List<MailRecord> mails) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into mail_message (communication_id, company_id, mailbox_id, thread_id, raw_id, direction,"
                                + " kind, message_id, reference_ids, from_name, from_address, answer_address, recipients,"
                                + " subject, sent_at, size, history, html, warnings)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (MailRecord mail : mails) {
                set(insert, mail);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void set(PreparedStatement insert, MailRecord mail) throws SQLException {
        insert.setLong(1, mail.communicationId());
        insert.setLong(2, mail.companyId());
        insert.setLong(3, mail.mailboxId());
        insert.setLong(4, mail.threadId());
        insert.setObject(5, mail.rawId());
        insert.setString(6, mail.direction());
        insert.setString(7, mail.kind());
        insert.setString(8, mail.messageId());
        insert.setString(9, String.join(" ", mail.references()));
        insert.setString(10, cut(mail.fromName(), LONGEST_NAME));
        insert.setString(11, mail.fromAddress());
        insert.setString(12, mail.answerAddress());
        insert.setString(13, cut(mail.recipients(), LONGEST_RECIPIENTS));
        insert.setString(14, mail.subject());
        insert.setString(15, mail.sentAt() == null ? null : InstantColumn.text(mail.sentAt()));
        insert.setLong(16, mail.size());
        insert.setString(17, mail.history());
        insert.setString(18, mail.html());
        insert.setString(19, mail.warnings().isEmpty() ? null : String.join("\n", mail.warnings()));
    }

    static String cut(String text, int longest) {
        if (text == null || text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
