package io.foyer.office;

import io.foyer.shared.Invalid;
import io.foyer.shared.NotFound;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Set;

/** What a person changes of himself: his password and the look of his pages. */
@Stateless
@RolesAllowed({
    Role.AGENTS,
    Role.SUPERVISORS,
    Role.MANAGERS,
    Role.TECHNICIANS,
    Role.MARKETERS,
    Role.ADMINISTRATORS,
    Role.OPERATORS
})
public class ProfileService {

    private static final int SHORTEST_PASSWORD = 10;
    private static final int LONGEST_PASSWORD = 200;
    private static final Set<String> THEMES = Set.of("auto", "light", "dark");

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    @EJB
    private CurrentCaller current;

    /** The signed-in person's own record. */
    public User me() {
        return self();
    }

    /** Keeps the theme for every browser he uses. */
    public void prefer(String theme) {
        if (!THEMES.contains(theme)) {
            throw new Invalid("theme", "Choose auto, light or dark");
        }
        self().prefer(theme);
    }

    /** Changes the password; every other session and token of his ends within seconds. */
    public void changePassword(String now, String next) {
        User user = self();
        entities.lock(user, LockModeType.PESSIMISTIC_WRITE);
        if (now == null || !Passwords.matches(now, user.passwordHash())) {
            throw new Invalid("currentPassword", "This is not your current password");
        }
        if (next == null || next.length() < SHORTEST_PASSWORD || next.length() > LONGEST_PASSWORD) {
            throw new Invalid("newPassword", "Choose " + SHORTEST_PASSWORD + " to " + LONGEST_PASSWORD + " characters");
        }
        user.changePassword(Passwords.hash(next));
    }

    private User self() {
        User user = entities.find(User.class, current.get().userId());
        if (user == null) {
            throw new NotFound("A program has no profile");
        }
        return user;
    }
}
