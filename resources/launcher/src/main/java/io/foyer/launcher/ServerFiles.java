package io.foyer.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The files that Payara Micro is configured with, written anew for each run. */
record ServerFiles(Path root, Path temporary, Path commands, Path logging) {
    private static final String LISTENER =
            "configs.config.server-config.network-config.network-listeners.network-listener.http-listener";

    static ServerFiles write(Home home, String address) throws Fault {
        try {
            Path root = home.run("micro");
            Path temporary = home.run("tmp");
            Path commands = temporary.resolveSibling("before-boot.txt");
            Files.writeString(commands, "set " + LISTENER + ".address=" + address + "\n");
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
