package io.foyer.platform;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The driver's data source, whose connections tell the server of auto-commit only when a statement needs it. The container
 * switches it off before and on after each transaction: two round trips of each that change nothing.
 */
public class FoyerDataSource extends MysqlDataSource {
    private static final long serialVersionUID = 1L;

    /** The one without a user calls this one. */
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return LateAutoCommit.of(super.getConnection(user, password));
    }
}
