package io.foyer.office;

import io.foyer.platform.Setting;
import io.foyer.platform.Settings;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Checks logins and passwords; after several wrong ones in a row the account rests for some minutes. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LoginService {

    private static final int LONGEST_PASSWORD = 200;

    @Inject
    private UserRepository users;

    @Inject
    private UnknownLogins unknown;

    @Inject
    private Directory directory;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** Tries a login and password. The slow hash runs outside any transaction; the count of failures is kept under a lock. */
    public Login login(String login, String password) {
        if (login == null || password == null || password.length() > LONGEST_PASSWORD) {
            return Login.wrong();
        }
        Optional<User> found = users.byLogin(login.strip());
        if (found.isEmpty()) {
            Passwords.pretend(password);
            return unknown.tried(
                    login.strip(),
                    clock.instant(),
                    settings.number(Setting.LOGIN_MAX_FAILURES),
                    settings.minutes(Setting.LOGIN_LOCK_MINUTES));
        }
        User user = found.get();
        Instant now = clock.instant();
        if (user.isLockedAt(now)) {
            return Login.locked(users.lockLeft(user.id(), now));
        }
        boolean right = Passwords.matches(password, user.passwordHash());
        return users.keepOutcome(
                user.id(),
                right,
                clock.instant(),
                settings.number(Setting.LOGIN_MAX_FAILURES),
                settings.minutes(Setting.LOGIN_LOCK_MINUTES));
    }

    /** A bearer token for a user who just proved who he is; it is shown once and kept only as a digest. */
    public IssuedToken issueToken(Login login) {
        Duration life = Duration.ofHours(settings.number(Setting.TOKEN_HOURS));
        Instant now = clock.instant();
        String token = Tokens.fresh();
        users.keepToken(login.principal(), Tokens.digest(token), now, now.plus(life));
        directory.refresh();
        return new IssuedToken(token, now.plus(life));
    }

    /** A token in clear, for its owner only. */
    public record IssuedToken(String token, Instant expiresAt) {}
}
