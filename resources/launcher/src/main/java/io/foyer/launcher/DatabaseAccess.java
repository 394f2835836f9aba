package io.foyer.launcher;

import java.util.Map;

/**
 * How the application reaches the embedded database.
 *
 * @param port TCP port on the loopback address
 * @param password secret of the account {@code foyer}
 * @param pid process id of the server
 */
record DatabaseAccess(int port, String password, long pid) {
    private static final String USER = "foyer";

    String url() {
        return "jdbc:mysql://127.0.0.1:" + port + "/foyer?sslMode=DISABLED";
    }

    Map<String, String> environment() {
        return Map.of("FOYER_DB_URL", url(), "FOYER_DB_USER", USER, "FOYER_DB_PASSWORD", password);
    }

    RunFile describeIn(RunFile file) {
        return file.with("db.url", url())
                .with("db.user", USER)
                .with("db.password", password)
                .with("db.port", port)
                .with("db.pid", pid);
    }

    @Override
    public String toString() {
        return "DatabaseAccess[" + url() + "]";
    }
}
