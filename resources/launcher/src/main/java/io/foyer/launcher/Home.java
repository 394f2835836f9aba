package io.foyer.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/** The folder with all that Foyer keeps ({@code db}, {@code broker}), writes ({@code log}) and may lose ({@code run}). */
final class Home {
    private final Path folder;

    /** Held until the process ends, which frees it. */
    private FileChannel lock;

    Home(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes the folder this process's own.
     *
     * @throws Fault when it cannot be written or another Foyer runs in it
     */
    void open() throws Fault {
        try {
            Files.createDirectories(folder.resolve("log"));
            Files.createDirectories(folder.resolve("db"));
            lock = FileChannel.open(folder.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                throw inUse();
            }
            leftovers().awaitEnd();
            // Micro remembers its deployments there and would deploy the application twice.
            emptied(folder.resolve("run"));
        } catch (OverlappingFileLockException e) {
            throw inUse();
        } catch (IOException e) {
            throw new Fault(
                    "Foyer cannot write its folder " + folder + ": give this user the right to, or set FOYER_HOME to"
                            + " another folder.",
                    e);
        }
    }

    Path folder() {
        return folder;
    }

    Path log(String name) {
        return folder.resolve("log").resolve(name);
    }

    Path database() {
        return folder.resolve("db");
    }

    /** A folder for one run, which the next one empties. */
    Path run(String name) throws IOException {
        return Files.createDirectories(folder.resolve("run").resolve(name));
    }

    /** Makes a folder, and deletes what was in it. */
    static Path emptied(Path wanted) throws IOException {
        if (Files.exists(wanted)) {
            Files.walkFileTree(wanted, new Deletion());
        }
        return Files.createDirectories(wanted);
    }

    Leftovers leftovers() {
        return new Leftovers(folder.resolve("run").resolve("processes"));
    }

    RunFile runFile() {
        return new RunFile(folder.resolve("run.properties"));
    }

    private Fault inUse() {
        return new Fault("Another Foyer runs in " + folder + ": stop it, or set FOYER_HOME to another folder.");
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
            if (failure != null) {
                throw failure;
            }
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
        }
    }
}
