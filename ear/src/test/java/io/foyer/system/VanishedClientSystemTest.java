package io.foyer.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A client whose network or machine is gone without a word is forgotten within a minute. */
@ExtendWith(SharedFoyer.class)
class VanishedClientSystemTest {

    private static final int GONE = 5;
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration OTHERS_END = Duration.ofMinutes(2);

    private final Foyer foyer;
    private final long office;

    VanishedClientSystemTest(Foyer foyer) {
        this.foyer = foyer;
        this.office = foyer.officeOf("agent");
    }

    /** Nothing comes from them ever again, not even an answer to a ping; their connections are never closed. */
    @Test
    void forgetsBrowsersThatDoNotAnswerAndKeepsTheOneThatDoes() throws Exception {
        awaitStreams(0, OTHERS_END);
        Session session = Session.of(foyer, "agent");
        String cookie = "Cookie: JSESSIONID=" + session.id() + "\r\n";
        List<Socket> gone = new ArrayList<>();
        WebSocket alive = session.http()
                .newWebSocketBuilder()
                .buildAsync(
                        URI.create(foyer.at("/push?office=" + office).toString().replaceFirst("http", "ws")),
                        new WebSocket.Listener() {})
                .get(Foyer.SOON.toSeconds(), TimeUnit.SECONDS);
        try {
            for (int i = 0; i < GONE; i++) {
                gone.add(ask(
                        "/push?office=" + office,
                        cookie + "Upgrade: websocket\r\nConnection: Upgrade\r\n"
                                + "Origin: " + origin() + "\r\n"
                                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n",
                        "101"));
            }
            awaitStreams(GONE + 1, Foyer.SOON);
            awaitStreams(1, A_MINUTE);
            assertThat(alive.isInputClosed()).isFalse();
        } finally {
            alive.abort();
            for (Socket socket : gone) {
                socket.close();
            }
        }
        awaitStreams(0, A_MINUTE);
    }

    /** A machine that comes back knows nothing of its connections: it resets them. */
    @Test
    void forgetsProgramsWhoseConnectionsAreReset() throws Exception {
        awaitStreams(0, OTHERS_END);
        List<Socket> gone = new ArrayList<>();
        for (int i = 0; i < GONE; i++) {
            gone.add(ask("/api/v1/events?office=" + office, "Authorization: Bearer " + Foyer.API_KEY + "\r\n", "200"));
        }
        awaitStreams(GONE, Foyer.SOON);
        for (Socket socket : gone) {
            socket.setSoLinger(true, 0);
            socket.close();
        }
        awaitStreams(0, A_MINUTE);
    }

    private void awaitStreams(long count, Duration patience) {
        await("open streams become " + count)
                .atMost(patience)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> streams() == count);
    }

    private long streams() {
        return foyer.get("/metrics", null)
                .body()
                .lines()
                .filter(line -> line.startsWith("foyer_streams"))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .mapToLong(value -> (long) Double.parseDouble(value))
                .findFirst()
                .orElseThrow();
    }

    private String origin() {
        return foyer.at("/").getScheme() + "://" + foyer.at("/").getAuthority();
    }

    /** Asks by hand and reads the first line of the answer, and nothing after it. */
    private Socket ask(String path, String headers, String status) throws IOException {
        Socket socket = new Socket(foyer.at("/").getHost(), foyer.at("/").getPort());
        socket.setSoTimeout((int) Foyer.SOON.toMillis());
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: " + foyer.at("/").getAuthority() + "\r\n" + headers
                                + "\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        assertThat(firstLine(socket.getInputStream())).contains(" " + status);
        return socket;
    }

    private static String firstLine(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString();
    }
}
