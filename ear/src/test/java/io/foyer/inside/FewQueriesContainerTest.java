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
import io.foyer.card.OpenCard;
import io.foyer.office.CardLine;
import io.foyer.office.CardLines;
import io.foyer.office.Directory;
import io.foyer.transfer.TransferRow;
import io.foyer.transfer.TransferService;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A long list is read by as many queries as a short one. */
@InsideServer
class FewQueriesContainerTest {

    private static final int MANY = 30;
    private static final int FEW = 15;
    private static final int LOOKS = 5;
    private static final ZoneId OFFICE = ZoneId.of("America/Chicago");

    @EJB
    private CardService cards;

    @EJB
    private AppointmentService appointments;

    @EJB
    private TransferService transfers;

    @Inject
    private CardLines lines;

    @Inject
    private Directory directory;

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
    void listsADayWithEverybodysNumber() throws Exception {
        LocalDate day = LocalDate.now(OFFICE).plusDays(300);
        long agent = directory.atDeskOf(companies.first()).get(0).userId();
        for (int i = 0; i < MANY; i++) {
            AppointmentDraft draft = new AppointmentDraft(
                    "tour",
                    agent,
                    day.atTime(LocalTime.of(6, 0))
                            .plusMinutes(20L * i)
                            .atZone(OFFICE)
                            .toInstant(),
                    20,
                    null,
                    null,
                    false,
                    null);
            as("agent@first", () -> appointments.book(card().id(), draft));
        }
        List<AppointmentRow> rows = new ArrayList<>();
        long queries = queriesOf(() -> as("agent@first", () -> appointments.day(companies.first(), day)), rows);
        assertThat(rows).hasSize(MANY).allMatch(row -> row.phone() != null);
        assertThat(queries).isLessThan(FEW);
    }

    @Test
    void listsWhereACardWasSent() throws Exception {
        OpenCard sent = as("agent@first", this::card);
        for (int i = 0; i < MANY; i++) {
            long theirs = as("agent@first", () -> card().id());
            as("agent@first", () -> cards.addNote(theirs, "Seen", null));
            Records.write(
                    "insert into transfer (company_id, card_id, customer_id, from_office_id, to_office_id,"
                            + " received_card_id, state, sent_by_name, sent_at, told_at)"
                            + " values (?, ?, ?, ?, ?, ?, 'TAKEN_UP', 'Ana', utc_timestamp(), utc_timestamp())",
                    companies.company(),
                    sent.id(),
                    sent.customerId(),
                    companies.first(),
                    companies.second(),
                    theirs);
        }
        List<TransferRow> rows = new ArrayList<>();
        long queries = queriesOf(() -> as("agent@first", () -> transfers.ofCard(sent.id())), rows);
        assertThat(rows).hasSizeGreaterThan(FEW).allMatch(row -> row.notes().size() == 1);
        assertThat(queries).isLessThan(FEW);
    }

    @Test
    void namesEveryNumberOfAnAdvertisementHoweverMany() throws Exception {
        long source = Records.write(
                "insert into ad_source (company_id, office_id, name, medium, icon, card_template)"
                        + " values (?, ?, 'Many numbers', 'web', 'globe', 'multihousing.guest-card')",
                companies.company(),
                companies.second());
        for (int i = 0; i < 100; i++) {
            Records.write(
                    "insert into tracking_number (company_id, ad_source_id, e164) values (?, ?, ?)",
                    companies.company(),
                    source,
                    "+1773555" + (2_000 + i));
        }
        List<CardLine> found = new ArrayList<>();
        long queries = queriesOf(() -> lines.of(companies.company()), found);
        assertThat(queries).isLessThan(FEW);
        assertThat(found)
                .filteredOn(line -> line.adSourceId() != null && line.adSourceId() == source)
                .singleElement()
                .satisfies(line -> assertThat(line.numbers()).hasSize(100));
    }

    /** The fewest that were counted in some looks: the server's own timers ask now and then. */
    private static <T> long queriesOf(Callable<List<T>> work, List<T> rows) throws Exception {
        long fewest = Long.MAX_VALUE;
        for (int look = 0; look < LOOKS; look++) {
            long before = asked();
            List<T> found = work.call();
            fewest = Math.min(fewest, asked() - before);
            rows.clear();
            rows.addAll(found);
        }
        return fewest;
    }

    private static long asked() throws Exception {
        return Records.number("select cast(variable_value as signed) from information_schema.global_status"
                + " where variable_name = 'COM_SELECT'");
    }

    private OpenCard card() {
        CardOpening opening = new CardOpening(
                companies.company(), companies.first(), "multihousing.guest-card", null, null, Map.of());
        Map<String, FieldEdit> edits =
                Map.of("givenName", FieldEdit.blind("Fred"), "phone1", FieldEdit.blind(Calls.newNumber()));
        return cards.save(CardSave.exact(cards.open(opening), opening, edits)).card();
    }
}
