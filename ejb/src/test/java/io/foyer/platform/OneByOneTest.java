package io.foyer.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class OneByOneTest {

    @Test
    void namesWhatFailsAndGoesOnWithWhatComesAfterIt() {
        List<Long> done = new ArrayList<>();
        List<String> told = new ArrayList<>();
        OneByOne.each(
                List.of(1L, 2L, 3L),
                piece -> {
                    if (piece == 2) {
                        throw new IllegalArgumentException("a defect");
                    }
                    done.add(piece);
                },
                telling(told));
        assertThat(done).containsExactly(1L, 3L);
        assertThat(told).containsExactly("WARNING Left for the next round: 2");
    }

    private static Logger telling(List<String> told) {
        Logger log = Logger.getAnonymousLogger();
        log.setUseParentHandlers(false);
        log.setLevel(Level.ALL);
        log.addHandler(new Handler() {
            @Override
            public void publish(LogRecord line) {
                told.add(line.getLevel() + " " + line.getMessage());
            }

            @Override
            public void flush() {
                // nothing waits
            }

            @Override
            public void close() {
                // nothing is open
            }
        });
        return log;
    }
}
