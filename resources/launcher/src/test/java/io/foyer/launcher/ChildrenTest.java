package io.foyer.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class ChildrenTest {
    private static final String UNTIL_TOLD =
            "trap 'echo $0 stops; exit 0' TERM; echo $0 runs; while :; do read x; done";

    @TempDir
    private Path folder;

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private Children children;

    @BeforeEach
    void prepare() throws Fault {
        children = new Children(Guard.post(), new Leftovers(folder.resolve("processes")));
    }

    @Test
    void stopsTheLastStartedFirst() throws Exception {
        start("database");
        start("server");

        children.stopAll();

        assertThat(next()).isEqualTo("server stops");
        assertThat(next()).isEqualTo("database stops");
        assertThat(children.lost()).isNotDone();
    }

    @Test
    void tellsOfTheOneThatEndedByItself() throws Exception {
        start("database");
        ChildProcess server = children.start("server", shell("exit 7", "server"), lines::add);

        ChildProcess lost = children.lost().get(20, TimeUnit.SECONDS);

        assertThat(lost.name()).isEqualTo("server");
        assertThat(server.exit().join()).isEqualTo(7);
        children.stopAll();
    }

    @Test
    void startsNothingOnceStopped() {
        children.stopAll();

        assertThatThrownBy(() -> start("server")).isInstanceOf(Fault.class);
    }

    private void start(String name) throws Exception {
        children.start(name, shell(UNTIL_TOLD, name), lines::add);
        assertThat(next()).isEqualTo(name + " runs");
    }

    private String next() throws InterruptedException {
        return lines.poll(20, TimeUnit.SECONDS);
    }

    private static ProcessBuilder shell(String script, String name) {
        return new ProcessBuilder("sh", "-c", script, name);
    }
}
