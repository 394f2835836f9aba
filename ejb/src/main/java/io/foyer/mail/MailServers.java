package io.foyer.mail;

import io.foyer.platform.Setting;
import io.foyer.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.AuthenticationFailedException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;

/** What every connection to a mail server is made with: time limits, protection, the way of login. */
@ApplicationScoped
class MailServers {

    private static final long CONNECT_MS = 15_000;
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final Settings settings;
    private final MailSecrets secrets;

    @Inject
    MailServers(Settings settings, MailSecrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    /** For the container's proxy only. */
    protected MailServers() {
        this(null, null);
    }

    /** How long a connection waits for new mail before it asks again. */
    Duration idle() {
        return Duration.ofSeconds(settings.number(Setting.MAIL_IDLE_SECONDS));
    }

    /** How long an answer may take besides. */
    Duration grace() {
        return GRACE;
    }

    /** How often a server without IDLE is asked. */
    Duration poll() {
        return Duration.ofSeconds(settings.number(Setting.MAIL_POLL_SECONDS));
    }

    /**
     * Properties of a connection.
     *
     * @param protocol imap, imaps, smtp or smtps
     * @param patience how long an answer may take
     */
    Properties of(String protocol, MailAccount account, Duration patience) {
        Properties properties = new Properties();
        String prefix = "mail." + protocol + ".";
        properties.setProperty(prefix + "connectiontimeout", String.valueOf(CONNECT_MS));
        properties.setProperty(prefix + "timeout", String.valueOf(patience.toMillis()));
        properties.setProperty(prefix + "writetimeout", String.valueOf(patience.toMillis()));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        boolean starttls = account.security() == MailAccount.Security.STARTTLS;
        properties.setProperty(prefix + "starttls.enable", String.valueOf(starttls));
        properties.setProperty(prefix + "starttls.required", String.valueOf(starttls));
        if (isTrusted(account.host())) {
            properties.setProperty(prefix + "ssl.trust", account.host());
            properties.setProperty(prefix + "ssl.checkserveridentity", "false");
        }
        if (account.auth() == MailAccount.Auth.OAUTH2) {
            properties.setProperty(prefix + "auth.mechanisms", "XOAUTH2");
        }
        return properties;
    }

    private boolean isTrusted(String host) {
        return List.of(settings.text(Setting.MAIL_TRUSTED).split("\\s+", -1)).contains(host);
    }

    /** The account's secret; a missing one counts as a refused login. */
    String secretOf(MailAccount account) throws AuthenticationFailedException {
        return secrets.find(account.secret())
                .orElseThrow(() -> new AuthenticationFailedException("its secret is not where it should be"));
    }
}
