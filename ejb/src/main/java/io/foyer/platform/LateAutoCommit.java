package io.foyer.platform;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/**
 * A connection that remembers which auto-commit was asked for, and asks the server for it before the next statement. What
 * was begun is still ended at once: asking for auto-commit in the middle of a transaction commits it, as JDBC says. A
 * statement is made in the transaction in which it runs, as the container's own are.
 */
final class LateAutoCommit implements InvocationHandler {
    private final Connection connection;
    private final Map<String, PreparedStatement> inserts = new HashMap<>();
    private boolean asked;
    private boolean begun;

    private LateAutoCommit(Connection connection) throws SQLException {
        this.connection = connection;
        this.asked = connection.getAutoCommit();
    }

    static Connection of(Connection connection) throws SQLException {
        return (Connection) Proxy.newProxyInstance(
                LateAutoCommit.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new LateAutoCommit(connection));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "setAutoCommit" -> ask((Boolean) arguments[0]);
            case "getAutoCommit" -> {
                return asked;
            }
            case "commit" -> end(method, arguments);
            case "rollback" -> {
                if (arguments == null) {
                    end(method, null);
                } else {
                    call(method, arguments);
                }
            }
            case "createStatement", "prepareStatement", "prepareCall", "setSavepoint" -> {
                tell();
                begun = !asked;
                return asksForKey(arguments) ? insert(method, arguments) : call(method, arguments);
            }
            case "equals" -> {
                return proxy == arguments[0];
            }
            default -> {
                return call(method, arguments);
            }
        }
        return null;
    }

    private void ask(boolean autoCommit) throws SQLException {
        asked = autoCommit;
        if (begun && asked) {
            tell();
            begun = false;
        }
    }

    /** While the server still commits by itself, nothing was begun. */
    private void end(Method method, Object[] arguments) throws Throwable {
        if (asked || !connection.getAutoCommit()) {
            call(method, arguments);
            begun = false;
        }
    }

    private void tell() throws SQLException {
        if (connection.getAutoCommit() != asked) {
            connection.setAutoCommit(asked);
        }
    }

    private static boolean asksForKey(Object[] arguments) {
        return arguments != null
                && arguments.length == 2
                && arguments[1] instanceof Integer key
                && key == Statement.RETURN_GENERATED_KEYS;
    }

    /**
     * EclipseLink never closes the statement of an insert whose key the database gives. It is closed here when the next one
     * of its kind is asked for, so that the driver takes up the one the server has parsed.
     */
    private PreparedStatement insert(Method prepare, Object[] arguments) throws Throwable {
        PreparedStatement before = inserts.remove((String) arguments[0]);
        if (before != null) {
            before.close();
        }
        PreparedStatement insert = (PreparedStatement) call(prepare, arguments);
        inserts.put((String) arguments[0], insert);
        return insert;
    }

    private Object call(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
