package io.foyer.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsKeyTest {

    @TempDir
    private Path folder;

    @Test
    void makesAKeyOnceAndKeepsItForEveryStart() throws Exception {
        String file = SecretsKey.in(new Home(folder), Map.of()).get("FOYER_SECRETS_KEY_FILE");
        String key = Files.readString(Path.of(file));
        SecretsKey.in(new Home(folder), Map.of());
        assertThat(Files.readString(Path.of(file))).isEqualTo(key);
        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
        assertThat(Files.getPosixFilePermissions(Path.of(file))).hasSize(2);
    }

    @Test
    void makesNoneWhereTheOperatorGaveOne() throws Exception {
        assertThat(SecretsKey.in(new Home(folder), Map.of("FOYER_SECRETS_KEY", "given")))
                .isEmpty();
        assertThat(folder).isEmptyDirectory();
    }
}
