package io.foyer.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/** The key that passwords are sealed with in the database: made once, and kept beside the database and not in it. */
final class SecretsKey {
    private static final String VARIABLE = "FOYER_SECRETS_KEY";
    private static final String FILE_VARIABLE = VARIABLE + "_FILE";
    private static final int BYTES = 32;

    private SecretsKey() {}

    /**
     * What the application has to be told of it; nothing where the environment names a key.
     *
     * @throws Fault when the folder cannot be written
     */
    static Map<String, String> in(Home home, Map<String, String> environment) throws Fault {
        if (environment.containsKey(VARIABLE) || environment.containsKey(FILE_VARIABLE)) {
            return Map.of();
        }
        Path file = home.folder().resolve("secrets.key");
        try {
            if (!Files.exists(file)) {
                byte[] key = new byte[BYTES];
                new SecureRandom().nextBytes(key);
                PrivateFile.write(file, Base64.getEncoder().encodeToString(key));
            }
        } catch (IOException e) {
            throw new Fault(
                    "Foyer cannot write " + file + ": give this user the right to, or set " + VARIABLE + ".", e);
        }
        return Map.of(FILE_VARIABLE, file.toString());
    }
}
