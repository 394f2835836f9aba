package io.foyer.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What operators measure, and what goes over the wire. */
@ExtendWith(SharedFoyer.class)
class WatchingSystemTest {

    private static final double LONGEST_S = 60;

    private final Foyer foyer;

    WatchingSystemTest(Foyer foyer) {
        this.foyer = foyer;
    }

    @Test
    void measuresIntakeInSeconds() {
        foyer.ring(Call.incoming());

        String metrics = foyer.get("/metrics", null).body();
        for (String name : new String[] {"foyer_intake_accept_seconds", "foyer_intake_record_seconds"}) {
            double count = value(metrics, name + "_count");
            assertThat(count).as(name).isGreaterThanOrEqualTo(1);
            assertThat(value(metrics, name + "_sum") / count).as(name).isBetween(1e-6, LONGEST_S);
            assertThat(metrics).containsPattern(name + "_bucket\\{[^}]*le=\"\\+Inf\"");
        }
    }

    @Test
    void compressesPagesAndLists() {
        for (String path : new String[] {"/login.xhtml", "/openapi"}) {
            Answer answer = foyer.send(
                    foyer.request(path, null).header("Accept-Encoding", "gzip").GET());
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Encoding")).as(path).isEqualTo("gzip");
        }
        Answer list = foyer.send(foyer.request("/api/v1/communications?limit=200", Foyer.API_KEY)
                .header("Accept-Encoding", "gzip")
                .GET());
        assertThat(list.header("Content-Encoding")).isEqualTo("gzip");
    }

    private static double value(String metrics, String name) {
        Matcher line =
                Pattern.compile("(?m)^" + name + "(?:\\{[^}]*})? (\\S+)$").matcher(metrics);
        assertThat(line.find()).as(name).isTrue();
        return Double.parseDouble(line.group(1));
    }
}
