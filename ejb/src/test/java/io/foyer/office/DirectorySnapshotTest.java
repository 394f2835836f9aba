package io.foyer.office;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.office.DirectorySnapshot.Company;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DirectorySnapshotTest {

    private static final long COMPANY = 1;
    private static final long CATCH_ALL = 10;
    private static final long LAKEVIEW = 11;
    private static final long HARBOR = 12;

    private final DirectorySnapshot directory = new DirectorySnapshot(
            Map.of(COMPANY, new Company(COMPANY, "Example", CATCH_ALL, Set.of(CATCH_ALL, LAKEVIEW, HARBOR))),
            Map.of(),
            Map.of(),
            Map.of(
                    1L, agent(1, COMPANY, LAKEVIEW, "201"),
                    2L, agent(2, COMPANY, LAKEVIEW, "201"),
                    3L, agent(3, COMPANY, LAKEVIEW, "202"),
                    4L, agent(4, COMPANY, HARBOR, "202"),
                    5L, agent(5, 2, 99, "203"),
                    6L, agent(6, COMPANY, HARBOR, null)),
            Map.of(),
            Map.of("key:1", Scope.read("cards.read customers.read"), "key:2", Scope.read(null)),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of());

    @Test
    void limitsAKeyToItsScopesAndNobodyElse() {
        assertThat(directory.allows("key:1", Scope.CARDS_READ)).isTrue();
        assertThat(directory.allows("key:1", Scope.CARDS_WRITE)).isFalse();
        assertThat(directory.allows("key:2", Scope.CARDS_WRITE)).isTrue();
        assertThat(directory.allows("user:1:0", Scope.CARDS_WRITE)).isTrue();
    }

    @Test
    void placesAnExtensionInTheOfficeOfItsAgents() {
        assertThat(directory.lineOfExtension(COMPANY, "201")).isEqualTo(new Line(LAKEVIEW, null, true));
    }

    @Test
    void leavesAnExtensionOfSeveralOfficesOfAnotherCompanyOrOfNobodyToTheCatchAll() {
        for (String extension : new String[] {"202", "203", "204"}) {
            assertThat(directory.lineOfExtension(COMPANY, extension))
                    .as(extension)
                    .isEqualTo(new Line(CATCH_ALL, null, false));
        }
    }

    private static Caller agent(long id, long company, long office, String extension) {
        return new Caller(
                id,
                0,
                "agent" + id,
                "Agent " + id,
                company,
                office,
                Set.of(office),
                Role.AGENT,
                0,
                extension,
                "US",
                ZoneId.of("America/Chicago"),
                Locale.US,
                "auto");
    }
}
