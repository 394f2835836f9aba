package io.foyer.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls as they should not be: each is kept, none is lost or doubled. */
@ExtendWith(SharedFoyer.class)
class OddCallsSystemTest {

    private static final int BURST = 200;
    private static final Duration A_MINUTE = Duration.ofSeconds(60);

    private final Foyer foyer;
    private final Product product;

    OddCallsSystemTest(Foyer foyer, Product product) {
        this.foyer = foyer;
        this.product = product;
    }

    @Test
    void takesTheSameEventFiveTimesAsOne() throws SQLException {
        Call call = Call.incoming();
        for (int copy = 0; copy < 5; copy++) {
            foyer.tell(call, "ringing");
        }
        foyer.tell(call, "answered");
        JsonObject row = foyer.entry(call, entry -> entry.getString("status").equals("in-progress"));

        assertThat(foyer.entries(call)).hasSize(1);
        assertThat(count("select count(*) from call_event where communication_id = ?", row.getInt("id")))
                .isEqualTo(2);
    }

    @Test
    void keepsAHangupThatComesAlone() {
        Call call = Call.incoming();
        foyer.tellByCti(call.cti("hangup", Map.of("cause", "cancel")));

        JsonObject row = foyer.entry(call);
        assertThat(row.getString("status")).isEqualTo("abandoned");
        assertThat(row.getString("number")).isEqualTo(call.from());
    }

    @Test
    void makesTheEntryOfACallFromItsAnswerWhenThatComesFirst() {
        Call call = Call.incoming();
        foyer.tellByCti(call.cti("answer", Map.of("answeringNumber", "202")));
        assertThat(foyer.entry(call).getString("status")).isEqualTo("in-progress");

        foyer.tellByCti(call.cti("newCall", Map.of()));
        foyer.tellByCti(call.cti("hangup", Map.of("cause", "normalClearing")));
        foyer.entry(call, row -> row.getString("status").equals("completed"));
        assertThat(foyer.entries(call)).hasSize(1);
    }

    @Test
    void bringsACallToAnUnknownNumberToTheCatchAllOfficeWithAWarning() {
        JsonObject row = foyer.ring(Call.incoming().to("+13125559999"));

        assertThat(row.getString("warning")).isEqualTo("unknown-number");
        assertThat(row.getString("dnis")).isEqualTo("+13125559999");
        assertThat(row.getJsonNumber("officeId").longValue()).isEqualTo(foyer.officeOf("agent"));
        assertThat(row.isNull("source")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"anonymous", "Anonymous <sip:anonymous@anonymous.invalid>", "private", "withheld"})
    void keepsAWithheldNumberAsGivenAndTakesItForNobody(String from) {
        JsonObject row = foyer.ring(Call.incoming().from(from));

        assertThat(row.getString("callerClass")).isEqualTo("withheld");
        assertThat(row.isNull("number")).isTrue();
        assertThat(row.isNull("customerId")).isTrue();
        assertThat(row.getString("match")).isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            (646) 555-0187                                  | +16465550187
            sip:+16465550188@pbx.example;user=phone         | +16465550188
            "Doe, Jane" <sip:6465550189@10.0.0.1:5060>      | +16465550189
            0016465550190                                   | +16465550190
            """)
    void readsANumberInWhateverDressItComes(String from, String expected) {
        JsonObject row = foyer.ring(Call.incoming().from(from));

        assertThat(row.getString("number")).isEqualTo(expected);
    }

    @Test
    void keepsEqualCallIdsOfTwoSendersApart() {
        Call call = Call.incoming();
        foyer.tell(call, "ringing");
        foyer.tellByCti(call.cti("newCall", Map.of()));

        await().atMost(Foyer.SOON).until(() -> foyer.entries(call).size() == 2);
        foyer.tell(call, "abandoned");
        await().atMost(Foyer.SOON).until(() -> foyer.entries(call).stream()
                .map(row -> row.getString("status"))
                .collect(Collectors.toSet())
                .equals(Set.of("abandoned", "ringing")));
    }

    @Test
    void showsTwoHundredCallsOfOneMinute() throws SQLException {
        String burst = Call.incoming().id();
        List<Call> calls = IntStream.range(0, BURST)
                .mapToObj(i -> Call.incoming().withId(burst + "-" + i))
                .toList();
        calls.parallelStream().forEach(call -> foyer.tell(call, "ringing"));

        await().atMost(A_MINUTE)
                .until(() -> count(
                                "select count(distinct external_id) from communication where external_id like ?",
                                burst + "-%")
                        == BURST);
        assertThat(count("select count(*) from communication where external_id like ?", burst + "-%"))
                .isEqualTo(BURST);
        assertThat(foyer.entries(calls.get(0))).hasSize(1);
    }

    private int count(String query, Object parameter) throws SQLException {
        try (Connection database = product.database();
                PreparedStatement statement = database.prepareStatement(query)) {
            statement.setObject(1, parameter);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
