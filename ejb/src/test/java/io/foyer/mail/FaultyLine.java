package io.foyer.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** A line to a mail server that changes, loses or withholds what is said on it, as it is told to. */
final class FaultyLine implements AutoCloseable {

    /** Instead of a line: it and all that follows on the connection is lost, and the connection stays open. */
    static final String HANG = "(hang)";

    /** Instead of a line: the connection breaks. */
    static final String DROP = "(drop)";

    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile ServerSocket door;
    private volatile UnaryOperator<String> fromServer = UnaryOperator.identity();
    private volatile UnaryOperator<String> fromClient = UnaryOperator.identity();

    FaultyLine(int target) {
        this.target = target;
        open(0);
    }

    int port() {
        return door.getLocalPort();
    }

    /** How often somebody connected. */
    int connections() {
        return connections.get();
    }

    void changeServer(UnaryOperator<String> change) {
        fromServer = change;
    }

    void changeClient(UnaryOperator<String> change) {
        fromClient = change;
    }

    void heal() {
        fromServer = UnaryOperator.identity();
        fromClient = UnaryOperator.identity();
    }

    /** Nobody is there any more. */
    void goAway() {
        shut(door);
        open.forEach(FaultyLine::shut);
    }

    void comeBack() {
        open(door.getLocalPort());
    }

    private void open(int port) {
        try {
            ServerSocket next = new ServerSocket(port, 10, InetAddress.getLoopbackAddress());
            door = next;
            thread(() -> accept(next));
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    private void accept(ServerSocket at) {
        while (!at.isClosed()) {
            try {
                Socket client = at.accept();
                connections.incrementAndGet();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                open.add(client);
                open.add(server);
                thread(() -> pump(client, server, line -> fromClient.apply(line)));
                thread(() -> pump(server, client, line -> fromServer.apply(line)));
            } catch (IOException closed) {
                // the next round sees it
            }
        }
    }

    private static void pump(Socket from, Socket to, UnaryOperator<String> change) {
        try (from;
                to) {
            InputStream in = new BufferedInputStream(from.getInputStream());
            OutputStream out = to.getOutputStream();
            boolean hangs = false;
            for (String line = line(in); line != null; line = line(in)) {
                String said = hangs ? HANG : change.apply(line);
                if (said.equals(DROP)) {
                    return;
                }
                hangs = said.equals(HANG);
                if (!hangs) {
                    out.write(said.getBytes(StandardCharsets.ISO_8859_1));
                    out.flush();
                }
            }
        } catch (IOException broken) {
            // the end of this connection
        }
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int one = in.read(); one >= 0; one = in.read()) {
            line.write(one);
            if (one == '\n') {
                return line.toString(StandardCharsets.ISO_8859_1);
            }
        }
        return line.size() == 0 ? null : line.toString(StandardCharsets.ISO_8859_1);
    }

    private static void thread(Runnable work) {
        Thread thread = new Thread(work, "faulty line");
        thread.setDaemon(true);
        thread.start();
    }

    private static void shut(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception already) {
            // it is closed
        }
    }

    @Override
    public void close() {
        goAway();
    }
}
