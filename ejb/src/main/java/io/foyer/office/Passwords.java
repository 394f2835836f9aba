package io.foyer.office;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Slow, salted password hashes: PBKDF2 with HMAC-SHA-512; the text keeps its own cost, so the cost can be raised later. */
public final class Passwords {

    private static final String NAME = "pbkdf2-sha512";
    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int ITERATIONS = 210_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 512;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String NOBODYS = hash("nobody has this password");

    private Passwords() {}

    /** The text to keep for a password: {@code pbkdf2-sha512:iterations:salt:hash}. */
    public static String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return String.join(
                ":", NAME, String.valueOf(ITERATIONS), encode(salt), encode(derive(password, salt, ITERATIONS)));
    }

    static boolean matches(String password, String kept) {
        String[] parts = kept.split(":");
        byte[] expected = Base64.getDecoder().decode(parts[3]);
        byte[] given = derive(password, Base64.getDecoder().decode(parts[2]), Integer.parseInt(parts[1]));
        return MessageDigest.isEqual(expected, given);
    }

    /** Takes as long as a real check, so that an unknown login cannot be told from a wrong password by the time it takes. */
    static void pretend(String password) {
        matches(password, NOBODYS);
    }

    private static byte[] derive(String password, byte[] salt, int iterations) {
        try {
            PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, HASH_BITS);
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
