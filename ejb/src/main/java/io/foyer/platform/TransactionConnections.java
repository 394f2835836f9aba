package io.foyer.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Connections for the statements that are not an entity's. Within a transaction it is the one that the entities are
 * written by: a second one asked of the pool would join the same transaction, but wait for a free place while the first is
 * held, and when all places are held by such waiters nobody goes on.
 */
@ApplicationScoped
public class TransactionConnections {

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    @Resource(lookup = FoyerDatabase.JNDI)
    private DataSource database;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    /** To be closed by whoever asked, which leaves the transaction's own one open. */
    public Connection getConnection() throws SQLException {
        // Without a transaction the container's entity manager is one for all threads, and closed by the first that is
        // through.
        if (transactions.getTransactionKey() == null) {
            return database.getConnection();
        }
        Connection held = entities.unwrap(Connection.class);
        return held == null ? database.getConnection() : leftOpen(held);
    }

    private static Connection leftOpen(Connection held) {
        return (Connection) Proxy.newProxyInstance(
                TransactionConnections.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    if (method.getName().equals("equals")) {
                        return proxy == arguments[0];
                    }
                    try {
                        return method.invoke(held, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
