package io.foyer.web.print;

import io.foyer.card.CardService;
import io.foyer.card.OfficeCardRow;
import io.foyer.card.OpenCard;
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

/** Puts what is printed together for whoever asks, within his sight. */
@RequestScoped
public class Prints {

    private static final String STYLE = "/resources/foyer/css/print.css";
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
        List<OfficeCardRow> rows = cards.list(customerId, blankToNull(template), blankToNull(status), CARDS);
        String whose = customerId == null
                ? office(caller.officeId()).name()
                : customers.profile(customerId).name();
        String title = new Paper(caller, office(caller.officeId())).word("print.list.title", whose);
        return new Print(ListPaper.of(title, rows, caller, office(caller.officeId()), clock.instant()), title);
    }

    /** A card as PDF, for programs. */
    public byte[] cardAsPdf(long id) {
        return pdf(card(id));
    }

    byte[] pdf(Print print) {
        String style = "<style>body{font-family:" + Pdf.families() + "}" + style() + "</style>";
        return Pdf.of(print.paper().document(print.title(), style, ""));
    }

    private OfficeRow office(long id) {
        return id == 0 ? offices.offices().get(0) : offices.office(id);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private String style() {
        try (InputStream file = servlets.getResourceAsStream(STYLE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
