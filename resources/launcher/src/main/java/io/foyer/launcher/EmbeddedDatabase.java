package io.foyer.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A MariaDB of Foyer's own, reachable from this machine only. Its files are in {@code FOYER_HOME/db/data}, made at the
 * first start and kept.
 */
final class EmbeddedDatabase {
    private static final String LOOPBACK = "127.0.0.1";

    /** Longer than any start; a crash with a full log is recovered in well under a minute. */
    private static final int PATIENCE_SECONDS = 180;

    private static final List<String> SYSTEM_TABLES = List.of(
            "mariadb_system_tables.sql",
            "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql",
            "maria_add_gis_sp_bootstrap.sql",
            "mariadb_sys_schema.sql");

    private final Path programs;
    private final Path folder;
    private final Children children;
    private final ProcessLog log;
    private final Path logFile;

    EmbeddedDatabase(Distribution distribution, Home home, Children children) throws Fault {
        this.programs = distribution.database();
        this.folder = home.database();
        this.children = children;
        this.logFile = home.log("database.log");
        this.log = ProcessLog.at(logFile);
    }

    /**
     * Starts it and waits until it takes connections.
     *
     * @param chosenPort TCP port, 0 for a free one
     * @param chosenPassword secret of the application's account, null for a new one
     */
    DatabaseAccess start(int chosenPort, String chosenPassword) throws Fault {
        int port = Ports.claim(LOOPBACK, chosenPort, "FOYER_DB_PORT");
        String password = chosenPassword == null ? freshPassword() : chosenPassword;
        CompletableFuture<Void> ready = new CompletableFuture<>();
        try {
            install();
            ChildProcess server = children.start("the database", command(port, accounts(password)), line -> {
                log.accept(line);
                if (line.endsWith("ready for connections.")) {
                    ready.complete(null);
                }
            });
            CompletableFuture.anyOf(ready, server.exit()).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!ready.isDone()) {
                throw failed();
            }
            return new DatabaseAccess(port, password, server.pid());
        } catch (IOException e) {
            throw new Fault("Foyer cannot write the database's folder " + folder + ": " + e.getMessage() + ".", e);
        } catch (ExecutionException | TimeoutException e) {
            throw failed();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed();
        }
    }

    /** Does what MariaDB's own shell script for it does, which cannot bear a space in a path. */
    private void install() throws Fault, IOException {
        if (Files.isDirectory(data())) {
            return;
        }
        // A first start that is broken off leaves only this folder behind, which the next one begins anew.
        Path draft = Home.emptied(folder.resolve("data.new"));
        List<String> command = new ArrayList<>(List.of(
                programs.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--bootstrap",
                "--basedir=" + programs,
                "--datadir=" + draft,
                "--tmpdir=" + temporary(),
                "--log-warnings=0",
                "--enforce-storage-engine=",
                "--max-allowed-packet=8M"));
        command.addAll(asRoot());
        ProcessBuilder installer =
                new ProcessBuilder(command).redirectInput(systemTables().toFile());
        if (children.run("the database's installer", installer, log) != 0) {
            throw failed();
        }
        Files.move(draft, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private Path systemTables() throws IOException {
        Path statements = folder.resolve("system-tables.sql");
        Files.writeString(
                statements,
                """
                CREATE DATABASE mysql;
                USE mysql;
                SET @auth_root_socket='%s';
                """
                        .formatted(System.getProperty("user.name").replace("'", "''")));
        try (OutputStream out = Files.newOutputStream(statements, StandardOpenOption.APPEND)) {
            for (String part : SYSTEM_TABLES) {
                Files.copy(programs.resolve("share").resolve(part), out);
            }
        }
        return statements;
    }

    private ProcessBuilder command(int port, Path accounts) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                programs.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + programs,
                "--datadir=" + data(),
                "--tmpdir=" + temporary(),
                "--init-file=" + accounts,
                "--bind-address=" + LOOPBACK,
                "--port=" + port,
                // Relative to the data folder: the whole path may be too long for a socket.
                "--socket=db.sock",
                "--skip-name-resolve",
                "--skip-ssl",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_520_ci",
                "--default-time-zone=+00:00",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=256M",
                "--max-allowed-packet=64M"));
        command.addAll(asRoot());
        return new ProcessBuilder(command);
    }

    private Path accounts(String password) throws IOException {
        Path file = folder.resolve("accounts.sql");
        PrivateFile.write(
                file,
                """
                CREATE DATABASE IF NOT EXISTS foyer CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
                CREATE OR REPLACE USER foyer@'127.0.0.1' IDENTIFIED BY '%s';
                GRANT ALL ON foyer.* TO foyer@'127.0.0.1';
                """
                        .formatted(password.replace("\\", "\\\\").replace("'", "''")));
        return file;
    }

    /** Its own: servers that share a folder for temporary tables, as {@code /tmp}, delete each other's. */
    private Path temporary() throws IOException {
        return Files.createDirectories(folder.resolve("tmp"));
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Fault failed() {
        return new Fault("The database did not start; " + logFile + " says why.");
    }

    /** MariaDB refuses to run as root unless told to. */
    private static List<String> asRoot() {
        return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
    }

    private static String freshPassword() {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
