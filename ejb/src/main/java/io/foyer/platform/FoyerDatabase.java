package io.foyer.platform;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import java.sql.Connection;

/**
 * Defines the application's only data source; no XA, since an event's key makes a redelivery harmless. What is read after
 * waiting for a row's lock is what stands there now (read committed), and a row that is missing locks nobody else's.
 */
@DataSourceDefinition(
        name = FoyerDatabase.JNDI,
        className = "io.foyer.platform.FoyerDataSource",
        url = "${MPCONFIG=foyer.db.url:jdbc:mysql://127.0.0.1:3306/foyer}",
        user = "${MPCONFIG=foyer.db.user:}",
        password = "${MPCONFIG=foyer.db.password:}",
        minPoolSize = 4,
        maxPoolSize = 32,
        isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            // Not by auto-commit: that is sent late, with the next statement.
            "fish.payara.connection-validation-method=table",
            "fish.payara.validation-table-name=dual",
            "fish.payara.validate-atmost-once-period-in-seconds=5",
            "fish.payara.fail-all-connections=true",
            "fish.payara.max-wait-time-in-millis=10000",
            "fish.payara.is-isolation-level-guaranteed=false",
            // The server's own key is for browsers: shown to MySQL as a client's certificate it breaks the connection
            // off.
            "fallbackToSystemKeyStore=false",
            "useLocalSessionState=true",
            // EclipseLink leaves the statement of an insert whose key the database gives open; a pooled connection that
            // remembers each of them grows and slows down for ever.
            "dontTrackOpenResources=true",
            // Parsed once by the server; 32 connections with 128 each stay far below its limit of 16,382 for all nodes.
            "useServerPrepStmts=true",
            "cachePrepStmts=true",
            "prepStmtCacheSize=128",
            "prepStmtCacheSqlLimit=4096",
            "rewriteBatchedStatements=true",
            // Spans of statements and times of packets that nobody reads.
            "openTelemetry=DISABLED",
            "maintainTimeStats=false"
        })
@Singleton
public class FoyerDatabase {
    public static final String JNDI = "java:app/jdbc/foyer";
}
