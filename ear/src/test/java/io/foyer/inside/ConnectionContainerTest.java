package io.foyer.inside;

import static io.foyer.inside.AnotherCaller.does;
import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.office.NewsService;
import io.foyer.platform.TransactionConnections;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a connection asks the database for: of auto-commit and of statements no more than is needed, and for each thread its own. */
@InsideServer
class ConnectionContainerTest {

    private static final String ADMINISTRATOR = "administrator@first";
    private static final int TIMES = 24;
    private static final String PREPARED = "select cast(variable_value as signed) from information_schema.global_status"
            + " where variable_name = 'PREPARED_STMT_COUNT'";

    @EJB
    private NewsService news;

    @Inject
    private TransactionConnections connections;

    private Companies companies;
    private final String title = "t-" + UUID.randomUUID();

    @Deployment
    public static WebArchive foyer() {
        return FoyerWithTests.archive();
    }

    @BeforeEach
    void found() throws Exception {
        companies = Companies.ofTests();
    }

    @Test
    void tellsTheDatabaseOfAutoCommitOnlyWhereAStatementNeedsIt() throws Exception {
        try (Connection connection = Records.pool().getConnection()) {
            long before = told(connection);
            for (int i = 0; i < TIMES; i++) {
                connection.setAutoCommit(false);
                said(connection, "select 1");
                connection.commit();
                connection.setAutoCommit(true);
            }
            assertThat(told(connection) - before).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void endsWhatWasBegunWithTheAskForAutoCommit() throws Exception {
        does(ADMINISTRATOR, () -> news.publish(companies.first(), title, "first"));
        String rewritten = "update news set body = 'second' where title = '" + title + "'";
        try (Connection connection = Records.pool().getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate(rewritten);
            }
            connection.rollback();
            assertThat(Records.number("select count(*) from news where title = ? and body = 'second'", title))
                    .isZero();
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate(rewritten);
            }
            connection.setAutoCommit(true);
            assertThat(Records.number("select count(*) from news where title = ? and body = 'second'", title))
                    .isEqualTo(1);
        }
    }

    @Test
    void leavesNoStatementAtTheDatabaseForARowWhoseKeyItGave() throws Exception {
        for (int i = 0; i < 10; i++) {
            does(ADMINISTRATOR, () -> news.publish(companies.first(), title, "to prepare what is asked each time"));
        }
        long before = Records.number(PREPARED);
        for (int i = 0; i < 200; i++) {
            does(ADMINISTRATOR, () -> news.publish(companies.first(), title, "one of many"));
        }
        assertThat(Records.number(PREPARED) - before).isLessThan(100);
    }

    /** Nobody closes these statements, as EclipseLink does not. */
    @Test
    void hasAnInsertWhoseKeyTheDatabaseGivesParsedOnceForAConnection() throws Exception {
        try (Connection connection = Records.pool().getConnection()) {
            connection.setAutoCommit(false);
            long before = counted(connection, "COM_STMT_PREPARE");
            List<Long> keys = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                PreparedStatement insert = connection.prepareStatement(
                        "insert into office_sequence (office_id, latest) values (?, last_insert_id(?))"
                                + " on duplicate key update latest = last_insert_id(latest + 1)",
                        Statement.RETURN_GENERATED_KEYS);
                insert.setLong(1, companies.first());
                insert.setLong(2, 1);
                insert.executeUpdate();
                ResultSet key = insert.getGeneratedKeys();
                key.next();
                keys.add(key.getLong(1));
            }
            assertThat(counted(connection, "COM_STMT_PREPARE") - before).isEqualTo(1);
            assertThat(keys).doesNotHaveDuplicates();
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** Without a transaction threads share what the container gives; none may take it from another. */
    @Test
    void givesConnectionsToManyThreadsWithoutATransaction() throws Exception {
        Callable<Long> asker = () -> {
            long answers = 0;
            for (int i = 0; i < 50; i++) {
                try (Connection connection = connections.getConnection()) {
                    answers += said(connection, "select 1");
                }
            }
            return answers;
        };
        for (Future<Long> answers : AtOnce.each(Collections.nCopies(24, asker))) {
            assertThat(answers.get()).isEqualTo(50);
        }
    }

    /** How often this connection was told of auto-commit, as the database counts it. */
    private static long told(Connection connection) throws Exception {
        return counted(connection, "COM_SET_OPTION");
    }

    private static long counted(Connection connection, String what) throws Exception {
        return said(
                connection,
                "select cast(variable_value as signed) from information_schema.session_status"
                        + " where variable_name = '" + what + "'");
    }

    private static long said(Connection connection, String query) throws Exception {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
