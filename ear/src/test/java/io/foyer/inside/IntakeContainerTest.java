package io.foyer.inside;

import static io.foyer.inside.AnotherCaller.as;
import static io.foyer.inside.AnotherCaller.does;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.foyer.intake.CallEventMessage;
import io.foyer.intake.CommunicationService;
import io.foyer.intake.DeadLetterRow;
import io.foyer.intake.DeadLetterService;
import io.foyer.platform.Channels;
import io.foyer.platform.Json;
import io.foyer.shared.NotFound;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Queue;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** IN-12: an event counts once however often it comes, poison is set aside with its reason. */
@InsideServer
class IntakeContainerTest {

    private static final int AT_ONCE = 50;
    private static final int MANY = 500;

    @EJB
    private CommunicationService communications;

    @EJB
    private DeadLetterService deadLetters;

    @Inject
    private Arrivals arrivals;

    @Resource(lookup = Channels.FACTORY)
    private ConnectionFactory connections;

    @Resource(lookup = Channels.INTAKE)
    private Queue calls;

    @Resource(lookup = Channels.DEAD_LETTERS)
    private Queue setAside;

    private Companies companies;
    private final String id = Calls.newId();

    @Deployment
    public static WebArchive foyer() {
        return FoyerWithTests.archive();
    }

    @BeforeEach
    void found() throws Exception {
        companies = Companies.ofTests();
    }

    @Test
    void countsAnEventOnceThatComesFiveTimes() throws Exception {
        CallEventMessage event = Calls.ringing(companies.connection(), id, Calls.newNumber());
        for (int i = 0; i < 5; i++) {
            Calls.tell(event);
        }
        assertKeptAndToldOnce();
    }

    /** Without their group nothing keeps them apart: eight listeners take copies of one event at the same instant. */
    @Test
    void countsAnEventOnceThatComesFiftyTimesAtOnce() throws Exception {
        String text = Json.write(Calls.ringing(companies.connection(), id, Calls.newNumber()));
        try (JMSContext context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
            for (int i = 0; i < AT_ONCE; i++) {
                context.createProducer().send(calls, text);
            }
        }
        assertKeptAndToldOnce();
    }

    /** Calls that come in a rush share transactions, whatever their office. */
    @Test
    void keepsAndTellsEachOfARushToSeveralOfficesOnce() throws Exception {
        String number = Calls.newNumber();
        long customer = companies.customer(number, companies.first(), companies.second());
        List<String> rush = rush();
        for (String call : rush) {
            String dialled = rush.indexOf(call) % 2 == 0 ? Companies.DIALLED : Companies.DIALLED_SECOND;
            send(Json.write(Calls.dialling(dialled, companies.connection(), call, number)));
        }

        assertEachKeptAndToldOnce(rush);
        assertThat(Records.number(
                        "select count(distinct office_id, sequence) from communication where external_id like ?"
                                + " and customer_id = ?",
                        id + "-%",
                        customer))
                .isEqualTo(AT_ONCE);
        assertThat(Records.number(
                        "select count(*) from customer_office where customer_id = ?"
                                + " and last_contact_at > utc_timestamp() - interval 1 hour",
                        customer))
                .isEqualTo(2);
    }

    /** What can never succeed spoils none of those beside it. */
    @Test
    void keepsAndTellsEachOfARushOnceThoughSomeOfItIsPoison() throws Exception {
        List<String> rush = rush();
        for (String call : rush) {
            send(Json.write(Calls.ringing(companies.connection(), call, Calls.newNumber())));
            send(Json.write(Calls.ringing(999_999, call + "stranger", Calls.newNumber())));
        }

        await().atMost(Calls.SOON).until(this::setAside, found -> found.size() == AT_ONCE);
        assertEachKeptAndToldOnce(rush);
    }

    private List<String> rush() {
        return IntStream.range(0, AT_ONCE)
                .mapToObj(place -> id + "-" + place + ".")
                .toList();
    }

    private void assertEachKeptAndToldOnce(List<String> rush) throws Exception {
        for (String call : rush) {
            Calls.kept(call);
            await().atMost(Calls.SOON).until(() -> arrivals.of(call) > 0);
            assertThat(arrivals.of(call)).as(call).isEqualTo(1);
        }
    }

    private void assertKeptAndToldOnce() throws Exception {
        long call = Calls.kept(id);
        awaitQueueEmpty();
        assertThat(Calls.count(id)).isEqualTo(1);
        assertThat(Records.number("select count(*) from call_event where communication_id = ?", call))
                .isEqualTo(1);
        assertThat(as("agent@first", () -> communications.get(call).version())).isEqualTo(1);
        await().atMost(Calls.SOON).until(() -> arrivals.of(id) > 0);
        assertThat(arrivals.of(id)).isEqualTo(1);
        assertThat(setAside()).isEmpty();
    }

    private void awaitQueueEmpty() {
        String last = Calls.newId();
        Calls.tell(Calls.ringing(companies.connection(), last, Calls.newNumber()));
        Calls.kept(last);
        await("every copy is consumed").atMost(Calls.SOON).until(() -> {
            try (JMSContext context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
                return !context.createBrowser(calls).getEnumeration().hasMoreElements();
            }
        });
    }

    @Test
    void setsAsideAtOnceWhatCanNeverSucceedAndSaysWhy() throws Exception {
        String newer = Json.write(Calls.ofALaterVersion(companies.connection(), id, Calls.newNumber()));
        String stranger = Json.write(Calls.ringing(999_999, id, Calls.newNumber()));
        String garbled = "{\"externalId\":\"" + id + "\"";
        List.of(newer, stranger, garbled).forEach(this::send);

        List<DeadLetterRow> rows = await().atMost(Calls.SOON).until(this::setAside, found -> found.size() == 3);
        assertThat(rows)
                .anySatisfy(row -> assertThat(row.reason()).contains("schema version 2"))
                .anySatisfy(row -> assertThat(row.reason()).contains("No connection 999999"))
                .anySatisfy(row -> assertThat(row.reason()).contains("not a call event"));
        assertThat(Calls.count(id)).isZero();
    }

    @Test
    void setsAsideWhatFailsAgainAndAgainAndTakesItBackCorrected() throws Exception {
        String tooLong = id + "x".repeat(300);
        CallEventMessage poison = Calls.ringing(companies.connection(), tooLong, Calls.newNumber());
        Calls.tell(poison);

        DeadLetterRow row = await().atMost(Calls.SOON)
                .until(this::setAside, found -> found.size() == 1)
                .get(0);
        assertThat(row.reason()).containsIgnoringCase("external_id");
        assertThat(row.sender()).isEqualTo("north");
        assertThat(as("operator@south", deadLetters::list))
                .noneMatch(other -> other.id().equals(row.id()));
        assertThatThrownBy(() -> does("operator@south", () -> deadLetters.discard(row.id())))
                .isInstanceOf(NotFound.class);

        does("operator@first", () -> deadLetters.replay(row.id(), row.body().replace(tooLong, id)));
        Calls.kept(id);
        assertThat(setAside()).isEmpty();
    }

    @Test
    void replaysAndDiscardsOneAfterTheOtherHoweverManyThereAre() throws Exception {
        for (int i = 0; i < MANY; i++) {
            send("{\"externalId\":\"" + id + "\",\"number\":" + i);
        }
        String good = Json.write(Calls.ringing(companies.connection(), id, Calls.newNumber()));
        await("all set aside").atMost(Calls.SOON).until(() -> waiting() >= MANY);
        int done = 0;
        for (List<DeadLetterRow> some = setAside(); !some.isEmpty(); some = setAside()) {
            for (DeadLetterRow row : some) {
                if (done++ % 2 == 0) {
                    does("operator@first", () -> deadLetters.replay(row.id(), good));
                } else {
                    does("operator@first", () -> deadLetters.discard(row.id()));
                }
            }
        }
        assertThat(done).isEqualTo(MANY);
        assertKeptAndToldOnce();
    }

    private long waiting() {
        try (JMSContext context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
            long count = 0;
            Enumeration<?> all = context.createBrowser(setAside).getEnumeration();
            while (all.hasMoreElements()) {
                all.nextElement();
                count++;
            }
            return count;
        } catch (JMSException away) {
            throw new IllegalStateException(away);
        }
    }

    private void send(String text) {
        try (JMSContext context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
            context.createProducer().send(calls, text);
        }
    }

    private List<DeadLetterRow> setAside() throws Exception {
        return as("operator@first", () -> deadLetters.list().stream()
                .filter(row -> row.body().contains(id))
                .toList());
    }
}
