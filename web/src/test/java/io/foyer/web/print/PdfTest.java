package io.foyer.web.print;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.office.Caller;
import io.foyer.office.OfficeRow;
import io.foyer.office.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfTest {

    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");
    private static final List<String> NAMES = List.of(
            "Zoë Müller-Đorđević",
            "Nguyễn Thị Ánh",
            "Ελένη Παπαδοπούλου",
            "Иван Кузнецов",
            "王小明",
            "田中さくら",
            "김민준",
            "Անի",
            "ნინო",
            "สมชาย");

    @Test
    void writesNamesInTheScriptsPeopleHave() throws IOException {
        Paper paper = paper();
        paper.head("Names", "", NOW);
        NAMES.forEach(name -> paper.raw("<p>").text(name).raw("</p>"));
        byte[] pdf = Pdf.of(paper.document("Names", style(), ""));

        Files.write(Path.of("target", "names.pdf"), pdf);
        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(read)).contains(NAMES).contains("Lakeview Terrace");
        }
    }

    @Test
    void readsHebrewAndArabicFromTheRight() throws IOException {
        byte[] pdf = Pdf.of(paper().raw("<p>")
                .text("דוד לוי")
                .raw("</p><p>")
                .text("محمد علي")
                .raw("</p>")
                .document("Names", style(), ""));
        Files.write(Path.of("target", "names-rtl.pdf"), pdf);
        try (PDDocument read = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            assertThat(stripper.getText(read)).contains("דוד לוי");
        }
    }

    @Test
    void writesSignsAndPicturesAndMarksWhatNoFontHas() throws IOException {
        String signs = "Deposit \u2713 \u2192 \u2211 \u260E \uD83D\uDC4D \uD83C\uDFE0";
        byte[] pdf = Pdf.of(paper().raw("<p>")
                .text(signs)
                .raw("</p><p>")
                .text("\uD83D\uDE00")
                .raw("</p>")
                .document("Signs", style(), ""));
        Files.write(Path.of("target", "signs.pdf"), pdf);
        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(read))
                    .contains(signs, "\u25A1")
                    .doesNotContain("#");
            PDResources used = read.getPage(0).getResources();
            for (COSName font : used.getFontNames()) {
                assertThat(used.getFont(font).getName()).containsPattern("Noto|Kurinto");
            }
        }
    }

    @Test
    void beginsATextAtTheSideWhereItsScriptBegins() {
        assertThat(paper().words("p", "value", "\u05E9\u05DC\u05D5\u05DD 123", "")
                        .document("", "", ""))
                .contains("<p class=\"value from-right\" dir=\"rtl\">");
        assertThat(paper().words("p", "value", "Ana \u05E9\u05DC\u05D5\u05DD", "")
                        .document("", "", ""))
                .contains("<p class=\"value\">");
    }

    @Test
    void keepsMarkupInATextForText() {
        String page = paper().text("<b>&\"\u0000\u0007").document("<i>", "", "");

        assertThat(page)
                .contains("&lt;b&gt;&amp;&quot;</main>", "<title>&lt;i&gt;</title>")
                .doesNotContain("style");
        assertThat(paper().size()).isEqualTo("letter");
    }

    private static Paper paper() {
        OfficeRow office = new OfficeRow(
                1, 1, "Lakeview Terrace", "+1 312", "US", "America/Chicago", "en-US", "Mo-Fr", false, "x.y", false, 0);
        Caller reader = new Caller(
                3, 0, "a", "Ana", 1, 1, Set.of(1L), Role.AGENT, 0, null, "US", ZoneId.of("UTC"), Locale.US, "auto");
        return new Paper(reader, office);
    }

    private static String style() {
        return "<style>@page{@bottom-right{content:counter(page)}}" + Pdf.style() + "</style>";
    }
}
