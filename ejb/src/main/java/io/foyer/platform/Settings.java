package io.foyer.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.ConfigProvider;

/** The values of all {@link Setting}s; the one place where configuration is read. */
@ApplicationScoped
public class Settings {

    private final UnaryOperator<String> source;

    public Settings() {
        this(key ->
                ConfigProvider.getConfig().getOptionalValue(key, String.class).orElse(null));
    }

    Settings(UnaryOperator<String> source) {
        this.source = source;
    }

    public String text(Setting setting) {
        return Optional.ofNullable(source.apply(setting.key()))
                .orElse(setting.fallback())
                .strip();
    }

    public int number(Setting setting) {
        return Integer.parseInt(text(setting));
    }

    public boolean isOn(Setting setting) {
        return Boolean.parseBoolean(text(setting));
    }

    public Duration minutes(Setting setting) {
        return Duration.ofMinutes(number(setting));
    }

    /** Everything that is wrong, one sentence each; empty when Foyer may start. */
    public List<String> faults() {
        return Arrays.stream(Setting.values())
                .flatMap(setting -> setting.faultOf(text(setting)).stream())
                .toList();
    }
}
