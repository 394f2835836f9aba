package io.foyer.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PaymentCardsRefusedTest {

    private static final String LICENCE =
            "%CASACRAMENTO^EXAMPLE$JANE$QUINN^1200 SAMPLE ST^?;636014041234567=280319850315=?\r";

    /** Numbers that payment networks give out for tests. */
    static Stream<String> numbers() {
        return Stream.of(
                "4111111111111111",
                "4012888888881881",
                "4222222222222",
                "5555555555554444",
                "5105105105105100",
                "2223003122003222",
                "378282246310005",
                "371449635398431",
                "30569309025904",
                "38520000023237",
                "6011111111111117",
                "6011000990139424",
                "3530111333300000",
                "6759649826438453",
                "6200000000000005");
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void refusesItOnAnyTrackWholeOrCutOffAndNeverRepeatsIt(String number) {
        Stream.of(
                        "%B" + number + "^EXAMPLE/JANE^28031010000000000?;" + number + "=28031010000000000?\r",
                        "%B" + number + "^EXAMPLE/JANE^28031010000000000?\r",
                        "%b" + number + "^example/jane^28031010000000000?\r",
                        "%B" + number + "^EXAM\r",
                        "%B" + number + "\r",
                        "%B" + number.substring(0, 9) + "\r",
                        "%B" + number.substring(0, 4) + " " + number.substring(4) + "^EXAMPLE/JANE^2803101?\r",
                        "%B" + number + "&EXAMPLE-JANE&28031010000000000_\r",
                        ";" + number + "=28031010000000000?\r",
                        ";" + number + "=28\r",
                        ";" + number + "\r",
                        number + "=28031010000000000?\r",
                        number + "\r",
                        "%E?;" + number + "=28031010000000000?\r",
                        "+59" + number + "==1234567890123456?\r",
                        "#!!" + number + "?\r",
                        "+01" + number + "?\r",
                        ";" + number + "=28031010000000000?%B" + number + "^EXAMPLE/JANE^28031010000000000?\r",
                        LICENCE + ";" + number + "=28031010000000000?\r",
                        ";" + number + "=28031010000000000?\r" + LICENCE,
                        "%CASACRAMENTO^EXAMPLE$JANE$QUINN^" + number + "^?\r",
                        "@\n\u001e\rANSI 636014040002DL00410288DLDAQD1234567\nDCSEXAMPLE\nDACJANE\nDAG" + number
                                + "\n\r",
                        number
                                + "@\n\u001e\rANSI 636014040002DL00410288DLDAQD1234567\nDCSEXAMPLE\nDACJANE\nDAG1 ST\n\r")
                .forEach(typed -> assertThatThrownBy(() -> Readings.read(typed))
                        .as(typed)
                        .isInstanceOf(LicenceRefused.class)
                        .satisfies(refused -> assertThat(((LicenceRefused) refused).reason())
                                .as(typed)
                                .isEqualTo(Refusal.PAYMENT_CARD))
                        .message()
                        .doesNotContain(number.substring(0, 6)));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void givesNothingWhereverItIsCutOff(String number) {
        String typed = "%B" + number + "^EXAMPLE/JANE^28031010000000000?;" + number + "=28031010000000000?\r";
        for (int end = 0; end <= typed.length(); end++) {
            assertThat(Readings.refusal(typed.substring(0, end))).isPresent();
            assertThat(Readings.refusal(typed.substring(typed.length() - end))).isPresent();
        }
    }
}
