package io.foyer.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
    @TempDir
    private Path folder;

    @Test
    void forgetsTheServersOwnFilesOfTheLastRun() throws Exception {
        Path old = Files.createDirectories(folder.resolve("run/micro/config"));
        Path kept = Files.createDirectories(folder.resolve("db/data"));

        new Home(folder).open();

        assertThat(old).doesNotExist();
        assertThat(kept).exists();
    }

    @Test
    void isOneFoyersAtATime() throws Fault {
        new Home(folder).open();

        assertThatThrownBy(() -> new Home(folder).open())
                .isInstanceOf(Fault.class)
                .hasMessage("Another Foyer runs in " + folder + ": stop it, or set FOYER_HOME to another folder.");
    }

    @Test
    void saysInOneSentenceThatItCannotBeWritten() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> new Home(file).open())
                .isInstanceOf(Fault.class)
                .hasMessage("Foyer cannot write its folder " + file + ": give this user the right to, or set"
                        + " FOYER_HOME to another folder.");
    }

    @Test
    void tellsOtherProgramsWhereItRuns() throws Exception {
        Home home = new Home(folder);
        home.open();

        home.runFile().with("http.port", 21001).with("db.password", "a\\b").write();

        Properties facts = new Properties();
        try (var reader = Files.newBufferedReader(folder.resolve("run.properties"))) {
            facts.load(reader);
        }
        assertThat(facts).containsEntry("http.port", "21001").containsEntry("db.password", "a\\b");
    }
}
