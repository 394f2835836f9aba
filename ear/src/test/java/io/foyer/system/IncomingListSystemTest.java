package io.foyer.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The list of communications as programs and the desk read it: filtered, and page by page. */
@ExtendWith(SharedFoyer.class)
class IncomingListSystemTest {

    private static final int ENOUGH_PAGES = 40;

    private final Foyer foyer;

    IncomingListSystemTest(Foyer foyer) {
        this.foyer = foyer;
    }

    @Test
    void listsWhatNobodyHasTakenPageByPage() {
        List<Long> open = new ArrayList<>();
        for (int ring = 0; ring < 5; ring++) {
            open.add(id(foyer.ring(Call.incoming())));
        }
        long taken = id(foyer.ring(Call.incoming()));
        take(taken, "agent");

        List<JsonObject> rows = pages("open", "agent2", 2);

        assertThat(rows).allMatch(row -> row.isNull("takenBy"));
        assertThat(rows)
                .extracting(IncomingListSystemTest::id)
                .isSortedAccordingTo(Comparator.reverseOrder())
                .doesNotHaveDuplicates()
                .containsAll(open)
                .doesNotContain(taken);
    }

    @Test
    void listsWhatOneHasTakenHimself() {
        long open = id(foyer.ring(Call.incoming()));
        long theirs = id(foyer.ring(Call.incoming()));
        take(theirs, "agent");
        long first = id(foyer.ring(Call.incoming()));
        take(first, "agent2");
        long second = id(foyer.ring(Call.incoming()));
        take(second, "agent2");

        assertThat(pages("mine", "agent2", 1))
                .extracting(IncomingListSystemTest::id)
                .startsWith(second, first)
                .doesNotContain(open, theirs);
    }

    /** The newest rows of a filter, read by following {@code next}. */
    private List<JsonObject> pages(String show, String login, int limit) {
        List<JsonObject> rows = new ArrayList<>();
        String page = "/api/v1/communications?show=" + show + "&limit=" + limit + "&office=" + foyer.officeOf(login);
        for (int pages = 0; page != null && pages < ENOUGH_PAGES; pages++) {
            Answer answer = foyer.get(page, foyer.token(login));
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.items()).hasSizeLessThanOrEqualTo(limit);
            rows.addAll(answer.items());
            page = answer.json().getString("next", null);
        }
        return rows;
    }

    private void take(long id, String login) {
        Answer answer =
                foyer.post("/api/v1/communications/" + id + "/take", foyer.token(login), JsonValue.EMPTY_JSON_OBJECT);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static long id(JsonObject row) {
        JsonNumber id = row.getJsonNumber("id");
        return id.longValue();
    }
}
