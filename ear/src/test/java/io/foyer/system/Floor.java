package io.foyer.system;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What the machine allows: the least that keeping an event durably takes, with nothing around it. A record forced to a
 * journal, then one transaction by plain JDBC: who dialled what, who calls, the office's next number, two rows.
 */
final class Floor implements AutoCloseable {

    private static final int RECORD = 1024;

    private final FileChannel journal;
    private final ThreadLocal<Connection> connections;

    Floor(Product product, Path folder) throws IOException {
        Files.createDirectories(folder);
        journal =
                FileChannel.open(folder.resolve("floor.journal"), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        connections = ThreadLocal.withInitial(() -> {
            try {
                Connection connection = product.database();
                connection.setAutoCommit(false);
                return connection;
            } catch (SQLException cannot) {
                throw new IllegalStateException(cannot);
            }
        });
    }

    /** Makes the table that the floor writes to. */
    static void prepare(Connection database) throws SQLException {
        try (var sql = database.createStatement()) {
            sql.execute("create table if not exists bench_floor (id bigint not null auto_increment primary key,"
                    + " event_id varchar(60) not null unique, customer_id bigint null, body varchar(400) not null)");
        }
    }

    /** Keeps one event. */
    void keep(String eventId, String phone) throws IOException, SQLException {
        synchronized (journal) {
            journal.write(ByteBuffer.wrap(new byte[RECORD]));
            journal.force(false);
        }
        Connection database = connections.get();
        Long customer = customer(database, phone);
        try (PreparedStatement insert =
                database.prepareStatement("insert into bench_floor (event_id, customer_id, body) values (?, ?, ?)")) {
            insert.setString(1, eventId);
            insert.setObject(2, customer);
            insert.setString(3, phone);
            insert.executeUpdate();
        }
        database.commit();
    }

    /** Looks for one customer. */
    void lookUp(String phone) throws SQLException {
        if (customer(connections.get(), phone) == null) {
            throw new IllegalStateException("Nobody has " + phone);
        }
    }

    private static Long customer(Connection database, String phone) throws SQLException {
        try (PreparedStatement select = database.prepareStatement(
                "select c.id, c.family_name from contact_point p join customer c on c.id = p.customer_id"
                        + " where p.company_id = 1 and p.kind = 'PHONE' and p.match_key = ?")) {
            select.setString(1, phone);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : null;
            }
        }
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
