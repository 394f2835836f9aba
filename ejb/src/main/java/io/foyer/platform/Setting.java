package io.foyer.platform;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Base64;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Every setting of Foyer with its key, unit, default and the check of its value.
 *
 * <p>A value comes from the environment ({@code FOYER_DB_URL}), from a file named by the environment
 * ({@code FOYER_DB_URL_FILE}, meant for secrets) or from a system property ({@code foyer.db.url}).
 */
@SuppressWarnings("ImmutableEnumChecker") // the checks are method references without state
public enum Setting {
    DB_URL("foyer.db.url", "JDBC URL", "", false, Setting::jdbcUrl),
    DB_USER("foyer.db.user", "name", "", false, Setting::anything),
    DB_PASSWORD("foyer.db.password", "text", "", true, Setting::anything),
    BROKER_URL(
            "foyer.broker.url", "tcp://host:port, or nothing for the embedded broker", "", false, Setting::brokerUrl),
    BROKER_USER("foyer.broker.user", "name", "", false, Setting::anything),
    BROKER_PASSWORD("foyer.broker.password", "text", "", true, Setting::anything),
    SECRETS_KEY("foyer.secrets.key", "32 bytes in base64", "", true, Setting::key),
    DEMO("foyer.demo", "true or false", "false", false, Setting::trueOrFalse),
    DEMO_MAIL_IMAP("foyer.demo.mail-imap", "port of the demo's mail server", "0", false, v -> between(v, 0, 65_535)),
    DEMO_MAIL_SMTP("foyer.demo.mail-smtp", "port of the demo's mail server", "0", false, v -> between(v, 0, 65_535)),
    ASTERISK("foyer.asterisk", "ami://user:secret@host:port?name=…, several with commas", "", true, Setting::asterisk),
    LOGIN_MAX_FAILURES("foyer.login.max-failures", "tries", "5", false, v -> between(v, 1, 100)),
    LOGIN_LOCK_MINUTES("foyer.login.lock-minutes", "minutes", "5", false, v -> between(v, 1, 1440)),
    TOKEN_HOURS("foyer.token.hours", "hours a bearer token of a user lives", "12", false, v -> between(v, 1, 720)),
    INTAKE_SEND_SECONDS(
            "foyer.intake.send-seconds", "seconds until a sender is told 503", "3", false, v -> between(v, 1, 60)),
    INTAKE_POISON_TRIES(
            "foyer.intake.poison-tries",
            "tries before a faulty message is set aside",
            "5",
            false,
            v -> between(v, 1, 50)),
    FORMS_PER_ADDRESS(
            "foyer.forms.per-address",
            "filled forms a minute from one address",
            "10",
            false,
            v -> between(v, 1, 10_000)),
    FORMS_PER_FORM(
            "foyer.forms.per-form", "filled forms a minute for one form", "120", false, v -> between(v, 1, 100_000)),
    FORMS_FASTEST_SECONDS(
            "foyer.forms.fastest-seconds", "seconds that a person needs at least", "2", false, v -> between(v, 0, 60)),
    CHAT_IDLE_MINUTES(
            "foyer.chat.idle-minutes", "minutes of silence that end a chat", "15", false, v -> between(v, 1, 1440)),
    FILES_COMPANY_MB(
            "foyer.files.company-mb",
            "megabytes that the files on a company's cards may take",
            "20000",
            false,
            v -> between(v, 1, 10_000_000)),
    HTTP_TRUSTED_PROXIES(
            "foyer.http.trusted-proxies",
            "addresses of proxies whose X-Forwarded-For is believed, with commas",
            "",
            false,
            Setting::anything),
    MAIL_IDLE_SECONDS(
            "foyer.mail.idle-seconds",
            "seconds a connection waits for new mail before it asks again",
            "60",
            false,
            v -> between(v, 5, 1500)),
    MAIL_POLL_SECONDS(
            "foyer.mail.poll-seconds",
            "seconds between looks into a mailbox whose server does not tell of new mail",
            "15",
            false,
            v -> between(v, 1, 3600)),
    MAIL_RAW_DAYS(
            "foyer.mail.raw-days",
            "days that a mail is kept as it came after it was read; one that cannot be read stays",
            "30",
            false,
            v -> between(v, 1, 3650)),
    MAIL_TRUSTED(
            "foyer.mail.trusted",
            "mail servers whose certificate is not checked, with blanks between",
            "",
            false,
            Setting::anything),
    SMS_URL("foyer.sms.url", "URL that text messages are posted to, or nothing for none", "", false, Setting::httpUrl),
    SMS_FORMAT("foyer.sms.format", "json or form", "json", false, Setting::jsonOrForm),
    SMS_FIELDS(
            "foyer.sms.fields",
            "the gateway's names for number, text and sender, with commas",
            "to,text,from",
            false,
            Setting::fields),
    SMS_SENDER("foyer.sms.sender", "number or name that messages are from", "", false, Setting::anything),
    SMS_AUTHORIZATION("foyer.sms.authorization", "Authorization header", "", true, Setting::anything);

    private static final int KEY_BYTES = 32;

    private final String key;
    private final String unit;
    private final String fallback;
    private final boolean secret;
    private final Function<String, Optional<String>> check;

    Setting(String key, String unit, String fallback, boolean secret, Function<String, Optional<String>> check) {
        this.key = key;
        this.unit = unit;
        this.fallback = fallback;
        this.secret = secret;
        this.check = check;
    }

    public String key() {
        return key;
    }

    public String unit() {
        return unit;
    }

    public String fallback() {
        return fallback;
    }

    /** Whether the value must never be written to a log or a page. */
    public boolean secret() {
        return secret;
    }

    /** Says in one sentence what is wrong with a value, without repeating a secret; empty when it is right. */
    public Optional<String> faultOf(String value) {
        return check.apply(value).map(why -> key + (secret ? "" : " is '" + value + "' but") + " must be " + why);
    }

    private static Optional<String> anything(String value) {
        return Optional.empty();
    }

    private static Optional<String> jdbcUrl(String value) {
        return value.startsWith("jdbc:mysql:") || value.startsWith("jdbc:mariadb:")
                ? Optional.empty()
                : Optional.of("a URL that begins with jdbc:mysql:");
    }

    private static Optional<String> brokerUrl(String value) {
        return value.isEmpty() || value.startsWith("tcp://")
                ? Optional.empty()
                : Optional.of("empty or a URL that begins with tcp://");
    }

    private static Optional<String> key(String value) {
        try {
            if (value.isEmpty() || Base64.getDecoder().decode(value).length == KEY_BYTES) {
                return Optional.empty();
            }
        } catch (IllegalArgumentException noBase64) {
            // told below, like a key of another length
        }
        return Optional.of(KEY_BYTES + " bytes in base64, as openssl rand -base64 32 makes them");
    }

    private static Optional<String> httpUrl(String value) {
        return value.isEmpty() || (value.matches("https?://.+") && isUri(value))
                ? Optional.empty()
                : Optional.of("empty or a URL that begins with https://");
    }

    private static boolean isUri(String value) {
        try {
            return new URI(value).getHost() != null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static Optional<String> jsonOrForm(String value) {
        return value.equals("json") || value.equals("form") ? Optional.empty() : Optional.of("json or form");
    }

    private static Optional<String> fields(String value) {
        return value.matches("[A-Za-z0-9_.-]+,[A-Za-z0-9_.-]+(,[A-Za-z0-9_.-]+)?")
                ? Optional.empty()
                : Optional.of("two or three names with commas between, such as to,text,from");
    }

    private static Optional<String> trueOrFalse(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "false" -> Optional.empty();
            default -> Optional.of("true or false");
        };
    }

    private static Optional<String> between(String value, int low, int high) {
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= low && number <= high) {
                return Optional.empty();
            }
        } catch (NumberFormatException notANumber) {
            // told below, like a number out of range
        }
        return Optional.of("a whole number from " + low + " to " + high);
    }

    private static Optional<String> asterisk(String value) {
        if (value.isBlank()) {
            return Optional.empty();
        }
        Set<String> names = new HashSet<>();
        for (String part : value.split(",", -1)) {
            URI uri = uriOf(part);
            String login = uri == null ? null : uri.getRawUserInfo();
            if (login == null || !login.contains(":") || !"ami".equals(uri.getScheme()) || uri.getHost() == null) {
                return Optional.of("a list of ami://user:secret@host:port, with commas between");
            }
            String name = uri.getRawQuery() == null ? uri.getRawAuthority() : uri.getRawQuery();
            if (!names.add(name)) {
                return Optional.of("a list in which each PBX has a ?name= of its own");
            }
        }
        return Optional.empty();
    }

    private static URI uriOf(String text) {
        try {
            return URI.create(text.strip());
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
