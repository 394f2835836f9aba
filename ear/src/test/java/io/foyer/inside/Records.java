package io.foyer.inside;

import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Reads and writes rows past the services, through the product's own pool and outside every transaction of a test. */
final class Records {

    private Records() {}

    static DataSource pool() {
        return CDI.current().select(Pool.class).get().connections();
    }

    /** The row's own number, where the table gives one. */
    static long write(String statement, Object... values) throws SQLException {
        try (Connection connection = pool().getConnection();
                PreparedStatement write = filled(connection, statement, values)) {
            write.executeUpdate();
            try (ResultSet keys = write.getGeneratedKeys()) {
                return keys.next() ? keys.getLong(1) : 0;
            }
        }
    }

    static long number(String query, Object... values) throws SQLException {
        return numbers(query, values).get(0);
    }

    static List<Long> numbers(String query, Object... values) throws SQLException {
        try (Connection connection = pool().getConnection();
                PreparedStatement read = filled(connection, query, values);
                ResultSet rows = read.executeQuery()) {
            List<Long> numbers = new ArrayList<>();
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
            return numbers;
        }
    }

    private static PreparedStatement filled(Connection connection, String statement, Object... values)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement, Statement.RETURN_GENERATED_KEYS);
        for (int i = 0; i < values.length; i++) {
            prepared.setObject(i + 1, values[i]);
        }
        return prepared;
    }
}
