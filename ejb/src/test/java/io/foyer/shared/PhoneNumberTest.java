package io.foyer.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
    @ParameterizedTest
    @CsvSource({
        "+13125550142, US, (312) 555-0142",
        "+13125550142, us, (312) 555-0142",
        "+13125550142, CA, +1 312-555-0142",
        "+13125550142, GB, +1 312-555-0142",
        "+13125550142, , +1 312-555-0142",
        "+18005550199, US, (800) 555-0199",
        "+18005550199, CA, (800) 555-0199",
        "+18450000123, US, (845) 000-0123",
        "+442071838750, GB, 020 7183 8750",
        "+442071838750, US, +44 20 7183 8750",
        "+390669812345, IT, 06 6981 2345",
        "+999123456789, US, +999123456789",
    })
    void isWrittenAsDialledAtHomeOnlyForViewersOfItsCountry(String e164, String region, String written) {
        assertThat(PhoneNumber.of(e164).national(region)).isEqualTo(written);
    }

    @Test
    void givesItsDigitsWithoutThePlus() {
        assertThat(PhoneNumber.of("+13125550142").digits()).isEqualTo("13125550142");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"13125550142", "+1 312 555 0142", "+0312555014", "+", "+1234567890123456", "anonymous"})
    void refusesWhatIsNotE164(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PhoneNumber.of(text));
    }

    @Test
    void parsesOnlyWhatIsCertain() {
        assertThat(PhoneNumber.parse("(312) 555-0142", "US")).contains(PhoneNumber.of("+13125550142"));
        assertThat(PhoneNumber.parse("V3125550142", "US")).isEmpty();
        assertThat(PhoneNumber.parse("5550142", "US")).isEmpty();
        assertThat(PhoneNumber.parse("anonymous", "US")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "+18450000123|+18450000123",
                "' 18450000123'|+18450000123",
                "+12000000000|+12000000000",
                "+88213300000|+88213300000",
                "+442079460|+442079460",
                "+4420794601234|",
                "+44207946012|+44207946012",
                "V3125550142|+13125550142",
                "(312) 555-0142|+13125550142",
                "+266696687|",
                "+1312555014|",
                "+|",
                "5550142|",
            },
            delimiter = '|')
    void looksUpWhateverCouldBeANumber(String raw, String e164) {
        assertThat(PhoneNumber.lookUp(raw, "US").map(PhoneNumber::e164).orElse(null))
                .isEqualTo(e164);
    }

    @ParameterizedTest
    @CsvSource({
        "+13125550142, 3125550142",
        "+49301234567, 0301234567",
        "+390612345678, 0612345678",
        "+999123456, 999123456"
    })
    void givesTheDigitsDialledAtHome(String e164, String digits) {
        assertThat(PhoneNumber.of(e164).nationalDigits()).isEqualTo(digits);
    }

    @ParameterizedTest
    @CsvSource({"+4915123456789, true", "+49301234567, false", "+13125550142, false", "+999123456, false"})
    void knowsAMobileWhereItsPlanTells(String e164, boolean mobile) {
        assertThat(PhoneNumber.of(e164).isMobile()).isEqualTo(mobile);
    }
}
