package io.foyer.mail;

import io.foyer.intake.Communication;
import io.foyer.platform.TransactionConnections;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads kept mails for showing. */
@ApplicationScoped
class MailShelf {

    private static final int SHOWN = 30;
    private static final String MAILS =
            "select m.*, m.html is not null as formatted, c.status, c.office_id, c.started_at, c.cause, c.warning, x.body"
                    + " from mail_message m join communication c on c.id = m.communication_id"
                    + " left join communication_text x on x.communication_id = c.id where ";

    @Inject
    private TransactionConnections database;

    /** The bytes of a file with how it is to be sent. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record File(StoredFile file, byte[] bytes) {}

    Optional<ShownMail> find(long communicationId) throws SQLException {
        return read(MAILS + "c.id = ?", communicationId).stream().findFirst();
    }

    /** The latest mails of the conversation that a mail belongs to, of an entry and of a card, oldest first. */
    List<ShownMail> around(Long communicationId, Long cardId) throws SQLException {
        return read(
                MAILS + "c.id in (select id from (select o.communication_id as id from mail_message n"
                        + " join mail_message o on o.thread_id = n.thread_id where n.communication_id = ?"
                        + " union select a.id from communication a where a.answers_id = ?"
                        + " union select d.id from communication d where d.card_id = ?) as around)"
                        + " order by c.id desc limit " + SHOWN,
                communicationId,
                communicationId,
                cardId);
    }

    /** The conversation of a mail. */
    long thread(long communicationId) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select thread_id from mail_message where communication_id = ?")) {
            select.setLong(1, communicationId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    /** The latest mail of a conversation that is the customer's or from this address, either of which may be null. */
    Optional<ShownMail> latestIn(long threadId, Long customerId, String email) throws SQLException {
        return read(
                        MAILS + "m.thread_id = ? and (c.customer_id = ? or c.email = ?)"
                                + " and m.direction = 'in' and m.kind in ('person', 'auto-reply')"
                                + " order by m.kind = 'person' desc, c.id desc limit 1",
                        threadId,
                        customerId,
                        email)
                .stream()
                .findFirst();
    }

    Optional<String> html(long communicationId) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select html from mail_message where communication_id = ?")) {
            select.setLong(1, communicationId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
            }
        }
    }

    Optional<File> file(long communicationId, int position) throws SQLException {
        return file("communication_id = ? and position = ?", communicationId, String.valueOf(position));
    }

    /** A mail as it came, unless that was removed after it was read. */
    Optional<byte[]> raw(long communicationId) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select r.content_id from mail_message m join mail_raw r on r.id = m.raw_id"
                                + " where m.communication_id = ? and r.content_id is not null")) {
            select.setLong(1, communicationId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(MailContents.read(connection, row.getLong(1))) : Optional.empty();
            }
        }
    }

    /** The file that the HTML view refers to by this id. */
    Optional<File> inline(long communicationId, String contentId) throws SQLException {
        return file("communication_id = ? and cid = ?", communicationId, contentId);
    }

    private Optional<File> file(String condition, long communicationId, String key) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select * from mail_attachment where " + condition + " limit 1")) {
            select.setLong(1, communicationId);
            select.setString(2, key);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new File(file(row), MailContents.read(connection, row.getLong("content_id"))))
                        : Optional.empty();
            }
        }
    }

    private List<ShownMail> read(String query, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            Map<Long, ShownMail> mails = new TreeMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ShownMail mail = mail(connection, row);
                    mails.put(mail.communicationId(), mail);
                }
            }
            return new ArrayList<>(mails.values());
        }
    }

    private static ShownMail mail(Connection connection, ResultSet row) throws SQLException {
        String body = row.getString("body") == null ? "" : row.getString("body");
        String warnings = row.getString("warnings");
        long id = row.getLong("communication_id");
        return new ShownMail(
                id,
                row.getString("direction"),
                row.getString("status").toLowerCase(Locale.ROOT).replace('_', '-'),
                row.getString("kind"),
                row.getString("message_id"),
                row.getString("from_name"),
                row.getString("from_address"),
                row.getString("recipients"),
                row.getString("subject"),
                instant(row, "started_at"),
                instant(row, "sent_at"),
                body,
                row.getString("history"),
                row.getBoolean("formatted"),
                row.getString("cause"),
                Communication.OTHER_SENDER.equals(row.getString("warning")),
                warnings == null ? List.of() : warnings.lines().toList(),
                files(connection, id));
    }

    private static List<StoredFile> files(Connection connection, long communicationId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select * from mail_attachment where communication_id = ? order by position")) {
            select.setLong(1, communicationId);
            List<StoredFile> files = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    files.add(file(row));
                }
            }
            return files;
        }
    }

    private static StoredFile file(ResultSet row) throws SQLException {
        return new StoredFile(
                row.getInt("position"),
                row.getString("name"),
                row.getString("type"),
                row.getString("disposition"),
                row.getBoolean("dangerous"),
                row.getBoolean("inline"),
                row.getString("cid"),
                row.getLong("size"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }
}
