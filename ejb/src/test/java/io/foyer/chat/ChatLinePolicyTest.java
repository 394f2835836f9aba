package io.foyer.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.foyer.shared.Invalid;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatLinePolicyTest {

    @Test
    void keepsTextAsItIsWrittenWithoutWhatNobodySees() {
        assertThat(checked("  <b>Hi</b>\r\nthere\u0000 \ud83d\ude00 ")).isEqualTo("<b>Hi</b>\nthere \ud83d\ude00");
        assertThat(checked("x".repeat(4_000))).hasSize(4_000);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " \n ", "\u0000"})
    void wantsSomething(String text) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> checked(text));
    }

    @Test
    void refusesTenThousandCharactersWithTheLimit() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> checked("x".repeat(10_000)))
                .withMessageContaining("4,000");
    }

    @Test
    void refusesPaymentCards() {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> checked("it is 4012 8888 8888 1881"));
    }

    private static String checked(String text) {
        return ChatLinePolicy.checked(text, Locale.US);
    }
}
