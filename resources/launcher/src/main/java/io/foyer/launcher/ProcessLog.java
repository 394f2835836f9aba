package io.foyer.launcher;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** Where a child's output goes: a file that is set aside as {@code ….1} when it has grown too big. */
final class ProcessLog implements Consumer<String>, AutoCloseable {
    private static final long MOST_CHARACTERS = 20_000_000;

    private final Path file;
    private BufferedWriter writer;
    private long written;

    private ProcessLog(Path file) throws IOException {
        this.file = file;
        open();
    }

    static ProcessLog at(Path file) throws Fault {
        try {
            return new ProcessLog(file);
        } catch (IOException e) {
            throw new Fault("The log " + file + " cannot be written: give this user the right to.", e);
        }
    }

    @Override
    public synchronized void accept(String line) {
        try {
            writer.write(line);
            writer.newLine();
            writer.flush();
            written += line.length() + 1;
            if (written > MOST_CHARACTERS) {
                writer.close();
                Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
                open();
            }
        } catch (IOException e) {
            // A full disk: the process must still be read, or it would wait for us at its next line.
        }
    }

    @Override
    public synchronized void close() throws IOException {
        writer.close();
    }

    private void open() throws IOException {
        written = Files.exists(file) ? Files.size(file) : 0;
        writer = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
