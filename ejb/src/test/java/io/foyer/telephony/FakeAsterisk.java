package io.foyer.telephony;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/** Speaks Asterisk's manager interface on a free port of this machine; can go away and come back. */
final class FakeAsterisk implements AutoCloseable {

    static final String USER = "app";
    static final String SECRET = "app-secret";

    private static final String CHALLENGE = "123456789";

    /** Who is logged in right now, for {@link #say}. */
    private final BlockingQueue<OutputStream> loggedIn = new LinkedBlockingQueue<>();

    private final List<Socket> clients = new CopyOnWriteArrayList<>();
    private volatile ServerSocket server;
    private final int port;
    private volatile String afterLogin;
    private volatile String running = "";
    private volatile String presentation = "allowed_not_screened";

    FakeAsterisk() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        port = server.getLocalPort();
        start(server);
    }

    /** Plays this to each client once he is logged in, and hangs up on him. */
    FakeAsterisk playing(String text) {
        afterLogin = text;
        return this;
    }

    /** Answers the question what is running with these channels, blocks of {@code Key: value} lines. */
    FakeAsterisk running(String... channels) {
        StringBuilder answer = new StringBuilder();
        for (String channel : channels) {
            answer.append("Event: CoreShowChannel\r\nActionID: @ID@\r\n")
                    .append(channel.strip().replace("\n", "\r\n"));
            answer.append("\r\n\r\n");
        }
        running = answer.toString();
        return this;
    }

    /** Answers the question after a caller's presentation with this. */
    FakeAsterisk presentation(String value) {
        presentation = value;
        return this;
    }

    AsteriskAddress address() {
        return address(SECRET);
    }

    AsteriskAddress address(String secret) {
        return new AsteriskAddress(USER, secret, "127.0.0.1", port, "hq", null);
    }

    /** Waits for a client to log in and gives what leads to him. */
    OutputStream client() throws InterruptedException {
        return loggedIn.take();
    }

    /** Sends an event of {@code Key: value} lines. */
    static void say(OutputStream client, String event) throws IOException {
        write(client, event.strip().replace("\n", "\r\n") + "\r\n\r\n");
    }

    /** Breaks off every connection and takes no new one. */
    void goAway() throws IOException {
        server.close();
        for (Socket client : clients) {
            client.close();
        }
        clients.clear();
    }

    void comeBack() throws IOException {
        ServerSocket next = new ServerSocket();
        next.setReuseAddress(true);
        next.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        server = next;
        start(next);
    }

    private void start(ServerSocket socket) {
        background(() -> {
            while (!socket.isClosed()) {
                Socket client = socket.accept();
                clients.add(client);
                background(() -> serve(client));
            }
        });
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void background(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException closed) {
                        // the test, or the client, has hung up
                    }
                },
                "fake-asterisk");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(Socket client) throws IOException {
        try (client) {
            OutputStream out = client.getOutputStream();
            write(out, "Asterisk Call Manager/11.0.0\r\n");
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            for (Map<String, String> action = action(in); !action.isEmpty(); action = action(in)) {
                boolean admitted = answer(out, action);
                if (admitted && afterLogin != null) {
                    write(out, afterLogin);
                    return;
                }
            }
        }
    }

    /** Answers an action; true when it was a login that succeeded. */
    private boolean answer(OutputStream out, Map<String, String> action) throws IOException {
        String success = "Response: Success\r\nActionID: " + action.get("actionid") + "\r\n";
        String name = action.get("action").toLowerCase(Locale.ROOT);
        boolean admitted = name.equals("login")
                && USER.equals(action.get("username"))
                && digest(CHALLENGE + SECRET).equals(action.get("key"));
        switch (name) {
            case "challenge" -> write(out, success + "Challenge: " + CHALLENGE + "\r\n\r\n");
            case "ping" -> write(out, success + "Ping: Pong\r\n\r\n");
            case "getvar" ->
                write(out, success + "Variable: " + action.get("variable") + "\r\nValue: " + presentation + "\r\n\r\n");
            case "coreshowchannels" ->
                write(
                        out,
                        success + "EventList: start\r\n\r\n" + running.replace("@ID@", action.get("actionid"))
                                + "Event: CoreShowChannelsComplete\r\nActionID: " + action.get("actionid")
                                + "\r\nEventList: Complete\r\nListItems: 0\r\n\r\n");
            case "login" -> {
                if (admitted) {
                    write(out, success + "Message: Authentication accepted\r\n\r\n");
                    loggedIn.add(out);
                } else {
                    write(out, success.replace("Success", "Error") + "Message: Authentication failed\r\n\r\n");
                }
            }
            default -> write(out, success.replace("Success", "Error") + "Message: Permission denied\r\n\r\n");
        }
        return admitted;
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

    private static void write(OutputStream out, String words) throws IOException {
        synchronized (out) {
            out.write(words.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }

    private static String digest(String text) {
        try {
            byte[] md5 = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(md5);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() throws IOException {
        goAway();
    }
}
