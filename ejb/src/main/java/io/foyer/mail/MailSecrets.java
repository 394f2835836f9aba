package io.foyer.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Finds a secret where a mailbox says it is: {@code env:NAME} or {@code file:/path}; read anew at each login. */
final class MailSecrets {

    private static final String ENVIRONMENT = "env:";
    private static final String FILE = "file:";

    private MailSecrets() {}

    static Optional<String> find(String reference) {
        if (reference.startsWith(ENVIRONMENT)) {
            return Optional.ofNullable(System.getenv(reference.substring(ENVIRONMENT.length())));
        }
        if (reference.startsWith(FILE)) {
            try {
                return Optional.of(Files.readString(Path.of(reference.substring(FILE.length())))
                        .stripTrailing());
            } catch (IOException | InvalidPathException unreadable) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
