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
        byte[] whole = null;
        try (PreparedStatement select = connection.prepareStatement(
                "select c.size, k.bytes from mail_content c left join mail_content_chunk k on k.content_id = c.id"
                        + " and k.position = ? where c.id = ?")) {
            select.setLong(2, id);
            int from = 0;
            do {
                select.setInt(1, from / PIECE);
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next()) {
                        throw broken("There is no content " + id);
                    }
                    whole = whole == null ? new byte[row.getInt(1)] : whole;
                    copy(row.getBytes(2), whole, from, id);
                }
                from += PIECE;
            } while (from < whole.length);
            return whole;
        }
    }

    private static void copy(byte[] piece, byte[] whole, int from, long id) throws SQLDataException {
        int wanted = Math.min(PIECE, whole.length - from);
        int given = piece == null ? 0 : piece.length;
        if (given != wanted) {
            throw broken("Content " + id + " is not whole: its piece " + from / PIECE + " has " + given + " of "
                    + wanted + " bytes");
        }
        if (given > 0) {
            System.arraycopy(piece, 0, whole, from, given);
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
