package io.foyer.inside;

import static io.foyer.inside.AnotherCaller.does;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.foyer.card.CardOpening;
import io.foyer.card.CardSave;
import io.foyer.card.CardService;
import io.foyer.card.FieldEdit;
import io.foyer.inside.AnotherCaller.Piece;
import io.foyer.office.NewsService;
import io.foyer.office.OfficeChange;
import io.foyer.office.OfficeService;
import io.foyer.platform.TransactionConnections;
import io.foyer.shared.Conflict;
import io.foyer.shared.Invalid;
import io.foyer.shared.NotFound;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All or nothing: what a transaction writes, the office's next number, and what is told of it. */
@InsideServer
class TransactionContainerTest {

    private static final String ADMINISTRATOR = "administrator@first";
    private static final int AT_ONCE = 24;
    private static final String PREPARED = "select cast(variable_value as signed) from information_schema.global_status"
            + " where variable_name = 'PREPARED_STMT_COUNT'";

    @EJB
    private NewsService news;

    @EJB
    private OfficeService offices;

    @EJB
    private CardService cards;

    @Inject
    private Arrivals arrivals;

    @EJB
    private OneTransaction transaction;

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
    void takesBackEverythingWithARefusal() throws Exception {
        List<Piece> refusals = List.of(
                () -> offices.office(companies.south()),
                () -> news.publish(companies.first(), "", ""),
                () -> offices.change(companies.first(), new OfficeChange("first", "", false, null, -1)));
        long before = latest();
        for (Piece refusal : refusals) {
            does(
                    ADMINISTRATOR,
                    () -> transaction.of(() -> {
                        news.publish(companies.first(), title, "never to be read");
                        assertThatThrownBy(refusal::run).isInstanceOfAny(NotFound.class, Invalid.class, Conflict.class);
                    }));
        }
        assertThat(Records.number("select count(*) from news where title = ?", title))
                .isZero();
        assertThat(latest()).isEqualTo(before);
        tellSomethingElse();
        assertThat(arrivals.of(title)).isZero();
    }

    @Test
    void keepsNeitherCardNorCustomerOfASaveThatIsRefused() throws Exception {
        String number = Calls.newNumber();
        CardOpening opening = new CardOpening(
                companies.company(), companies.first(), "multihousing.guest-card", null, null, Map.of());
        Map<String, FieldEdit> edits = Map.of(
                "givenName", FieldEdit.blind("Nobody"),
                "phone1", FieldEdit.blind(number),
                "email", FieldEdit.blind("no address"));
        long cardsBefore = Records.number("select count(*) from card");
        does("agent@first", () -> assertThatThrownBy(
                        () -> cards.save(CardSave.exact(cards.open(opening), opening, edits)))
                .isInstanceOf(Invalid.class));

        assertThat(Records.number("select count(*) from card")).isEqualTo(cardsBefore);
        assertThat(Records.number("select count(*) from contact_point where match_key = ?", number))
                .isZero();
    }

    @Test
    void tellsAChangeOnlyOnceItIsCommitted() throws Exception {
        does(
                ADMINISTRATOR,
                () -> transaction.of(() -> {
                    news.publish(companies.first(), title, "soon to be read");
                    tellSomethingElse();
                    assertThat(arrivals.of(title)).isZero();
                }));
        await().atMost(Calls.SOON)
                .untilAsserted(() -> assertThat(arrivals.of(title)).isEqualTo(1));
    }

    @Test
    void tellsTheDatabaseOfAutoCommitOnlyWhereAStatementNeedsIt() throws Exception {
        try (Connection connection = Records.pool().getConnection()) {
            long before = told(connection);
            for (int i = 0; i < AT_ONCE; i++) {
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

    /** Whatever was told before has come once this has. */
    private void tellSomethingElse() throws Exception {
        String other = "o-" + UUID.randomUUID();
        does("administrator@second", () -> news.publish(companies.second(), other, "read at once"));
        await().atMost(Calls.SOON).until(() -> arrivals.of(other) == 1);
    }

    /** Without a transaction threads share what the container gives; none may take it from another. */
    @Test
    void givesConnectionsToManyThreadsWithoutATransaction() throws Exception {
        atOnce(place -> {
            for (int i = 0; i < 50; i++) {
                try (Connection connection = connections.getConnection()) {
                    assertThat(said(connection, "select 1")).isEqualTo(1);
                }
            }
        });
    }

    /** What one of several threads does, by its place among them. */
    private interface Share {
        void of(int place) throws Exception;
    }

    private static void atOnce(Share work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                int place = i;
                all.add(threads.submit(() -> {
                    work.of(place);
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void countsCommittedChangesWithoutAGap() throws Exception {
        long before = latest();
        atOnce(place -> does(ADMINISTRATOR, () -> publish(place % 2 == 0)));
        assertThat(Records.numbers("select change_sequence from news where title = ? order by 1", title))
                .containsExactlyElementsOf(LongStream.rangeClosed(before + 1, before + AT_ONCE / 2)
                        .boxed()
                        .toList());
        assertThat(latest()).isEqualTo(before + AT_ONCE / 2);
    }

    private void publish(boolean refused) throws Exception {
        Piece change = () -> news.publish(companies.first(), title, "one of many");
        if (refused) {
            transaction.takenBack(change);
        } else {
            transaction.of(change);
        }
    }

    @Test
    void letsTheOfficeGoOnWhileOneCallWaitsForItsCustomer() throws Exception {
        String number = Calls.newNumber();
        long customer = companies.customer(number, companies.first());
        String waiting = Calls.newId();
        try (Connection connection = Records.pool().getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement lock = connection.prepareStatement(
                    "select * from customer_office where customer_id = " + customer + " for update")) {
                lock.executeQuery();
                Calls.tell(Calls.ringing(companies.connection(), waiting, number));
                await("the call waits for its customer").atMost(Calls.SOON).until(() -> isWaitedFor());
                String other = Calls.newId();
                Calls.tell(Calls.ringing(companies.connection(), other, Calls.newNumber()));
                Calls.kept(other);
                assertThat(Calls.count(waiting)).isZero();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
        Calls.kept(waiting);
    }

    private static boolean isWaitedFor() throws Exception {
        return Records.number("select count(*) from information_schema.processlist"
                        + " where info like 'insert into customer_office%'")
                > 0;
    }

    private long latest() throws Exception {
        return Records.number("select latest from office_sequence where office_id = ?", companies.first());
    }
}
