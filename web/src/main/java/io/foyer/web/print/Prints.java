package io.foyer.web.print;

import io.foyer.card.CardService;
import io.foyer.card.OfficeCardRow;
import io.foyer.card.OpenCard;
import io.foyer.card.template.CardStatus;
import io.foyer.card.template.CardTemplate;
import io.foyer.customer.CustomerService;
import io.foyer.office.Caller;
import io.foyer.office.CurrentCaller;
import io.foyer.office.OfficeRow;
import io.foyer.office.OfficeService;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts what is printed together for whoever asks, within his sight. */
@RequestScoped
public class Prints {

    private static final String STYLES = "/resources/foyer/css/";
    private static final int NOTES = 50;
    private static final int CARDS = 500;

    @EJB
    private CardService cards;

    @EJB
    private CustomerService customers;

    @EJB
    private OfficeService offices;

    @EJB
    private CurrentCaller current;

    @Inject
    private ServletContext servlets;

    @Inject
    private Clock clock;

    /** What was asked for, and what it is called. */
    record Print(Paper paper, String title) {}

    Print card(long id) {
        OpenCard card = cards.get(id);
        String customer = customers.profile(card.customerId()).name();
        Paper paper = CardPaper.of(
                card, customer, cards.notes(id, null, NOTES), current.get(), office(card.officeId()), clock.instant());
        return new Print(paper, card.template().name() + " " + id);
    }

    /** The customer's cards, or the office's where null; template and status may be null for all. */
    Print list(Long customerId, String template, String status) {
        Caller caller = current.get();
        OfficeRow office = office(caller.officeId());
        List<OfficeCardRow> rows = cards.list(customerId, blankToNull(template), blankToNull(status), CARDS + 1);
        boolean isCut = rows.size() > CARDS;
        String title = title(whose(customerId, office, caller), template, status, new Paper(caller, office));
        List<OfficeCardRow> printed = isCut ? rows.subList(0, CARDS) : rows;
        return new Print(ListPaper.of(title, printed, isCut, caller, office, clock.instant()), title);
    }

    private String whose(Long customerId, OfficeRow office, Caller caller) {
        if (customerId != null) {
            return customers.profile(customerId).name();
        }
        return caller.offices().size() == 1
                ? office.name()
                : new Paper(caller, office)
                        .word("print.list.offices", caller.offices().size());
    }

    /** Says whose cards the list has, of which kind and in which status, as they were chosen. */
    private String title(String whose, String template, String status, Paper words) {
        List<CardTemplate> chosen = cards.templates().stream()
                .filter(one -> blankToNull(template) == null || one.key().equals(template))
                .toList();
        String kind = blankToNull(template) == null
                ? null
                : chosen.stream().map(CardTemplate::name).findFirst().orElse(template);
        String label = blankToNull(status) == null
                ? null
                : chosen.stream()
                        .flatMap(one -> one.status(status).stream())
                        .map(CardStatus::label)
                        .findFirst()
                        .orElse(status);
        return words.word(
                "print.list.title",
                Stream.of(whose, kind, label).filter(Objects::nonNull).collect(Collectors.joining(", ")));
    }

    /** A card as PDF, for programs. */
    public byte[] cardAsPdf(long id) {
        return pdf(card(id));
    }

    byte[] pdf(Print print) {
        String style =
                "<style>" + style("print") + style("print-" + print.paper().size()) + Pdf.style() + "</style>";
        return Pdf.of(print.paper().document(print.title(), style, ""));
    }

    private OfficeRow office(long id) {
        return id == 0 ? offices.offices().get(0) : offices.office(id);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private String style(String name) {
        try (InputStream file = servlets.getResourceAsStream(STYLES + name + ".css")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
