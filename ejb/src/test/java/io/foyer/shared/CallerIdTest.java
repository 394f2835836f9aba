package io.foyer.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerIdTest {
    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "\t\r\n", "\u0000", "\u200B", "\u00A0\u3000"})
    void isUnavailableWhenNothingVisibleCame(String raw) {
        assertThat(CallerId.read(raw, "US").callerClass()).isEqualTo(CallerClass.UNAVAILABLE);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"ZZ", "XX", "001", "United States"})
    void readsInternationalNumbersWithoutARegion(String region) {
        assertThat(CallerId.read("+1 312 555 0142", region).certain()).contains(PhoneNumber.of("+13125550142"));
        assertThat(CallerId.read("312 555 0142", region).certain()).isEmpty();
    }

    @Test
    void prefersTheNameGivenApartOverTheOneInTheHeader() {
        CallerId caller = CallerId.read("\"CHICAGO IL\" <+13125550142>", "US", "Jane Doe");

        assertThat(caller.displayName()).contains("Jane Doe");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"<unknown>", "(312) 555-0142", "13125550142", " ", "null"})
    void fallsBackToTheNameInTheHeaderWhenTheOneGivenSaysNothing(String given) {
        CallerId caller = CallerId.read("\"Jane Doe\" <+13125550142>", "US", given);

        assertThat(caller.displayName()).contains("Jane Doe");
    }

    @Test
    void leavesALocalNumberIncompleteUntilTheNumberCalledIsGiven() {
        CallerId alone = CallerId.read("555-0142", "US");
        CallerId called = CallerId.read("555-0142", "US", null, "+13125550100");

        assertThat(alone.number()).isEmpty();
        assertThat(called.callerClass()).isEqualTo(CallerClass.LOCAL);
        assertThat(called.e164()).contains("+13125550142");
        assertThat(called.certain()).isEmpty();
    }

    @Test
    void completesALocalNumberOfAnotherCountryByItsArea() {
        assertThat(CallerId.read("123456", "DE", null, "+4930123450").e164()).isEmpty();
        assertThat(CallerId.read("7183 8750", "GB", null, "+442071838000").e164())
                .contains("+442071838750");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"+18005550199", "3125550100", "anonymous", "+"})
    void completesNothingWhenTheNumberCalledHasNoArea(String dnis) {
        assertThat(CallerId.read("555-0142", "US", null, dnis).number()).isEmpty();
    }

    @Test
    void ignoresTheNumberCalledWhenTheCallerIsNotLocal() {
        assertThat(CallerId.read("201", "US", null, "+13125550100"))
                .isEqualTo(new CallerId("201", CallerClass.INTERNAL, Optional.empty(), "", Optional.empty()));
    }

    @Test
    void keepsWhatWasGivenInReadableLength() {
        CallerId caller = CallerId.read("+1312\u0000\u202E" + "x".repeat(1_000_000), "US");

        assertThat(caller.callerClass()).isEqualTo(CallerClass.INVALID);
        assertThat(caller.raw()).startsWith("+1312x").hasSizeLessThanOrEqualTo(255);
    }

    @Test
    void keepsTheExtensionOutOfTheIdentityOfTheNumber() {
        PhoneNumber number =
                CallerId.read("+1 312 555 0142 ext. 23", "US").certain().orElseThrow();

        assertThat(number).isEqualTo(PhoneNumber.of("+13125550142")).hasSameHashCodeAs(PhoneNumber.of("+13125550142"));
        assertThat(number.extension()).isEqualTo("23");
        assertThat(number).hasToString("+13125550142;ext=23");
    }

    @Test
    void takesNoControlOrDirectionCharactersIntoTheName() {
        CallerId caller = CallerId.read("\"Jane\u202E \u0007Doe\uD83D\uDE00\" <+13125550142>", "US");

        assertThat(caller.displayName()).contains("Jane Doe\uD83D\uDE00");
    }

    @Test
    void namesEachClassAsTheTablesDo() {
        for (CallerClass each : CallerClass.values()) {
            assertThat(CallerClass.ofCode(each.code())).contains(each);
        }
        assertThat(CallerClass.ofCode("sip-user")).contains(CallerClass.SIP_USER);
        assertThat(CallerClass.ofCode("SIP_USER")).isEmpty();
    }
}
