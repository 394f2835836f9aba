package io.foyer.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Foyer with a home of its own, started by its launcher from the built distribution. */
public final class Product implements AutoCloseable {

    private static final Path TARGET = Path.of(System.getProperty("foyer.system.target", "target"), "system");
    private static final Duration START = Duration.ofMinutes(6);
    private static final Duration STOP = Duration.ofMinutes(1);

    /** It ends before the compiler's best work pays; a benchmark sets it empty. */
    private static final String LIVES_SHORT = "-XX:TieredStopAtLevel=1";

    private final Path home;
    private final Path log;
    private final Map<String, String> settings;
    private Process launcher;

    private Product(Path home, Path log, Map<String, String> settings) {
        this.home = home;
        this.log = log;
        this.settings = settings;
    }

    /** A new Foyer with demo data in an empty home; it runs when {@link #start} returns. */
    static Product inNewHome(String name, Map<String, String> settings) {
        Path home = TARGET.resolve(name).toAbsolutePath();
        deleteAll(home);
        return new Product(home, TARGET.resolve(name + ".log").toAbsolutePath(), settings);
    }

    /** One that somebody started by hand, for trying a single test quickly; it is left running. */
    static Product alreadyIn(Path home) {
        return new Product(home, home.resolve("log"), Map.of());
    }

    /** Starts it, or starts it again in the same home, and waits until it is ready. */
    Product start() {
        try {
            Files.createDirectories(home);
            ProcessBuilder command = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    distribution().resolve("lib") + "/*",
                    "-Dfoyer.distribution=" + distribution(),
                    "io.foyer.launcher.Launcher");
            command.environment().keySet().removeIf(name -> name.startsWith("FOYER_"));
            command.environment()
                    .putAll(Map.of(
                            "FOYER_HOME",
                            home.toString(),
                            "FOYER_DEMO",
                            "true",
                            "FOYER_HTTP_PORT",
                            "0",
                            "FOYER_JAVA_OPTS",
                            LIVES_SHORT));
            command.environment().putAll(settings);
            launcher = command.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
        await("Foyer ready; see " + log)
                .atMost(START)
                .failFast(() -> !launcher.isAlive())
                .until(() -> Files.exists(home.resolve("run.properties")));
        return this;
    }

    public static Path distribution() {
        return Path.of(System.getProperty("foyer.distribution", "../resources/launcher/target/foyer"))
                .toAbsolutePath()
                .normalize();
    }

    /** What the launcher says of itself: addresses, process ids, the database's access. */
    String fact(String key) {
        try (Reader file = Files.newBufferedReader(home.resolve("run.properties"))) {
            Properties facts = new Properties();
            facts.load(file);
            return facts.getProperty(key);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Where everything of it lies. */
    Path home() {
        return home;
    }

    Foyer client() {
        return new Foyer(URI.create(fact("http.url")));
    }

    ProcessHandle process(String key) {
        return ProcessHandle.of(Long.parseLong(fact(key))).orElseThrow();
    }

    /** The launcher has ended, and with it everything that it started. */
    void awaitEnd() {
        try {
            if (!launcher.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                launcher.descendants().forEach(ProcessHandle::destroyForcibly);
                launcher.destroyForcibly();
                throw new IllegalStateException("Foyer did not stop in time; see " + log);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    Connection database() throws SQLException {
        return DriverManager.getConnection(fact("db.url"), fact("db.user"), fact("db.password"));
    }

    /** The application's log up to now. */
    List<String> serverLog() {
        try {
            return Files.readAllLines(home.resolve("log").resolve("server.log"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Stops it as its operator does, and starts it again. */
    void restart() {
        close();
        start();
    }

    @Override
    public void close() {
        if (launcher != null) {
            launcher.destroy();
            awaitEnd();
        }
    }

    public static void deleteAll(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException inUse) {
            throw new UncheckedIOException(inUse);
        }
    }
}
