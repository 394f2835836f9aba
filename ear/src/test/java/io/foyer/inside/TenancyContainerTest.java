package io.foyer.inside;

import static io.foyer.inside.AnotherCaller.as;
import static io.foyer.inside.AnotherCaller.does;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foyer.card.CardOpening;
import io.foyer.card.CardSave;
import io.foyer.card.CardService;
import io.foyer.card.FieldEdit;
import io.foyer.card.OpenCard;
import io.foyer.customer.CustomerService;
import io.foyer.inside.AnotherCaller.Piece;
import io.foyer.intake.CommunicationFilter;
import io.foyer.intake.CommunicationService;
import io.foyer.office.NewsService;
import io.foyer.office.OfficeChange;
import io.foyer.office.OfficeService;
import io.foyer.shared.NotFound;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one office has does not exist for another office, nor for another company. */
@InsideServer
class TenancyContainerTest {

    private static final List<String> STRANGERS = List.of(
            "agent@second",
            "manager@second",
            "program@second",
            "agent@south",
            "supervisor@south",
            "administrator@south",
            "marketer@south",
            "program@south");

    @EJB
    private CommunicationService communications;

    @EJB
    private CustomerService customers;

    @EJB
    private CardService cards;

    @EJB
    private OfficeService offices;

    @EJB
    private NewsService news;

    private Companies companies;
    private String number;
    private String name;
    private long call;
    private CardOpening opening;
    private OpenCard card;
    private long item;

    @Deployment
    public static WebArchive foyer() {
        return FoyerWithTests.archive();
    }

    @BeforeEach
    void leaveSomethingInTheFirstOffice() throws Exception {
        companies = Companies.ofTests();
        number = Calls.newNumber();
        name = "Quillfeather" + "abcdefghij".charAt(number.charAt(11) - '0')
                + "abcdefghij".charAt(number.charAt(10) - '0');
        String id = Calls.newId();
        Calls.tell(Calls.ringing(companies.connection(), id, number));
        call = Calls.kept(id);
        card = as("agent@first", () -> {
            opening = communications.opening(call);
            Map<String, FieldEdit> edits =
                    Map.of("givenName", FieldEdit.blind("Quentin"), "familyName", FieldEdit.blind(name));
            return cards.save(CardSave.exact(cards.open(opening), opening, edits))
                    .card();
        });
        item = as("administrator@first", () -> news.publish(companies.first(), "For " + name, "Read this")
                .get(0)
                .id());
    }

    @Test
    void findsNothingByTheIdsOfAnotherOffice() throws Exception {
        for (String stranger : STRANGERS) {
            for (Map.Entry<String, Piece> question : byId().entrySet()) {
                assertThatThrownBy(() -> does(stranger, question.getValue()))
                        .as(stranger + ": " + question.getKey())
                        .isInstanceOfAny(NotFound.class, EJBAccessException.class);
            }
        }
        assertThatThrownBy(() -> does("agent@second", () -> communications.take(call)))
                .isInstanceOf(NotFound.class);
        assertThat(as("agent@first", () -> cards.get(card.id()).tag())).isEqualTo(card.tag());
    }

    private Map<String, Piece> byId() {
        Map<String, Piece> questions = new LinkedHashMap<>();
        questions.put("read a call", () -> communications.get(call));
        questions.put("take a call", () -> communications.take(call));
        questions.put("release a call", () -> communications.release(call));
        questions.put("assign a call", () -> communications.change(call, card.customerId(), false));
        questions.put("who may it be", () -> communications.candidates(call));
        questions.put("what its card begins with", () -> communications.opening(call));
        questions.put("list", () -> communications.latest(companies.first(), CommunicationFilter.ALL, null, 10));
        questions.put("catch up", () -> communications.changedAfter(companies.first(), 0, 10));
        questions.put("read a customer", () -> customers.profile(card.customerId()));
        questions.put("read his fields", () -> customers.values(card.customerId()));
        questions.put("search the office", () -> customers.search(name, companies.first(), 10));
        questions.put("search by number", () -> customers.byPhone(number, companies.first(), 10));
        questions.put("open a card", () -> cards.open(opening));
        questions.put("open another card", () -> cards.openAnother(opening));
        questions.put("read a card", () -> cards.get(card.id()));
        questions.put(
                "save a card",
                () -> cards.save(CardSave.exact(card.id(), Map.of("givenName", FieldEdit.blind("Stolen")), null)));
        questions.put("read changes", () -> cards.changes(card.id(), null, 10));
        questions.put("read notes", () -> cards.notes(card.id(), null, 10));
        questions.put("write a note", () -> cards.addNote(card.id(), "I was here", null));
        questions.put("read an office", () -> offices.office(companies.first()));
        questions.put("an office's number", () -> offices.latestSequence(companies.first()));
        questions.put(
                "change an office",
                () -> offices.change(companies.first(), new OfficeChange("Stolen", "", false, null, 0)));
        questions.put("read its news", () -> news.current(companies.first()));
        questions.put("write its news", () -> news.publish(companies.first(), "Stolen", "Stolen"));
        questions.put("withdraw its news", () -> news.withdraw(item));
        return questions;
    }

    @Test
    void leavesTheRowsOfAnotherOfficeOutOfEveryList() throws Exception {
        for (String stranger : STRANGERS) {
            for (Map.Entry<String, Callable<Boolean>> list : lists().entrySet()) {
                boolean shows;
                try {
                    shows = as(stranger, list.getValue());
                } catch (EJBAccessException notHis) {
                    shows = false;
                }
                assertThat(shows).as(stranger + ": " + list.getKey()).isFalse();
            }
        }
        for (Map.Entry<String, Callable<Boolean>> list : lists().entrySet()) {
            assertThat(as("agent@first", list.getValue())).as(list.getKey()).isTrue();
        }
    }

    /** Whether each list shows what the first office has. */
    private Map<String, Callable<Boolean>> lists() {
        Map<String, Callable<Boolean>> lists = new LinkedHashMap<>();
        lists.put("calls", () -> communications.latest(null, CommunicationFilter.ALL, null, 100).stream()
                .anyMatch(row -> row.id() == call));
        lists.put(
                "calls of a customer",
                () -> !communications.ofCustomer(card.customerId(), null, 10).isEmpty());
        lists.put("customers by name", () -> !customers.search(name, null, 10).isEmpty());
        lists.put("latest customers", () -> customers.search("", null, 100).stream()
                .anyMatch(row -> row.id() == card.customerId()));
        lists.put(
                "customers by number",
                () -> !customers.byPhone(number, null, 10).isEmpty());
        lists.put("cards of a customer", () -> !cards.ofCustomer(card.customerId(), null, 10)
                .isEmpty());
        lists.put("offices", () -> offices.offices().stream().anyMatch(row -> row.id() == companies.first()));
        lists.put("news", () -> news.current(null).stream().anyMatch(row -> row.id() == item));
        return lists;
    }

    @Test
    void knowsACustomerInTheNextOfficeHeCallsAndNeverInAnotherCompany() throws Exception {
        String again = Calls.newId();
        Calls.tell(Calls.dialling(Companies.DIALLED_SECOND, companies.connection(), again, number));
        Calls.kept(again);
        String elsewhere = Calls.newId();
        Calls.tell(Calls.ringing(companies.strange(), elsewhere, number));
        long strange = Calls.kept(elsewhere);

        assertThat(as("agent@second", () -> customers.values(card.customerId())))
                .containsEntry("familyName", name);
        assertThatThrownBy(() -> does("agent@second", () -> cards.get(card.id())))
                .isInstanceOf(NotFound.class);
        assertThat(as("agent@south", () -> communications.get(strange).customerId()))
                .isNull();
    }
}
