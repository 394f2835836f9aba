package io.foyer.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A broker as a process of its own, from the distribution's {@code broker} folder. */
public final class StandaloneBroker implements AutoCloseable {

    private static final Path TARGET = Path.of(System.getProperty("foyer.system.target", "target"), "system");
    private static final Duration START = Duration.ofMinutes(2);

    private final Path home;
    private final int port = freePort();
    private Process process;

    private StandaloneBroker(Path home) {
        this.home = home;
    }

    static StandaloneBroker start(String name) {
        Path home = TARGET.resolve(name).toAbsolutePath();
        Product.deleteAll(home);
        return new StandaloneBroker(home).startAgain();
    }

    /** Starts it on the messages it kept. */
    StandaloneBroker startAgain() {
        try {
            Files.createDirectories(home);
            ProcessBuilder command = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    Product.distribution().resolve("broker") + "/*",
                    "io.foyer.artemis.Broker");
            command.environment().keySet().removeIf(key -> key.startsWith("FOYER_"));
            command.environment().putAll(account());
            command.environment()
                    .putAll(Map.of("FOYER_BROKER_LISTEN", "127.0.0.1:" + port, "FOYER_BROKER_DATA", home.toString()));
            process = command.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            home.resolveSibling(home.getFileName() + ".log").toFile()))
                    .start();
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
        await("broker ready").atMost(START).failFast(() -> !process.isAlive()).until(this::answers);
        return this;
    }

    private static Map<String, String> account() {
        return Map.of("FOYER_BROKER_USER", "foyer", "FOYER_BROKER_PASSWORD", "a secret of tests");
    }

    /** The settings that lead a Foyer to it. */
    Map<String, String> settings() {
        Map<String, String> settings = new java.util.HashMap<>(account());
        settings.put("FOYER_BROKER_URL", "tcp://127.0.0.1:" + port);
        return settings;
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Ends it as a power failure would. */
    void kill() {
        process.destroyForcibly();
        await("broker dead").atMost(START).until(() -> !process.isAlive());
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    @Override
    public void close() {
        process.destroy();
        await("broker stopped").atMost(START).until(() -> !process.isAlive());
    }
}
