package io.foyer.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class GuardTest {
    @TempDir
    private Path folder;

    @Test
    void endsTheChildrenOfALauncherThatWasKilled() throws Exception {
        Process child = new ProcessBuilder("sh", "-c", "read x").start();
        Guard guard = Guard.post();
        guard.watch(child.pid());

        guard.forsake();

        assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void isWaitedForByTheNextLauncher() throws Exception {
        Process child = new ProcessBuilder("sh", "-c", "read x").start();
        new Leftovers(folder.resolve("processes")).remember(child.pid());
        Guard guard = Guard.post();
        guard.watch(child.pid());
        guard.forsake();

        new Leftovers(folder.resolve("processes")).awaitEnd();

        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void leavesThemAloneWhenReleased() throws Exception {
        Process child = new ProcessBuilder("sh", "-c", "read x").start();
        Guard guard = Guard.post();
        guard.watch(child.pid());

        guard.release();

        assertThat(child.isAlive()).isTrue();
        child.destroy();
    }
}
