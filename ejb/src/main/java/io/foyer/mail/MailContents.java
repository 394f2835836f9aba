package io.foyer.mail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;

/** Keeps bytes in pieces of at most half a MiB, so that no server's packet limit is met. */
final class MailContents {

    private static final int PIECE = 512 * 1024;

    /** The SQL state by which a fault of the data is told from an outage. */
    private static final String DATA_FAULT = "22000";

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

    /** The bytes; {@link SQLDataException} where a part of them is gone, which no trying again brings back. */
    static byte[] read(Connection connection, long id) throws SQLException {
        byte[] whole = new byte[size(connection, id)];
        try (PreparedStatement select = connection.prepareStatement(
                "select bytes from mail_content_chunk where content_id = ? and position = ?")) {
            select.setLong(1, id);
            for (int from = 0; from < whole.length; from += PIECE) {
                select.setInt(2, from / PIECE);
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next()) {
                        throw broken("Content " + id + " is not whole: its piece " + from / PIECE + " is missing");
                    }
                    byte[] piece = row.getBytes(1);
                    if (piece.length != Math.min(PIECE, whole.length - from)) {
                        throw broken("Content " + id + " is not whole: its piece " + from / PIECE + " has "
                                + piece.length + " bytes");
                    }
                    System.arraycopy(piece, 0, whole, from, piece.length);
                }
            }
        }
        return whole;
    }

    private static int size(Connection connection, long id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select size from mail_content where id = ?")) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw broken("There is no content " + id);
                }
                return row.getInt(1);
            }
        }
    }

    private static SQLDataException broken(String how) {
        return new SQLDataException(how, DATA_FAULT);
    }

    static void remove(Connection connection, long id) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from mail_content where id = ?")) {
            delete.setLong(1, id);
            delete.executeUpdate();
        }
    }
}
