package io.foyer.mail;

import io.foyer.mail.message.Attachment;
import io.foyer.platform.TransactionConnections;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Keeps the files of mails, in the transaction of the caller. */
@ApplicationScoped
class MailFiles {

    @Inject
    private TransactionConnections database;

    /** Keeps the bytes of files, and gives their contents' ids for {@link #keep(long, List, List)}. */
    List<Long> store(List<Attachment> attachments) throws SQLException {
        if (attachments.isEmpty()) {
            return List.of();
        }
        try (Connection connection = database.getConnection()) {
            List<Long> contents = new ArrayList<>();
            for (Attachment one : attachments) {
                contents.add(MailContents.store(connection, bytes(one)));
            }
            return contents;
        }
    }

    void keep(long communicationId, List<Attachment> attachments, List<Long> contents) throws SQLException {
        if (attachments.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            for (int position = 0; position < contents.size(); position++) {
                Attachment one = attachments.get(position);
                StoredFile file = new StoredFile(
                        position,
                        one.name(),
                        one.downloadType(),
                        one.disposition(),
                        one.dangerous(),
                        one.inline(),
                        one.contentId(),
                        one.size());
                insert(connection, communicationId, file, contents.get(position));
            }
        }
    }

    void keep(long communicationId, StoredFile file, byte[] bytes) throws SQLException {
        try (Connection connection = database.getConnection()) {
            insert(connection, communicationId, file, MailContents.store(connection, bytes));
        }
    }

    private static void insert(Connection connection, long communicationId, StoredFile file, long content)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into mail_attachment (communication_id, position, name, type, disposition, dangerous, inline, cid,"
                        + " size, content_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, communicationId);
            insert.setInt(2, file.position());
            insert.setString(3, MailRecords.cut(file.name(), MailRecords.LONGEST_NAME));
            insert.setString(4, MailRecords.cut(file.type(), 120));
            insert.setString(5, MailRecords.cut(file.disposition(), 1500));
            insert.setBoolean(6, file.dangerous());
            insert.setBoolean(7, file.inline());
            insert.setString(8, MailRecords.cut(file.contentId(), 400));
            insert.setLong(9, file.size());
            insert.setLong(10, content);
            insert.executeUpdate();
        }
    }

    private static byte[] bytes(Attachment attachment) {
        try (InputStream stream = attachment.open()) {
            return stream.readAllBytes();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
