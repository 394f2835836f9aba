package io.foyer.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AsteriskAddressTest {

    @Test
    void readsAListOfAddresses() {
        assertThat(
                        AsteriskAddress.list(
                                " ami://app:p%40ss%2Cw+rd@pbx.example:5039?name=hq&company=Northside+Communities ,ami://a:b@10.0.0.2"))
                .containsExactly(
                        new AsteriskAddress("app", "p@ss,w+rd", "pbx.example", 5039, "hq", "Northside Communities"),
                        new AsteriskAddress("a", "b", "10.0.0.2", 5038, "10.0.0.2:5038", null));
    }

    @Test
    void readsNothingAsNone() {
        assertThat(AsteriskAddress.list("")).isEmpty();
    }

    @Test
    void showsItselfWithoutItsSecret() {
        assertThat(AsteriskAddress.list("ami://app:app-secret@pbx:5038?name=hq").get(0))
                .hasToString("hq (pbx:5038)");
    }
}
