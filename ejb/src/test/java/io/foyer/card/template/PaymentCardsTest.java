package io.foyer.card.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentCardsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111111",
                "card 4111-1111-1111-1111 exp 04/29",
                "4111 1111 1111 1111",
                "378282246310005",
                "3782 822463 10005",
                "5555.5555.5555.4444",
                "6011111111111117",
                "4222222222222",
                "2026 4111 1111 1111 1111",
                "%B4111111111111111^DOE/JANE^2904"
            })
    void findsNumbersOfPaymentCards(String text) {
        assertThat(PaymentCards.isNamedIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111112",
                "call (312) 555-0142 or 312-555-0199",
                "+1 404 555 0142 404 555 0143",
                "9111111111111111",
                "411111111111",
                "invoice 41111111111111111111111",
                ""
            })
    void letsOtherDigitsPass(String text) {
        assertThat(PaymentCards.isNamedIn(text)).isFalse();
    }

    @Test
    void readsVeryLongTextsToTheEnd() {
        assertThat(PaymentCards.isNamedIn("1234 ".repeat(20_000) + "4111 1111 1111 1111"))
                .isTrue();
    }
}
