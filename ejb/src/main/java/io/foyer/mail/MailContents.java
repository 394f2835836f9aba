package io.foyer.mail;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;

/** Keeps bytes in pieces of at most half a MiB, so that no server's packet limit is met. */
final class MailContents {

    private static final int PIECE = 512 * 1024;

    private MailContents() {}

    static long store(Connection connection, byte[] bytes) throws SQLException {
        long id;
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into mail_content (size) values (?)", Statement.RETURN_GENERATED_KEYS)) {
            insert.setLong(1, bytes.length);
            insert.executeUpdate();
            try (ResultSet key = insert.getGeneratedKeys()) {
                key.next();
                id = key.getLong(1);
            }
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into mail_content_chunk (content_id, position, bytes) values (?, ?, ?)")) {
            for (int from = 0; from < bytes.length; from += PIECE) {
                insert.setLong(1, id);
                insert.setInt(2, from / PIECE);
                insert.setBytes(3, Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PIECE)));
                insert.executeUpdate();
            }
        }
        return id;
    }

    static byte[] read(Connection connection, long id) throws SQLException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (PreparedStatement select = connection.prepareStatement(
                "select bytes from mail_content_chunk where content_id = ? and position = ?")) {
            select.setLong(1, id);
            for (int position = 0; ; position++) {
                select.setInt(2, position);
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next()) {
                        return whole.toByteArray();
                    }
                    whole.writeBytes(row.getBytes(1));
                }
            }
        }
    }
}
