package io.foyer.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {

    @Test
    void fillsWhatIsKnownAndShowsWhatIsMissing() {
        String text = Placeholders.fill("Dear {{ givenName }}, unit {{unit}} costs $5", Map.of("givenName", "Jane $1"));

        assertThat(text).isEqualTo("Dear Jane $1, unit {{unit}} costs $5");
        assertThat(Placeholders.missing(text)).containsExactly("unit");
    }

    @Test
    void leavesOtherBracesAlone() {
        assertThat(Placeholders.missing("{ a } {{1}} {{}}")).isEmpty();
    }
}
