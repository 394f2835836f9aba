package io.foyer.licence;

import io.foyer.platform.InstantColumn;
import io.foyer.platform.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The numbers that are kept: each sealed for its customer, and what comes from a reading sealed for its company. */
@ApplicationScoped
class LicenceNumbers {

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    @Inject
    private Secrets secrets;

    /** A number with when it was kept. */
    record Kept(String number, Instant at) {}

    boolean isKeeping(long companyId) {
        return secrets.canSeal()
                && !entities.createNativeQuery("select 1 from company where id = ? and keeps_licences")
                        .setParameter(1, companyId)
                        .getResultList()
                        .isEmpty();
    }

    boolean canKeep() {
        return secrets.canSeal();
    }

    /** Keeps numbers from now on, or no more: then those that are kept are deleted. */
    void keep(long companyId, boolean keeps) {
        entities.createNativeQuery("update company set keeps_licences = ? where id = ?")
                .setParameter(1, keeps)
                .setParameter(2, companyId)
                .executeUpdate();
        if (!keeps) {
            entities.createNativeQuery("delete from customer_licence where company_id = ?")
                    .setParameter(1, companyId)
                    .executeUpdate();
        }
    }

    String sealedReading(String number, long companyId) {
        return secrets.seal(number, ofReading(companyId));
    }

    Optional<String> openedReading(String sealed, long companyId) {
        return secrets.open(sealed, ofReading(companyId));
    }

    void put(long customerId, long companyId, String number, long userId, Instant now) {
        String sealed = secrets.seal(number, ofCustomer(customerId));
        entities.createNativeQuery(
                        "insert into customer_licence (customer_id, company_id, sealed, kept_by, kept_at) values (?, ?, ?, ?, ?)"
                                + " on duplicate key update sealed = ?, kept_by = ?, kept_at = ?")
                .setParameter(1, customerId)
                .setParameter(2, companyId)
                .setParameter(3, sealed)
                .setParameter(4, userId)
                .setParameter(5, at(now))
                .setParameter(6, sealed)
                .setParameter(7, userId)
                .setParameter(8, at(now))
                .executeUpdate();
    }

    Optional<Kept> find(long customerId) {
        List<?> rows = entities.createNativeQuery("select sealed, kept_at from customer_licence where customer_id = ?")
                .setParameter(1, customerId)
                .getResultList();
        return rows.stream().findFirst().map(Object[].class::cast).flatMap(row -> secrets.open(
                        (String) row[0], ofCustomer(customerId))
                .map(number -> new Kept(number, InstantColumn.read(row[1]))));
    }

    private static LocalDateTime at(Instant now) {
        return LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    }

    private static String ofReading(long companyId) {
        return "licence reading " + companyId;
    }

    private static String ofCustomer(long customerId) {
        return "licence " + customerId;
    }
}
