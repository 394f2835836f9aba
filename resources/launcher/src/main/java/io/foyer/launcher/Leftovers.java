package io.foyer.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * Remembers the processes of a run on disk, so that the next one, after a launcher that was killed, can wait until the
 * guard has ended them and their ports and folders are free.
 */
final class Leftovers {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path file;

    Leftovers(Path file) {
        this.file = file;
    }

    void remember(long pid) throws Fault {
        String line = pid + " " + ProcessHandle.of(pid).map(Leftovers::started).orElse("ended") + "\n";
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new Fault("Foyer cannot write " + file + ": " + e.getMessage() + ".", e);
        }
    }

    void awaitEnd() throws Fault, IOException {
        if (Files.notExists(file)) {
            return;
        }
        List<ProcessHandle> alive = Files.readAllLines(file).stream()
                .map(Leftovers::find)
                .flatMap(Optional::stream)
                .toList();
        try {
            CompletableFuture.allOf(alive.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new))
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            String pids = alive.stream().map(one -> Long.toString(one.pid())).collect(Collectors.joining(" "));
            throw new Fault("Processes of an earlier Foyer still run: end them with kill " + pids + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<ProcessHandle> find(String line) {
        int space = line.indexOf(' ');
        // The system gives numbers out anew; the moment of the start tells a stranger.
        return ProcessHandle.of(Long.parseLong(line, 0, space, 10))
                .filter(process -> started(process).equals(line.substring(space + 1)));
    }

    private static String started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }
}
