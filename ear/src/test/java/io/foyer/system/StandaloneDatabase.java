package io.foyer.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/** A database server of its own, run by the launcher's {@code DatabaseServer}. */
final class StandaloneDatabase implements AutoCloseable {

    private static final Path TARGET = Path.of(System.getProperty("foyer.system.target", "target"), "system");
    private static final Duration START = Duration.ofMinutes(2);

    private final Path home;
    private final Process process;

    private StandaloneDatabase(Path home, Process process) {
        this.home = home;
        this.process = process;
    }

    static StandaloneDatabase start(String name) throws IOException {
        Path home = TARGET.resolve(name).toAbsolutePath();
        Product.deleteAll(home);
        Files.createDirectories(home);
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                Product.distribution().resolve("lib") + "/*",
                "-Dfoyer.distribution=" + Product.distribution(),
                "io.foyer.launcher.DatabaseServer");
        command.environment().keySet().removeIf(key -> key.startsWith("FOYER_"));
        command.environment().put("FOYER_HOME", home.toString());
        Process process = command.redirectErrorStream(true)
                .redirectOutput(home.resolveSibling(name + ".log").toFile())
                .start();
        await("database ready; see " + home.resolveSibling(name + ".log"))
                .atMost(START)
                .failFast(() -> !process.isAlive())
                .until(() -> Files.exists(home.resolve("run.properties")));
        return new StandaloneDatabase(home, process);
    }

    /** The settings that lead a Foyer to it. */
    Map<String, String> settings() {
        return Map.of(
                "FOYER_DB_URL",
                fact("db.url"),
                "FOYER_DB_USER",
                fact("db.user"),
                "FOYER_DB_PASSWORD",
                fact("db.password"));
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
