package io.foyer.web.print;

import io.foyer.card.NoteRow;
import io.foyer.card.OpenCard;
import io.foyer.card.template.CardStatus;
import io.foyer.card.template.CardTemplate;
import io.foyer.card.template.Field;
import io.foyer.card.template.Section;
import io.foyer.card.template.Typing;
import io.foyer.office.Caller;
import io.foyer.office.OfficeRow;
import io.foyer.shared.PostalAddress;
import java.time.Instant;
import java.util.List;

/** A card on paper: each side begins a page of its own, so that front and back stand on one sheet. */
final class CardPaper {

    private final OpenCard card;
    private final Paper paper;
    private final Typing typing;

    private CardPaper(OpenCard card, Caller reader, OfficeRow office) {
        this.card = card;
        this.paper = new Paper(reader, office);
        this.typing = Typing.by(reader);
    }

    static Paper of(OpenCard card, String customer, List<NoteRow> notes, Caller reader, OfficeRow office, Instant now) {
        return new CardPaper(card, reader, office).written(customer, notes, now);
    }

    private Paper written(String customer, List<NoteRow> notes, Instant now) {
        CardTemplate template = card.template();
        String status = template.status(card.status()).map(CardStatus::label).orElse(card.status());
        String name = customer.isBlank() ? paper.word("card.unnamed") : customer;
        String which = template.name() + " " + card.id();
        paper.head(name, which + " \u00B7 " + status, now);
        template.sides().forEach(side -> {
            paper.raw("<section class=\"side\">");
            if (!side.equals(template.sides().get(0))) {
                paper.raw("<p class=\"whose\">").text(name + " \u00B7 " + which).raw("</p>");
            }
            paper.raw("<h2>").text(side.label()).raw("</h2>");
            side.sections().forEach(this::section);
            paper.raw("</section>");
        });
        if (!notes.isEmpty()) {
            paper.raw("<section class=\"notes\"><h2>")
                    .text(paper.word("card.notes"))
                    .raw("</h2>");
            notes.forEach(note -> paper.raw("<div class=\"note\">")
                    .words("p", "words", note.text(), "")
                    .raw("<p class=\"by\">")
                    .text(note.by() + ", " + paper.when(note.at()))
                    .raw("</p></div>"));
            paper.raw("</section>");
        }
        return paper;
    }

    /** An address stands in lines, as on a letter. */
    private String value(Field field) {
        String kept = card.values().get(field.key());
        return kept != null && field.isWholeAddress()
                ? String.join("\n", PostalAddress.read(kept).lines(typing.country(), typing.locale()))
                : field.words(kept, typing);
    }

    private void section(Section section) {
        List<Field> fields = section.fields().stream()
                .filter(field -> card.template().shows(field, card.values()))
                .filter(field -> !field.retired() || card.values().containsKey(field.key()))
                .toList();
        if (fields.isEmpty()) {
            return;
        }
        paper.raw("<h3>").text(section.label()).raw("</h3><table class=\"fields\"><tr>");
        int column = 0;
        for (Field field : fields) {
            int span = Math.min(field.span(), section.columns());
            if (column + span > section.columns()) {
                paper.raw("</tr><tr>");
                column = 0;
            }
            paper.raw("<td colspan=\"" + span + "\" class=\"w" + 100 * span / section.columns() + "\">")
                    .raw("<div class=\"label\">")
                    .text(field.label())
                    .raw("</div>")
                    .words("div", "value", value(field), "&#160;")
                    .raw("</td>");
            column += span;
        }
        paper.raw("</tr></table>");
    }
}
