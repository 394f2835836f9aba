package io.foyer.web.print;

import io.foyer.card.OfficeCardRow;
import io.foyer.office.Caller;
import io.foyer.office.OfficeRow;
import java.time.Instant;
import java.util.List;

/** A list of cards on paper; its head is repeated on each page. One that is cut off says so on top. */
final class ListPaper {

    private ListPaper() {}

    static Paper of(
            String title, List<OfficeCardRow> rows, boolean isCut, Caller reader, OfficeRow office, Instant now) {
        Paper paper = new Paper(reader, office);
        paper.head(title, paper.word("print.list.count", rows.size()), now);
        if (isCut) {
            paper.raw("<p class=\"cut\">")
                    .text(paper.word("print.list.cut", rows.size()))
                    .raw("</p>");
        }
        paper.raw("<table class=\"list\"><thead><tr>");
        List.of("print.list.card", "print.list.customer", "card.status", "print.list.changed", "card.changes.by")
                .forEach(key -> paper.raw("<th>").text(paper.word(key)).raw("</th>"));
        paper.raw("</tr></thead><tbody>");
        rows.forEach(row -> {
            paper.raw("<tr><td>")
                    .text(row.card().templateName() + " " + row.card().id())
                    .raw("</td><td>")
                    .text(row.customer())
                    .raw("</td><td>")
                    .text(row.card().statusLabel())
                    .raw("</td><td>")
                    .text(paper.when(row.card().updatedAt()))
                    .raw("</td><td>")
                    .text(row.card().updatedBy())
                    .raw("</td></tr>");
        });
        paper.raw("</tbody></table>");
        if (rows.isEmpty()) {
            paper.raw("<p>").text(paper.word("print.list.none")).raw("</p>");
        }
        return paper;
    }
}
