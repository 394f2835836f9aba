package io.foyer.mail;

import io.foyer.platform.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The passwords and tokens of mailboxes: sealed where an administrator gave one, else where the operator says they are,
 * {@code env:NAME} or {@code file:/path}; found anew at each login.
 */
@ApplicationScoped
class MailSecrets {

    private static final String PURPOSE = "mailbox";
    private static final String ENVIRONMENT = "env:";
    private static final String FILE = "file:";

    @Inject
    private Secrets secrets;

    boolean canSeal() {
        return secrets.canSeal();
    }

    String seal(String secret) {
        return secrets.seal(secret, PURPOSE);
    }

    /** Whether a secret is {@code kept} here or {@code outside}, where the operator keeps it. */
    static String placeOf(String reference) {
        return Secrets.isSealed(reference) ? "kept" : "outside";
    }

    Optional<String> find(String reference) {
        if (Secrets.isSealed(reference)) {
            return secrets.open(reference, PURPOSE);
        }
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
