package io.foyer.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
    private static final String HERE = "127.0.0.1";

    @Test
    void findsAFreePort() throws Fault {
        assertThat(Ports.claim(HERE, 0, "FOYER_HTTP_PORT")).isPositive();
    }

    @Test
    void saysInOneSentenceThatAPortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> Ports.claim(HERE, port, "FOYER_HTTP_PORT"))
                    .isInstanceOf(Fault.class)
                    .hasMessage("Port " + port + " on 127.0.0.1 cannot be used (Address already in use): stop the"
                            + " program that has it, or set FOYER_HTTP_PORT to another one.");
        }
    }

    @Test
    void refusesAnAddressOfAnotherMachine() {
        assertThatThrownBy(() -> Ports.claim("192.0.2.1", 0, "FOYER_HTTP_PORT"))
                .hasMessage("FOYER_HTTP_ADDRESS must be an address of this machine, and 192.0.2.1 is none.");
    }
}
