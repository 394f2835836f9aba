package io.foyer.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.shared.EmailAddress;
import org.junit.jupiter.api.Test;

class PlusAddressTest {

    private static final EmailAddress OFFICE = address("Leasing@North.example");

    @Test
    void findsTheTokenItWrote() {
        String written = PlusAddress.with(OFFICE, "c-abcdefgh23456789");

        assertThat(written).isEqualTo("Leasing+c-abcdefgh23456789@north.example");
        assertThat(PlusAddress.token(address(written))).contains("c-abcdefgh23456789");
        assertThat(PlusAddress.token(address(written.toUpperCase(java.util.Locale.ROOT))))
                .contains("c-abcdefgh23456789");
    }

    @Test
    void takesNoOtherTagForAToken() {
        assertThat(PlusAddress.token(address("leasing+zillow@north.example"))).isEmpty();
        assertThat(PlusAddress.token(OFFICE)).isEmpty();
    }

    @Test
    void knowsTheAddressWithoutItsTag() {
        assertThat(PlusAddress.bare(address("leasing+zillow@north.example"))).isEqualTo("leasing@north.example");
    }

    private static EmailAddress address(String text) {
        return EmailAddress.parse(text).orElseThrow();
    }
}
