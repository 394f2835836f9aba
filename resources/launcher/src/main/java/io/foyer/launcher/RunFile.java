package io.foyer.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells other programs where this Foyer is, from the moment it is ready until it stops: {@code http.url},
 * {@code http.port}, {@code launcher.pid}, {@code micro.pid} and for the embedded database {@code db.url},
 * {@code db.user}, {@code db.password}, {@code db.port}, {@code db.pid}; with demo data also {@code mail.smtp.port},
 * {@code mail.imap.port} and {@code mail.password}.
 */
final class RunFile {
    private final Path file;
    private final Map<String, String> facts = new TreeMap<>();

    RunFile(Path file) {
        this.file = file;
    }

    RunFile with(String key, Object value) {
        facts.put(key, value.toString());
        return this;
    }

    /** Writes all at once, readable by the owner only, since it names the database's password. */
    void write() throws IOException {
        StringBuilder text = new StringBuilder();
        facts.forEach((key, value) ->
                text.append(key).append('=').append(value.replace("\\", "\\\\")).append('\n'));
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        PrivateFile.write(draft, text.toString());
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // It names a process that is gone, which its readers must expect anyway after a crash.
        }
    }
}
