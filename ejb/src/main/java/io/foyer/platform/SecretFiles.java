package io.foyer.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Settings whose environment variable ends in {@code _FILE}: the value is the named file's text, without its last line end. */
public final class SecretFiles implements ConfigSource {

    private static final int ABOVE_ENVIRONMENT = 310;

    private final Map<String, String> values = new HashMap<>();

    public SecretFiles() {
        System.getenv().forEach((name, file) -> {
            if (name.startsWith("FOYER_") && name.endsWith("_FILE")) {
                String key = name.substring(0, name.length() - "_FILE".length());
                values.put(dotted(key), read(name, Path.of(file)));
            }
        });
    }

    /** The text of the file that the environment names for a setting, as it stands now; null where it names none. */
    static String text(Setting setting) {
        String name = environmentName(setting.key()) + "_FILE";
        String file = System.getenv(name);
        return file == null ? null : read(name, Path.of(file));
    }

    private static String dotted(String name) {
        for (Setting setting : Setting.values()) {
            if (environmentName(setting.key()).equals(name)) {
                return setting.key();
            }
        }
        return name.toLowerCase(Locale.ROOT).replace('_', '.');
    }

    static String environmentName(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static String read(String name, Path file) {
        try {
            return Files.readString(file).stripTrailing();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + " names a file that cannot be read: " + file, unreadable);
        }
    }

    @Override
    public int getOrdinal() {
        return ABOVE_ENVIRONMENT;
    }

    @Override
    public Set<String> getPropertyNames() {
        return values.keySet();
    }

    @Override
    public String getValue(String key) {
        return values.get(key);
    }

    @Override
    public String getName() {
        return "files named by FOYER_…_FILE";
    }
}
