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

    /**
     * The one without a user calls this one. A password in a file is read here, and anew for each connection: the container
     * sets up its pools before it knows of the application's own sources of settings.
     */
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        String secret = password == null || password.isEmpty() ? SecretFiles.text(Setting.DB_PASSWORD) : password;
        return LateAutoCommit.of(super.getConnection(user, secret));
    }
}
