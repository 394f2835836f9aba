package io.foyer.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstantColumnTest {

    private final InstantColumn column = new InstantColumn();

    @Test
    void keepsMillisecondsAndTheHourThatIsMissingInSpring() {
        assertThat(column.convertToDatabaseColumn(Instant.parse("2030-03-31T02:30:00.123456Z")))
                .isEqualTo("2030-03-31 02:30:00.123");
        assertThat(column.convertToDatabaseColumn(null)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2030-03-31 02:30:00.123, 2030-03-31T02:30:00.123Z",
        "2030-03-31 02:30:00.120, 2030-03-31T02:30:00.120Z",
        "2030-03-31 02:30:00, 2030-03-31T02:30:00Z",
        "2030-03-31 02:30:00.5, 2030-03-31T02:30:00.500Z"
    })
    void readsWhatDriversGive(String text, String instant) {
        assertThat(column.convertToEntityAttribute(text)).isEqualTo(Instant.parse(instant));
    }
}
