package io.foyer.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** A full Payara Server with a domain of its own on free ports, driven by asadmin as an administrator would. */
final class EnterpriseServer implements AutoCloseable {

    private static final Path TARGET = Path.of(System.getProperty("foyer.system.target", "target"));
    private static final Path ASADMIN = TARGET.resolve("payara6/bin/asadmin").toAbsolutePath();
    private static final String DOMAIN = "foyer";
    private static final int HTTP = 80;
    private static final int ADMIN = 48;
    private static final List<Integer> OFFSETS = List.of(HTTP, ADMIN, 81, 76, 37, 38, 39, 86, 66, 9);
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final int portBase = freeBase();
    private final Path domains = TARGET.resolve("system/domains").toAbsolutePath();
    private final Path log = TARGET.resolve("system/asadmin.log").toAbsolutePath();
    private final Map<String, String> settings;

    EnterpriseServer(Map<String, String> settings) {
        this.settings = settings;
    }

    EnterpriseServer start() {
        Product.deleteAll(domains);
        run("create-domain", "--nopassword", "--domaindir", domains.toString(), "--portbase", "" + portBase, DOMAIN);
        run("start-domain", "--domaindir", domains.toString(), DOMAIN);
        return this;
    }

    void deploy(String name, Path archive) {
        run("--port", String.valueOf(portBase + ADMIN), "deploy", "--name", name, archive.toString());
    }

    Foyer client() {
        return new Foyer(URI.create("http://127.0.0.1:" + (portBase + HTTP)));
    }

    @Override
    public void close() {
        run("stop-domain", "--domaindir", domains.toString(), "--kill", DOMAIN);
    }

    private void run(String... arguments) {
        try {
            Files.createDirectories(log.getParent());
            List<String> command = new ArrayList<>(List.of("sh", ASADMIN.toString(), "--interactive=false"));
            command.addAll(List.of(arguments));
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().keySet().removeIf(name -> name.startsWith("FOYER_"));
            builder.environment().put("AS_JAVA", System.getProperty("java.home"));
            builder.environment().putAll(settings);
            Process asadmin = builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            if (!asadmin.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || asadmin.exitValue() != 0) {
                asadmin.destroyForcibly();
                throw new IllegalStateException("asadmin " + String.join(" ", arguments) + " failed; see " + log);
            }
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    private static int freeBase() {
        return await("a block of free ports")
                .until(() -> ThreadLocalRandom.current().nextInt(200, 600) * 100, EnterpriseServer::isFree);
    }

    private static boolean isFree(int base) {
        return OFFSETS.stream().allMatch(offset -> {
            try (ServerSocket socket = new ServerSocket(base + offset)) {
                return socket.isBound();
            } catch (IOException taken) {
                return false;
            }
        });
    }
}
