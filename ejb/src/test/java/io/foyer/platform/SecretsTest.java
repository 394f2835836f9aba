package io.foyer.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class SecretsTest {

    private final Secrets secrets = with(1);

    private static Secrets with(int first) {
        byte[] key = new byte[32];
        key[0] = (byte) first;
        String text = Base64.getEncoder().encodeToString(key);
        return new Secrets(new Settings(name -> name.equals(Setting.SECRETS_KEY.key()) ? text : null));
    }

    @Test
    void opensWhatItSealedAndShowsNothingOfIt() {
        String sealed = secrets.seal("p\u00e4ssword", "mailbox");
        assertThat(sealed).startsWith("sealed:").doesNotContain("ssword");
        assertThat(secrets.open(sealed, "mailbox")).contains("p\u00e4ssword");
        assertThat(secrets.seal("p\u00e4ssword", "mailbox")).isNotEqualTo(sealed);
    }

    @Test
    void opensNothingForAnotherPurposeWithAnotherKeyOrOutOfShape() {
        String sealed = secrets.seal("password", "mailbox");
        assertThat(secrets.open(sealed, "licence")).isEmpty();
        assertThat(with(2).open(sealed, "mailbox")).isEmpty();
        assertThat(secrets.open(sealed.substring(0, 20), "mailbox")).isEmpty();
        assertThat(secrets.open("sealed:1:", "mailbox")).isEmpty();
        assertThat(secrets.open("password", "mailbox")).isEmpty();
    }

    @Test
    void sealsNothingWithoutAKey() {
        assertThat(new Secrets(new Settings(name -> null)).canSeal()).isFalse();
    }
}
