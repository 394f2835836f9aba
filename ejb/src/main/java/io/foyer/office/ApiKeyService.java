package io.foyer.office;

import io.foyer.platform.InstantColumn;
import io.foyer.shared.Conflict;
import io.foyer.shared.FieldFault;
import io.foyer.shared.Invalid;
import io.foyer.shared.Messages;
import io.foyer.shared.NotFound;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The keys by which programs come in: made with what each may do, changed, and taken back. A change holds at once. */
@Stateless
@RolesAllowed(Role.ADMINISTRATORS)
public class ApiKeyService {

    private static final int LONGEST_NAME = 100;
    private static final String ROWS =
            "select id, name, office_id, scopes, made_by_name, made_at, last_used_at from api_key where company_id = ?"
                    + " and revoked_at is null";

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    @EJB
    private CurrentCaller current;

    @Inject
    private KeyUses uses;

    @Inject
    private Event<RoutingChanged> changed;

    @Inject
    private Clock clock;

    /** A new key in clear, for who made it. */
    public record NewKey(ApiKeyRow row, String key) {}

    /** Every key that is not taken back, by name. */
    public List<ApiKeyRow> list() {
        List<?> found = entities.createNativeQuery(ROWS + " order by name, id")
                .setParameter(1, company())
                .getResultList();
        return found.stream().map(row -> row((Object[]) row)).toList();
    }

    /** Makes a key; {@link Invalid} names every fault, {@link Conflict} a name that another key has or had. */
    public NewKey make(ApiKeyChange asked) {
        Set<Scope> scopes = checked(asked);
        String name = asked.name().strip();
        String key = "foyer_" + Tokens.fresh();
        int placed = entities.createNativeQuery(
                        "insert ignore into connection (company_id, kind, name) values (?, 'API', ?)")
                .setParameter(1, company())
                .setParameter(2, name)
                .executeUpdate();
        if (placed == 0) {
            throw new Conflict(text("keys.conflict.name", name));
        }
        entities.createNativeQuery("insert into api_key (company_id, office_id, connection_id, name, key_hash, scopes,"
                        + " made_by_name, made_at) values (?, ?, last_insert_id(), ?, ?, ?, ?, ?)")
                .setParameter(1, company())
                .setParameter(2, asked.officeId())
                .setParameter(3, name)
                .setParameter(4, Tokens.digest(key))
                .setParameter(5, Scope.kept(scopes))
                .setParameter(6, current.get().displayName())
                .setParameter(7, InstantColumn.text(clock.instant()))
                .executeUpdate();
        long id =
                ((Number) entities.createNativeQuery("select last_insert_id()").getSingleResult()).longValue();
        changed.fire(new RoutingChanged());
        return new NewKey(one(id), key);
    }

    /** Gives a key another name and other scopes; {@link Invalid} as with {@link #make}. */
    public ApiKeyRow change(long id, ApiKeyChange asked) {
        ApiKeyRow before = one(id);
        Set<Scope> scopes = checked(new ApiKeyChange(asked.name(), before.officeId(), asked.scopes()));
        entities.createNativeQuery("update api_key set name = ?, scopes = ? where id = ?")
                .setParameter(1, asked.name().strip())
                .setParameter(2, Scope.kept(scopes))
                .setParameter(3, id)
                .executeUpdate();
        changed.fire(new RoutingChanged());
        return one(id);
    }

    /** Takes a key back; whatever it has open ends. */
    public void revoke(long id) {
        one(id);
        entities.createNativeQuery("update api_key set revoked_at = ? where id = ?")
                .setParameter(1, InstantColumn.text(clock.instant()))
                .setParameter(2, id)
                .executeUpdate();
        changed.fire(new RoutingChanged());
    }

    /** The scopes asked for, null for all. */
    private Set<Scope> checked(ApiKeyChange asked) {
        List<FieldFault> faults = new ArrayList<>();
        if (asked.name() == null
                || asked.name().isBlank()
                || asked.name().strip().length() > LONGEST_NAME) {
            faults.add(new FieldFault("name", text("keys.fault.name", LONGEST_NAME)));
        }
        if (asked.officeId() != null && !current.get().sees(asked.officeId())) {
            faults.add(new FieldFault("officeId", text("keys.fault.office")));
        }
        Set<Scope> scopes = asked.scopes() == null ? null : EnumSet.noneOf(Scope.class);
        if (scopes != null) {
            for (String code : asked.scopes()) {
                Scope.of(String.valueOf(code))
                        .ifPresentOrElse(
                                scopes::add,
                                () -> faults.add(new FieldFault(
                                        "scopes", text("keys.fault.scope", code, String.join(", ", Scope.codes())))));
            }
            if (scopes.isEmpty() && faults.isEmpty()) {
                faults.add(new FieldFault("scopes", text("keys.fault.none")));
            }
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return scopes;
    }

    private ApiKeyRow one(long id) {
        List<?> found = entities.createNativeQuery(ROWS + " and id = ?")
                .setParameter(1, company())
                .setParameter(2, id)
                .getResultList();
        return found.stream()
                .findFirst()
                .map(row -> row((Object[]) row))
                .orElseThrow(() -> new NotFound("There is no key " + id));
    }

    private ApiKeyRow row(Object[] columns) {
        long id = ((Number) columns[0]).longValue();
        String scopes = (String) columns[3];
        return new ApiKeyRow(
                id,
                (String) columns[1],
                columns[2] == null ? null : ((Number) columns[2]).longValue(),
                scopes == null ? null : List.of(scopes.split(" ", -1)),
                (String) columns[4],
                instant(columns[5]),
                uses.latest(id, instant(columns[6])));
    }

    private static Instant instant(Object column) {
        LocalDateTime time = column instanceof Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) column;
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    private String text(String key, Object... values) {
        return Messages.text(current.get().locale(), key, values);
    }

    private long company() {
        return current.get().companyId();
    }
}
