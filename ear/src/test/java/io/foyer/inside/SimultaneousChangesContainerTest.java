package io.foyer.inside;

import static io.foyer.inside.AnotherCaller.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.appointment.AppointmentDraft;
import io.foyer.appointment.AppointmentRow;
import io.foyer.appointment.AppointmentService;
import io.foyer.card.CardOpening;
import io.foyer.card.CardSave;
import io.foyer.card.CardService;
import io.foyer.card.FieldEdit;
import io.foyer.office.Directory;
import io.foyer.paging.PagingChoice;
import io.foyer.paging.PagingContact;
import io.foyer.paging.PagingService;
import io.foyer.reminder.ReminderChange;
import io.foyer.reminder.ReminderDraft;
import io.foyer.reminder.ReminderRow;
import io.foyer.reminder.ReminderService;
import io.foyer.shared.Conflict;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of many who change one thing at once one does, and every other hears who was quicker. */
@InsideServer
class SimultaneousChangesContainerTest {

    private static final int AT_ONCE = 50;
    private static final List<String> DESK =
            List.of("agent@first", "colleague@first", "supervisor@first", "manager@first");
    private static final List<String> CHOOSERS = List.of("administrator@first", "manager@first");

    @EJB
    private CardService cards;

    @EJB
    private ReminderService reminders;

    @EJB
    private AppointmentService appointments;

    @EJB
    private PagingService paging;

    @Inject
    private Directory directory;

    private final Instant tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);
    private Companies companies;

    @Deployment
    public static WebArchive foyer() {
        return FoyerWithTests.archive();
    }

    @BeforeEach
    void found() throws Exception {
        companies = Companies.ofTests();
    }

    @Test
    void putsAReminderOffOrHandsItOverOnce() throws Exception {
        long colleague = idOf("colleague@first");
        ReminderRow set =
                as("agent@first", () -> reminders.set(card(), new ReminderDraft(tomorrow, "Ring back", null)));
        List<ReminderRow> won = race(
                DESK,
                i -> () -> reminders.change(
                        set.id(),
                        new ReminderChange(
                                i % 2 == 0 ? tomorrow.plusSeconds(60L * i) : null, i % 2 == 1, colleague, false, 0)),
                ReminderRow::changedBy);
        ReminderRow now = as("agent@first", () -> reminders.get(set.id()));
        assertThat(now)
                .usingRecursiveComparison()
                .ignoringFields("sequence", "version")
                .isEqualTo(won.get(0));
        assertThat(now.revision()).isEqualTo(1);
    }

    @Test
    void movesAnAppointmentOnce() throws Exception {
        long colleague = idOf("colleague@first");
        AppointmentRow booked = as("agent@first", () -> appointments.book(card(), agreed(colleague, tomorrow, null)));
        List<AppointmentRow> won = race(
                DESK,
                i -> () -> i % 5 == 0
                        ? appointments.cancel(booked.id(), 0)
                        : appointments.move(booked.id(), agreed(colleague, tomorrow.plusSeconds(3_600L * i), 0)),
                AppointmentRow::changedBy);
        AppointmentRow now = as("agent@first", () -> appointments.get(booked.id()));
        assertThat(now.startsAt()).isEqualTo(won.get(0).startsAt());
        assertThat(now.state()).isEqualTo(won.get(0).state());
        assertThat(now.revision()).isEqualTo(1);
    }

    @Test
    void choosesWhomAnOfficePagesOnce() throws Exception {
        int version = as("manager@first", () -> paging.choice(companies.first()).version());
        List<PagingChoice> won = race(
                CHOOSERS,
                i -> () -> paging.choose(
                        companies.first(),
                        PagingChoice.replacing(
                                version,
                                i % 2 == 0,
                                List.of(new PagingContact("P" + i, "p" + i + "@home.example", null)))),
                PagingChoice::changedBy);
        assertThat(as("manager@first", () -> paging.choice(companies.first()))).isEqualTo(won.get(0));
    }

    @Test
    void makesOneCustomerOfManySavesFromAnUnknownNumber() throws Exception {
        String number = Calls.newNumber();
        CardOpening opening = new CardOpening(
                companies.company(), companies.first(), "multihousing.guest-card", null, null, Map.of());
        List<Callable<Long>> saves = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            String caller = DESK.get(i % DESK.size());
            Map<String, FieldEdit> edits = i % 2 == 0
                    ? Map.of("phone1", FieldEdit.blind(number))
                    : Map.of("phone1", FieldEdit.blind(number), "givenName", FieldEdit.blind("Nadia"));
            saves.add(() -> as(caller, () -> cards.save(CardSave.exact(cards.open(opening), opening, edits))
                    .card()
                    .customerId()));
        }
        Set<Long> customers = new HashSet<>();
        for (Future<Long> one : AtOnce.each(saves)) {
            customers.add(one.get());
        }
        assertThat(customers).hasSize(1);
        assertThat(Records.number("select count(*) from contact_point where match_key = ?", number))
                .isEqualTo(1);
    }

    @Test
    void leavesPeopleOfOneNumberApart() throws Exception {
        String number = Calls.newNumber();
        long hans = newCustomer(number, "Hans");
        assertThat(newCustomer(number, "Maria")).isNotEqualTo(hans);
        assertThat(Records.number("select count(*) from customer where given_name = 'Hans' and id = ?", hans))
                .isEqualTo(1);
    }

    private long newCustomer(String number, String name) throws Exception {
        CardOpening opening = new CardOpening(
                companies.company(), companies.first(), "multihousing.guest-card", null, null, Map.of());
        Map<String, FieldEdit> edits = Map.of("phone1", FieldEdit.blind(number), "givenName", FieldEdit.blind(name));
        return as("agent@first", () -> cards.save(CardSave.exact(cards.open(opening), opening, edits))
                .card()
                .customerId());
    }

    /** What the one made of it who was first; every other was refused in his name. */
    private static <T> List<T> race(List<String> callers, Function<Integer, Callable<T>> step, Function<T, String> by)
            throws Exception {
        List<Callable<T>> all = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            Callable<T> one = step.apply(i);
            String caller = callers.get(i % callers.size());
            all.add(() -> as(caller, one));
        }
        List<T> won = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (Future<T> one : AtOnce.each(all)) {
            try {
                won.add(one.get());
            } catch (ExecutionException lost) {
                assertThat(lost).hasCauseInstanceOf(Conflict.class);
                refused.add(lost.getCause().getMessage());
            }
        }
        assertThat(won).hasSize(1);
        assertThat(refused).hasSize(AT_ONCE - 1).allMatch(message -> message.contains(by.apply(won.get(0))));
        return won;
    }

    private static AppointmentDraft agreed(long agent, Instant start, Integer revision) {
        return new AppointmentDraft("tour", agent, start, 30, null, null, false, revision);
    }

    private long card() {
        CardOpening opening = new CardOpening(
                companies.company(), companies.first(), "multihousing.guest-card", null, null, Map.of());
        Map<String, FieldEdit> edits =
                Map.of("givenName", FieldEdit.blind("Rita"), "phone1", FieldEdit.blind(Calls.newNumber()));
        return cards.save(CardSave.exact(cards.open(opening), opening, edits))
                .card()
                .id();
    }

    private long idOf(String login) {
        return directory.atDeskOf(companies.first()).stream()
                .filter(person -> person.login().equals(login))
                .findFirst()
                .orElseThrow()
                .userId();
    }
}
