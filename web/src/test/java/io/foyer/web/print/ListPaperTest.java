package io.foyer.web.print;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.office.Caller;
import io.foyer.office.OfficeRow;
import io.foyer.office.Role;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ListPaperTest {

    @Test
    void saysOnPaperThatItIsCutOff() {
        assertThat(printed(true)).contains("there are more");
        assertThat(printed(false)).doesNotContain("there are more");
    }

    private static String printed(boolean isCut) {
        OfficeRow office = new OfficeRow(
                1, 1, "Lakeview Terrace", "+1 312", "US", "America/Chicago", "en-US", "Mo-Fr", false, "x.y", false, 0);
        Caller reader = new Caller(
                3, 0, "a", "Ana", 1, 1, Set.of(1L), Role.AGENT, 0, null, "US", ZoneId.of("UTC"), Locale.US, "auto");
        return ListPaper.of("Cards", List.of(), isCut, reader, office, Instant.parse("2026-11-22T18:00:00Z"))
                .document("Cards", "", "");
    }
}
