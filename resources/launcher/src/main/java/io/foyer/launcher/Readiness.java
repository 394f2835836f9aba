package io.foyer.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Asks a running Foyer whether it is ready. */
final class Readiness {
    private static final int PATIENCE_MS = 2_000;

    /** What was answered. */
    enum Answer {
        /** Nobody answered, or a check of the application is down. */
        NOT_YET,
        /** The server answers for itself, and has no application. */
        NO_APPLICATION,
        /** The application says that it is ready. */
        READY
    }

    private final URI address;

    Readiness(URI base) {
        this.address = base.resolve("/health/ready");
    }

    Answer ask() {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MS);
            connection.setReadTimeout(PATIENCE_MS);
            int status = connection.getResponseCode();
            if (status != HttpURLConnection.HTTP_OK) {
                return status == HttpURLConnection.HTTP_UNAVAILABLE ? Answer.NOT_YET : Answer.NO_APPLICATION;
            }
            String body = new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            // With only the resource adapter deployed the server is ready too, and has no checks.
            return body.replaceAll("\\s", "").contains("\"checks\":[{") ? Answer.READY : Answer.NO_APPLICATION;
        } catch (IOException e) {
            return Answer.NOT_YET;
        }
    }
}
