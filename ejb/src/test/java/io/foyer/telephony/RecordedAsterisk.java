package io.foyer.telephony;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Speaks Asterisk's manager interface on a free port: lets one client log in, plays recorded text to it and hangs up. */
final class RecordedAsterisk implements AutoCloseable {

    static final String USER = "app";
    static final String SECRET = "app-secret";

    private final ServerSocket server;
    private final String text;

    RecordedAsterisk(String text) throws IOException {
        this.text = text;
        this.server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "recorded-asterisk");
        thread.setDaemon(true);
        thread.start();
    }

    AsteriskAddress address() {
        return new AsteriskAddress(USER, SECRET, "127.0.0.1", server.getLocalPort(), "hq", null);
    }

    private void serve() {
        try (Socket client = server.accept()) {
            OutputStream out = client.getOutputStream();
            say(out, "Asterisk Call Manager/11.0.0\r\n");
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            for (Map<String, String> action = action(in); !action.isEmpty(); action = action(in)) {
                answer(out, action);
                if ("login".equals(action.get("action").toLowerCase(Locale.ROOT))) {
                    say(out, text);
                    return;
                }
            }
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    private static void answer(OutputStream out, Map<String, String> action) throws IOException {
        String id = "ActionID: " + action.get("actionid") + "\r\n";
        switch (action.get("action").toLowerCase(Locale.ROOT)) {
            case "challenge" -> say(out, "Response: Success\r\n" + id + "Challenge: 123456789\r\n\r\n");
            case "login" -> say(out, "Response: Success\r\n" + id + "Message: Authentication accepted\r\n\r\n");
            default -> say(out, "Response: Error\r\n" + id + "Message: Permission denied\r\n\r\n");
        }
    }

    private static Map<String, String> action(BufferedReader in) throws IOException {
        Map<String, String> action = new HashMap<>();
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            int colon = line.indexOf(':');
            action.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return action;
    }

    private static void say(OutputStream out, String words) throws IOException {
        out.write(words.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
