package io.foyer.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** A database server of its own, run by the launcher's {@code DatabaseServer}. */
public final class StandaloneDatabase implements AutoCloseable {

    private static final Path TARGET = Path.of(System.getProperty("foyer.system.target", "target"), "system");
    private static final Duration START = Duration.ofMinutes(2);

    private final Path home;
    private final Map<String, String> kept = new HashMap<>();
    private Process process;

    private StandaloneDatabase(Path home) {
        this.home = home;
    }

    public static StandaloneDatabase start(String name) throws IOException {
        Path home = TARGET.resolve(name).toAbsolutePath();
        Product.deleteAll(home);
        return new StandaloneDatabase(home).startAgain();
    }

    /** Starts it on the data it kept, at the same address. */
    StandaloneDatabase startAgain() throws IOException {
        Files.createDirectories(home);
        Path log = home.resolveSibling(home.getFileName() + ".log");
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                Product.distribution().resolve("lib") + "/*",
                "-Dfoyer.distribution=" + Product.distribution(),
                "io.foyer.launcher.DatabaseServer");
        command.environment().keySet().removeIf(key -> key.startsWith("FOYER_"));
        command.environment().put("FOYER_HOME", home.toString());
        command.environment().putAll(kept);
        process = command.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        await("database ready; see " + log)
                .atMost(START)
                .failFast(() -> !process.isAlive())
                .until(() -> Files.exists(home.resolve("run.properties")));
        kept.put("FOYER_DB_PORT", fact("db.port"));
        kept.put("FOYER_DB_PASSWORD", fact("db.password"));
        return this;
    }

    /** Ends the server as a power failure would, and whoever watches it. */
    void kill() {
        ProcessHandle.of(Long.parseLong(fact("db.pid"))).orElseThrow().destroyForcibly();
        await("database dead").atMost(START).until(() -> !process.isAlive());
    }

    Connection connection() throws SQLException {
        return DriverManager.getConnection(fact("db.url"), fact("db.user"), fact("db.password"));
    }

    /** The settings that lead a Foyer to it. */
    public Map<String, String> settings() {
        return Map.of(
                "FOYER_DB_URL",
                fact("db.url"),
                "FOYER_DB_USER",
                fact("db.user"),
                "FOYER_DB_PASSWORD",
                fact("db.password"));
    }

    /** As {@link #settings}, with the password in a file of its own. */
    Map<String, String> settingsWithSecretFile() {
        Path secret = home.resolve("password");
        try {
            Files.writeString(secret, fact("db.password") + "\n");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return Map.of(
                "FOYER_DB_URL",
                fact("db.url"),
                "FOYER_DB_USER",
                fact("db.user"),
                "FOYER_DB_PASSWORD_FILE",
                secret.toAbsolutePath().toString());
    }

    private String fact(String key) {
        try (Reader file = Files.newBufferedReader(home.resolve("run.properties"))) {
            Properties facts = new Properties();
            facts.load(file);
            return facts.getProperty(key);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() {
        process.destroy();
        await("database stopped").atMost(START).until(() -> !process.isAlive());
    }
}
