package io.foyer.card.template;

import io.foyer.platform.InstantColumn;
import io.foyer.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Keeps the texts of templates; what is kept is never changed. */
@ApplicationScoped
class TemplateRepository {

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** The version that has this text, a new one where none had it; empty where another text took the number just now. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Integer> keep(String key, String body) {
        String digest = digest(body);
        entities.createNativeQuery(
                        """
                        insert ignore into card_template (template_key, version, digest, body, kept_at)
                        select ?, coalesce(max(version), 0) + 1, ?, ?, ? from card_template where template_key = ?
                        having count(case when digest = ? then 1 end) = 0""")
                .setParameter(1, key)
                .setParameter(2, digest)
                .setParameter(3, body)
                .setParameter(4, InstantColumn.text(clock.instant()))
                .setParameter(5, key)
                .setParameter(6, digest)
                .executeUpdate();
        List<?> found = entities.createNativeQuery(
                        "select version from card_template where template_key = ? and digest = ?")
                .setParameter(1, key)
                .setParameter(2, digest)
                .getResultList();
        return found.stream().map(version -> ((Number) version).intValue()).findFirst();
    }

    @Transactional
    String body(String key, int version) {
        List<?> found = entities.createNativeQuery(
                        "select body from card_template where template_key = ? and version = ?")
                .setParameter(1, key)
                .setParameter(2, version)
                .getResultList();
        if (found.isEmpty()) {
            throw new NotFound("There is no version " + version + " of the card template " + key);
        }
        return (String) found.get(0);
    }

    private static String digest(String body) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
