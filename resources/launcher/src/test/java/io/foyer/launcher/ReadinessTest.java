package io.foyer.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadinessTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    200 | { "status": "UP", "checks": [ { "name": "database" } ] } | READY
                    200 | {"status":"UP","checks":[]}                              | NO_APPLICATION
                    404 | no such page                                             | NO_APPLICATION
                    503 | {"status":"DOWN","checks":[{"name":"database"}]}         | NOT_YET
                    """)
    void tellsTheApplicationFromTheServer(int status, String body, Readiness.Answer answer) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/health/ready", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        try {
            assertThat(new Readiness(base).ask()).isEqualTo(answer);
        } finally {
            server.stop(0);
        }
        assertThat(new Readiness(base).ask()).isEqualTo(Readiness.Answer.NOT_YET);
    }
}
