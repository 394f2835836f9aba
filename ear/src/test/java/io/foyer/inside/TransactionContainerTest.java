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
import io.foyer.shared.Conflict;
import io.foyer.shared.Invalid;
import io.foyer.shared.NotFound;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
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
    private static final int MANY = 24;

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

    /** Whatever was told before has come once this has. */
    private void tellSomethingElse() throws Exception {
        String other = "o-" + UUID.randomUUID();
        does("administrator@second", () -> news.publish(companies.second(), other, "read at once"));
        await().atMost(Calls.SOON).until(() -> arrivals.of(other) == 1);
    }

    @Test
    void countsCommittedChangesWithoutAGap() throws Exception {
        long before = latest();
        List<Callable<Void>> changes = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            boolean refused = i % 2 == 0;
            changes.add(() -> {
                does(ADMINISTRATOR, () -> publish(refused));
                return null;
            });
        }
        for (Future<Void> change : AtOnce.each(changes)) {
            change.get();
        }
        assertThat(Records.numbers("select change_sequence from news where title = ? order by 1", title))
                .containsExactlyElementsOf(LongStream.rangeClosed(before + 1, before + MANY / 2)
                        .boxed()
                        .toList());
        assertThat(latest()).isEqualTo(before + MANY / 2);
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
