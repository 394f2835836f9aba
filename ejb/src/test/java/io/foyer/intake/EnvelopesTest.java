package io.foyer.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopesTest {

    private static final String WHOLE =
            "{\"schema\": 1, \"channel\": \"CHAT\", \"externalId\": \"7\", \"acceptedAt\": \"2026-11-22T05:00:00Z\"}";

    private static EntryMessage read(String text) {
        return Envelopes.checked(Envelopes.read(text, EntryMessage.class, "an entry"));
    }

    @Test
    void readsWhatIsWhole() {
        assertThat(read(WHOLE).channel()).isEqualTo(Channel.CHAT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{}", "{\"schema\":", "\"text\""})
    void refusesWhatIsNoEntryAtAll(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(Unprocessable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"channel\"", "\"externalId\"", "\"acceptedAt\"", "\"schema\""})
    void refusesAnEntryThatLacksAPart(String part) {
        assertThatThrownBy(() -> read(WHOLE.replace(part, "\"other\""))).isInstanceOf(Unprocessable.class);
    }

    @Test
    void refusesAShapeOfALaterVersion() {
        assertThatThrownBy(() -> read(WHOLE.replace("\"schema\": 1", "\"schema\": 9")))
                .isInstanceOf(Unprocessable.class)
                .hasMessageContaining("reads up to");
    }
}
