package io.foyer.launcher;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder that Foyer is run from: {@code lib/} with the launcher, the application server, the resource adapter, the
 * application and, for the embedded one, MariaDB.
 */
record Distribution(Path folder) {

    /** Finds it by the system property {@code foyer.distribution}, else around the launcher's own jar. */
    static Distribution find() throws Fault {
        String named = System.getProperty("foyer.distribution");
        return new Distribution(named == null ? aroundOwnJar() : Path.of(named).toAbsolutePath());
    }

    Path server() throws Fault {
        return present("payara-micro.jar");
    }

    Path resourceAdapter() throws Fault {
        return present("artemis-ra.rar");
    }

    Path application() throws Fault {
        return present("foyer.war");
    }

    Path database() throws Fault {
        if (!System.getProperty("os.name").startsWith("Linux")
                || !System.getProperty("os.arch").matches("amd64|x86_64")) {
            throw new Fault("The embedded MariaDB is for Linux on x86-64 only: set FOYER_DB_URL, FOYER_DB_USER and"
                    + " FOYER_DB_PASSWORD to a MariaDB or MySQL of your own.");
        }
        return present("mariadb");
    }

    private Path present(String name) throws Fault {
        Path part = folder.resolve(name);
        if (Files.notExists(part)) {
            throw new Fault(part + " is missing: build Foyer with mvn verify.");
        }
        return part;
    }

    private static Path aroundOwnJar() {
        try {
            Path jar = Path.of(Distribution.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return jar.resolveSibling("..").normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
