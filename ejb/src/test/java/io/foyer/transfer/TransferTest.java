package io.foyer.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.card.OpenCard;
import io.foyer.office.Caller;
import io.foyer.office.Role;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TransferTest {

    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");

    private final Transfer transfer = sent();

    @Test
    void tellsNothingBeforeTheOtherOfficeDidSomething() {
        assertThat(transfer.isToTell()).isFalse();
    }

    @Test
    void tellsEveryStepUntilItWasTold() {
        assertThat(transfer.takenUp("Chloe", NOW)).isTrue();
        toldOnce(1);
        assertThat(transfer.takenUp("Chris", NOW)).isFalse();
        assertThat(transfer.putBack(NOW)).isTrue();
        assertThat(transfer.answeredByName()).isNull();
        toldOnce(2);
        assertThat(transfer.putBack(NOW)).isFalse();
        transfer.received(9, NOW);
        toldOnce(3);
    }

    @Test
    void cannotBePutBackOnceACardIsSavedForIt() {
        transfer.takenUp("Chloe", NOW);
        transfer.received(9, NOW);
        assertThat(transfer.putBack(NOW)).isFalse();
        assertThat(transfer.state()).isEqualTo(TransferState.TAKEN_UP);
    }

    private void toldOnce(long number) {
        assertThat(transfer.isToTell()).isTrue();
        transfer.told(NOW, number);
        assertThat(transfer.isToTell()).isFalse();
    }

    private static Transfer sent() {
        OpenCard card = new OpenCard(5L, 1, "o", null, 1, 7L, null, "new", Map.of(), "A", NOW, "A", NOW);
        Caller sender = new Caller(
                3, 0, "a", "Ana", 1, 1, Set.of(1L), Role.AGENT, 0, null, "US", ZoneId.of("UTC"), Locale.US, "auto");
        return new Transfer(card, 2, "", sender, NOW);
    }
}
