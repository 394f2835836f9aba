package io.foyer.artemis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where the broker is and how to log in to it. Every key is an environment variable ({@code FOYER_BROKER_URL}), names
 * a file with the value ({@code FOYER_BROKER_URL_FILE}), or is a system property ({@code foyer.broker.url}).
 *
 * @param url address of a broker of its own, such as {@code tcp://broker:61616}; empty means the embedded one
 * @param user name at that broker; empty means none
 * @param password secret at that broker; empty means none
 * @param folder where the embedded broker keeps its journal
 */
public record BrokerSettings(Optional<String> url, Optional<String> user, Optional<String> password, Path folder) {

    /**
     * Reads the settings.
     *
     * @param property gives a system property, or null
     * @param environment gives an environment variable, or null
     * @throws BrokerFault when a file that should hold a value cannot be read, or the folder is no path
     */
    public static BrokerSettings read(UnaryOperator<String> property, UnaryOperator<String> environment)
            throws BrokerFault {
        Source source = new Source(property, environment);
        return new BrokerSettings(
                source.value("foyer.broker.url"),
                source.value("foyer.broker.user"),
                source.value("foyer.broker.password"),
                folder(source));
    }

    private static Path folder(Source source) throws BrokerFault {
        Optional<String> named = source.value("foyer.broker.data");
        String home = source.value("foyer.home").orElse(".foyer");
        try {
            return (named.isPresent() ? Path.of(named.get()) : Path.of(home, "broker")).toAbsolutePath();
        } catch (InvalidPathException e) {
            throw new BrokerFault("FOYER_BROKER_DATA must name a folder, and " + e.getInput() + " is none.", e);
        }
    }

    @Override
    public String toString() {
        return "BrokerSettings[url=" + url.orElse("embedded") + ", folder=" + folder + "]";
    }

    private record Source(UnaryOperator<String> property, UnaryOperator<String> environment) {

        Optional<String> value(String key) throws BrokerFault {
            Optional<String> plain = plain(key);
            Optional<String> file = plain(key + ".file");
            return plain.isEmpty() && file.isPresent() ? Optional.of(content(key, file.get())) : plain;
        }

        private Optional<String> plain(String key) {
            String found = environment.apply(key.toUpperCase(Locale.ROOT).replace('.', '_'));
            if (found == null) {
                found = property.apply(key);
            }
            return Optional.ofNullable(found).map(String::strip).filter(text -> !text.isEmpty());
        }

        private static String content(String key, String file) throws BrokerFault {
            try {
                return Files.readString(Path.of(file)).strip();
            } catch (IOException | InvalidPathException e) {
                throw new BrokerFault("the file " + file + " that should hold " + key + " cannot be read.", e);
            }
        }
    }
}
