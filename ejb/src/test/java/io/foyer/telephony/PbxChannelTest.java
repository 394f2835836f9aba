package io.foyer.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PbxChannelTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "PJSIP/201-0000001f, 201",
        "SIP/201-000000ab, 201",
        "IAX2/201-4321, 201",
        "SCCP/201-00000001, 201",
        "Local/201@agents-00000005;1, 201",
        "Local/201@from-queue-00000005;2, 201",
        "Local/FMPR-201@from-internal-00000005;1, 201",
        "Local/RG-600-201@from-internal-00000005;1, RG-600-201",
        "Local/LC-202#@from-internal-00000005;1, 202",
        "PJSIP/alice-0000001f, alice",
        "PJSIP/trunk-00000000, trunk",
        "Local/+13125550100@from-trunk-0000000a;1, +13125550100",
        "Agent/1001, 1001",
        "odd, odd"
    })
    void readsWhoIsAtItsEnd(String name, String endpoint) {
        assertThat(new PbxChannel("1", "1", name, null, null, null, null).endpoint())
                .isEqualTo(endpoint);
    }
}
