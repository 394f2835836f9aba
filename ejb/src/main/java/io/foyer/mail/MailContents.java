package io.foyer.mail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps bytes in pieces of at most half a MiB, so that no server's packet limit is met. */
final class MailContents {

    private static final int PIECE = 512 * 1024;

    /** The SQL state by which a fault of the data is told from an outage. */
    private static final String DATA_FAULT = "22000";

    private MailContents() {}

    static long store(Connection connection, byte[] bytes) throws SQLException {
        return store(connection, List.of(bytes)).get(0);
    }

    /** Keeps several, and gives their ids in the same order. */
    static List<Long> store(Connection connection, List<byte[]> contents) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into mail_content (size) values (?)", Statement.RETURN_GENERATED_KEYS)) {
            for (byte[] bytes : contents) {
                insert.setLong(1, bytes.length);
                insert.addBatch();
            }
            insert.executeBatch();
            try (ResultSet key = insert.getGeneratedKeys()) {
                while (key.next()) {
                    ids.add(key.getLong(1));
                }
            }
        }
        storePieces(connection, ids, contents);
        return ids;
    }

    private static void storePieces(Connection connection, List<Long> ids, List<byte[]> contents) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into mail_content_chunk (content_id, position, bytes) values (?, ?, ?)")) {
            int waiting = 0;
            for (int i = 0; i < ids.size(); i++) {
                byte[] bytes = contents.get(i);
                for (int from = 0; from < bytes.length; from += PIECE) {
                    byte[] piece = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PIECE));
                    if (waiting > 0 && waiting + piece.length > PIECE) {
                        insert.executeBatch();
                        waiting = 0;
                    }
                    insert.setLong(1, ids.get(i));
                    insert.setInt(2, from / PIECE);
                    insert.setBytes(3, piece);
                    insert.addBatch();
                    waiting += piece.length;
                }
            }
            if (waiting > 0) {
                insert.executeBatch();
            }
        }
    }

    /** The bytes of several by their ids: one question for all that have one piece. */
    static Map<Long, byte[]> read(Connection connection, Collection<Long> ids) throws SQLException {
        Map<Long, byte[]> contents = new HashMap<>();
        List<Long> inPieces = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select c.id, c.size, k.bytes from mail_content c left join mail_content_chunk k on k.content_id = c.id"
                        + " and k.position = 0 where c.id in (" + Places.of(ids.size()) + ")")) {
            Places.set(select, 1, ids);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    if (row.getLong(2) > PIECE) {
                        inPieces.add(row.getLong(1));
                    } else {
                        byte[] whole = new byte[row.getInt(2)];
                        copy(row.getBytes(3), whole, 0, row.getLong(1));
                        contents.put(row.getLong(1), whole);
                    }
                }
            }
        }
        for (long id : inPieces) {
            contents.put(id, read(connection, id));
        }
        for (long id : ids) {
            if (!contents.containsKey(id)) {
                throw broken("There is no content " + id);
            }
        }
        return contents;
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
