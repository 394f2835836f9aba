package io.foyer.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.foyer.shared.FieldFault;
import io.foyer.shared.Invalid;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatStartPolicyTest {

    private static final String CARD = "4111 1111 1111 1111";

    @Test
    void refusesPaymentCardsInEveryField() {
        ChatStart start = new ChatStart(CARD, "4111111111111111@example.com", "4111111111111111", CARD);

        Invalid refused = catchThrowableOfType(Invalid.class, () -> checked(start));

        assertThat(refused.faults())
                .extracting(FieldFault::field)
                .containsExactlyInAnyOrder("name", "email", "phone", "text");
        assertThat(refused).hasMessageNotContaining("4111");
    }

    @Test
    void refusesPaymentCardsBehindATelephoneNumber() {
        ChatStart start = new ChatStart(null, null, "312 555 0142 ext 4111111111111111", "hi");

        Invalid refused = catchThrowableOfType(Invalid.class, () -> checked(start));

        assertThat(refused.faults()).extracting(FieldFault::field).containsExactly("phone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(312) 555-0142", "ask my sister", "+4915123456787"})
    void keepsTelephoneNumbersAsTheyWereWritten(String phone) {
        assertThat(checked(new ChatStart(" ", null, " " + phone, "hi")))
                .isEqualTo(new ChatStart(null, null, phone, "hi"));
    }

    private static ChatStart checked(ChatStart start) {
        return ChatStartPolicy.checked(start, Locale.US, "US");
    }
}
