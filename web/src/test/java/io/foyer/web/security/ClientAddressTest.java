package io.foyer.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClientAddressTest {

    @Test
    void believesNobodyButTrustedProxies() {
        assertThat(ClientAddress.of("203.0.113.9", List.of("198.51.100.1"), Set.of()))
                .isEqualTo("203.0.113.9");
        assertThat(ClientAddress.of("10.0.0.1", List.of("198.51.100.1"), Set.of("10.0.0.1")))
                .isEqualTo("198.51.100.1");
    }

    @Test
    void takesTheLastHopThatIsNoTrustedProxy() {
        assertThat(ClientAddress.of(
                        "10.0.0.1", List.of("1.1.1.1, 198.51.100.1", "10.0.0.2"), Set.of("10.0.0.1", "10.0.0.2")))
                .isEqualTo("198.51.100.1");
    }

    @Test
    void looksNothingUp() {
        assertThat(ClientAddress.of("10.0.0.1", List.of("evil.example"), Set.of("10.0.0.1")))
                .isEqualTo("10.0.0.1");
    }

    @Test
    void countsTheNetworkOfAnIpv6Address() {
        String one = ClientAddress.of("2001:db8:1:2:3:4:5:6", List.of(), Set.of());

        assertThat(ClientAddress.of("2001:db8:1:2:ffff::1", List.of(), Set.of()))
                .isEqualTo(one);
        assertThat(ClientAddress.of("2001:db8:1:3::1", List.of(), Set.of())).isNotEqualTo(one);
    }
}
