package io.foyer.launcher;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What the launcher can be told, as an environment variable ({@code FOYER_HTTP_PORT}) or a system property
 * ({@code foyer.http.port}); the environment wins. All other {@code FOYER_…} settings are the application's own and
 * are passed on.
 *
 * @param home folder for all that Foyer keeps and writes; default {@code .foyer}
 * @param address where the pages are served; default {@code 0.0.0.0}, with demo data {@code 127.0.0.1}
 * @param port TCP port of the pages; default 8080, 0 for any free one
 * @param demo whether demo data is wanted; default false
 * @param external whether {@code FOYER_DB_URL} names a database, so that none is started
 * @param databasePort TCP port of the embedded database; default 0 for any free one
 * @param databasePassword secret of the embedded database; default a new one at each start
 * @param javaOptions options for the application server's JVM, added to {@code -Xmx640m}
 * @param logToConsole whether {@code FOYER_LOG} is {@code console}: the application's log goes to standard output
 * @param passedOn settings that came as system properties, named as environment variables
 */
record Settings(
        Path home,
        String address,
        int port,
        boolean demo,
        boolean external,
        int databasePort,
        Optional<String> databasePassword,
        List<String> javaOptions,
        boolean logToConsole,
        Map<String, String> passedOn) {

    static Settings read(Map<String, String> environment, Properties properties) throws Fault {
        Reader reader = new Reader(environment, properties);
        boolean demo = reader.choice("foyer.demo", "false", "true", "false").equals("true");
        String address = reader.text("foyer.http.address").orElse(demo ? "127.0.0.1" : "0.0.0.0");
        if (demo && !Ports.isLoopback(address)) {
            reader.faults.add("With demo data, whose passwords everybody knows, Foyer serves this machine only:"
                    + " leave FOYER_HTTP_ADDRESS out or set FOYER_DEMO=false.");
        }
        Settings settings = new Settings(
                reader.folder("foyer.home", ".foyer"),
                address,
                reader.port("foyer.http.port", 8080),
                demo,
                reader.text("foyer.db.url")
                        .or(() -> reader.text("foyer.db.url.file"))
                        .isPresent(),
                reader.port("foyer.db.port", 0),
                reader.text("foyer.db.password"),
                reader.text("foyer.java.opts")
                        .map(opts -> List.of(opts.split("\\s+")))
                        .orElse(List.of()),
                reader.choice("foyer.log", "file", "file", "console").equals("console"),
                reader.passedOn());
        if (!reader.faults.isEmpty()) {
            throw new Fault(String.join(System.lineSeparator(), reader.faults));
        }
        return settings;
    }

    private record Reader(Map<String, String> environment, Properties properties, List<String> faults) {

        Reader(Map<String, String> environment, Properties properties) {
            this(environment, properties, new ArrayList<>());
        }

        Optional<String> text(String key) {
            return Optional.ofNullable(environment.getOrDefault(variable(key), properties.getProperty(key)))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty());
        }

        int port(String key, int otherwise) {
            String text = text(key).orElse(Integer.toString(otherwise));
            if (text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= 65535) {
                return Integer.parseInt(text);
            }
            faults.add(variable(key) + " must be a port from 0 to 65535, and " + text + " is none.");
            return otherwise;
        }

        String choice(String key, String otherwise, String... allowed) {
            String text = text(key).orElse(otherwise).toLowerCase(Locale.ROOT);
            if (!List.of(allowed).contains(text)) {
                faults.add(variable(key) + " must be " + String.join(" or ", allowed) + ", not " + text + ".");
                return otherwise;
            }
            return text;
        }

        Path folder(String key, String otherwise) {
            String text = text(key).orElse(otherwise);
            try {
                return Path.of(text).toAbsolutePath().normalize();
            } catch (InvalidPathException e) {
                faults.add(variable(key) + " must name a folder, and " + text + " is none.");
                return Path.of(otherwise).toAbsolutePath();
            }
        }

        Map<String, String> passedOn() {
            Map<String, String> found = new java.util.TreeMap<>();
            for (String key : properties.stringPropertyNames()) {
                if (key.startsWith("foyer.") && !environment.containsKey(variable(key))) {
                    found.put(variable(key), properties.getProperty(key));
                }
            }
            return found;
        }

        private static String variable(String key) {
            return key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        }
    }
}
