package io.foyer.office;

import io.foyer.platform.InstantColumn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Users and their tokens; each method is one transaction of its own unless one is running. */
@ApplicationScoped
@Transactional
class UserRepository {

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    Optional<User> byLogin(String login) {
        return entities.createQuery("select u from User u where u.login = :login and u.active = true", User.class)
                .setParameter("login", login)
                .getResultStream()
                .findFirst();
    }

    User locked(long id) {
        return entities.find(User.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    Duration lockLeft(long id, Instant now) {
        return entities.find(User.class, id).lockLeft(now);
    }

    Login keepOutcome(long id, boolean right, Instant now, int maxFailures, Duration lock) {
        User user = locked(id);
        if (user.isLockedAt(now)) {
            return Login.locked(user.lockLeft(now));
        }
        if (right) {
            user.loginSucceeded();
            return new Login(
                    Login.Outcome.SIGNED_IN, Principals.user(id, user.sessionEpoch()), user.role(), Duration.ZERO);
        }
        user.loginFailed(now, maxFailures, lock);
        return user.isLockedAt(now) ? Login.locked(lock) : Login.wrong();
    }

    void keepToken(String principal, String digest, Instant now, Instant expires) {
        long userId = Long.parseLong(principal.split(":")[1]);
        entities.createNativeQuery("delete from user_token where expires_at < ?")
                .setParameter(1, InstantColumn.text(now))
                .executeUpdate();
        entities.createNativeQuery(
                        "insert into user_token (user_id, token_hash, created_at, expires_at) values (?, ?, ?, ?)")
                .setParameter(1, userId)
                .setParameter(2, digest)
                .setParameter(3, InstantColumn.text(now))
                .setParameter(4, InstantColumn.text(expires))
                .executeUpdate();
    }
}
