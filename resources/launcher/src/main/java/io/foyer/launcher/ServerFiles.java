package io.foyer.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The files that Payara Micro is configured with, written anew for each run. */
record ServerFiles(Path root, Path temporary, Path commands, Path logging) {
    private static final String NETWORK = "configs.config.server-config.network-config.";
    private static final String LISTENER = NETWORK + "network-listeners.network-listener.http-listener";
    private static final String HTTP = NETWORK + "protocols.protocol.http-listener.http";

    /** What is made smaller on its way; a live stream (text/event-stream) must leave at once and is not named here. */
    private static final List<String> COMPRESSED = List.of(
            "text/html",
            "text/xml",
            "text/css",
            "text/plain",
            "text/javascript",
            "application/javascript",
            "application/json",
            "application/problem+json",
            "image/svg+xml");

    private static final int LEAST_BYTES = 1024;

    static ServerFiles write(Home home, String address) throws Fault {
        try {
            Path root = home.run("micro");
            Path temporary = home.run("tmp");
            Path commands = temporary.resolveSibling("before-boot.txt");
            Files.write(
                    commands,
                    List.of(
                            "set " + LISTENER + ".address=" + address,
                            "set " + HTTP + ".compression=on",
                            "set " + HTTP + ".compression-min-size-bytes=" + LEAST_BYTES,
                            "set " + HTTP + ".compressable-mime-type=" + String.join(",", COMPRESSED)));
            Path logging = temporary.resolveSibling("logging.properties");
            try (InputStream resource = ServerFiles.class.getResourceAsStream("logging.properties")) {
                Files.copy(resource, logging, StandardCopyOption.REPLACE_EXISTING);
            }
            return new ServerFiles(root, temporary, commands, logging);
        } catch (IOException e) {
            throw new Fault("Foyer cannot write its folder " + home.folder() + ": " + e.getMessage() + ".", e);
        }
    }
}
