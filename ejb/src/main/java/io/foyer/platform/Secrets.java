package io.foyer.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what must not be readable in the database: AES-256-GCM under {@link Setting#SECRETS_KEY}, bound to what it is for, so
 * that nothing sealed for one purpose opens for another.
 */
@ApplicationScoped
public class Secrets {

    private static final String SEALED = "sealed:1:";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Settings settings;

    /** For the container, which makes a proxy of it. */
    protected Secrets() {}

    @Inject
    public Secrets(Settings settings) {
        this.settings = settings;
    }

    /** Whether the operator gave a key; without one nothing can be sealed. */
    public boolean canSeal() {
        return !settings.text(Setting.SECRETS_KEY).isEmpty();
    }

    /** Whether a text is one that {@link #seal} made. */
    public static boolean isSealed(String text) {
        return text.startsWith(SEALED);
    }

    /** Seals a text; ask {@link #canSeal} first. */
    public String seal(String text, String purpose) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, purpose).doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] all = new byte[nonce.length + sealed.length];
            System.arraycopy(nonce, 0, all, 0, nonce.length);
            System.arraycopy(sealed, 0, all, nonce.length, sealed.length);
            return SEALED + Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Nothing can be sealed", impossible);
        }
    }

    /** The text that was sealed; empty where the key is another one by now, or it was sealed for something else. */
    public Optional<String> open(String sealed, String purpose) {
        if (!isSealed(sealed) || !canSeal()) {
            return Optional.empty();
        }
        try {
            byte[] all = Base64.getDecoder().decode(sealed.substring(SEALED.length()));
            byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
            byte[] text = cipher(Cipher.DECRYPT_MODE, nonce, purpose)
                    .doFinal(all, NONCE_BYTES, Math.max(0, all.length - NONCE_BYTES));
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String purpose) throws GeneralSecurityException {
        byte[] key = Base64.getDecoder().decode(settings.text(Setting.SECRETS_KEY));
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
