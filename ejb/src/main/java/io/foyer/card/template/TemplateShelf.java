package io.foyer.card.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Knows from memory which templates each company has, at most two seconds old on other nodes than the one that changed
 * them; goes on with what it knew while the database is away. A company's first look brings the packs up to date.
 */
@ApplicationScoped
class TemplateShelf {

    private static final Logger LOG = Logger.getLogger(TemplateShelf.class.getName());
    private static final Duration FRESH = Duration.ofSeconds(2);

    @Inject
    private TemplateRepository kept;

    @Inject
    private Clock clock;

    private final Map<Long, Picture> pictures = new ConcurrentHashMap<>();
    private final Set<Long> followed = ConcurrentHashMap.newKeySet();

    private record Picture(Map<String, TemplateHead> heads, Instant readAt) {}

    Map<String, TemplateHead> of(long companyId) {
        Picture known = pictures.get(companyId);
        if (known == null || clock.instant().isAfter(known.readAt().plus(FRESH))) {
            known = read(companyId, known);
        }
        return known.heads();
    }

    private Picture read(long companyId, Picture before) {
        try {
            Map<String, TemplateHead> heads = kept.heads(companyId);
            if (!followed.contains(companyId)) {
                for (Pack pack : PackFiles.read()) {
                    follow(companyId, pack, heads);
                }
                heads = kept.heads(companyId);
                followed.add(companyId);
            }
            Picture now = new Picture(heads, clock.instant());
            pictures.put(companyId, now);
            return now;
        } catch (SQLException away) {
            if (before == null) {
                throw new IllegalStateException("The card templates cannot be read", away);
            }
            LOG.log(
                    Level.WARNING,
                    "The card templates could not be read; those known are used: {0}",
                    away.getMessage());
            return before;
        }
    }

    /** Every company has the templates of the first pack, whatever it made before its first look; others as it chose. */
    private void follow(long companyId, Pack pack, Map<String, TemplateHead> heads) throws SQLException {
        boolean isFirst = pack.key().equals(PackFiles.FIRST);
        for (int i = 0; i < pack.templates().size(); i++) {
            CardTemplate template = pack.templates().get(i);
            TemplateHead head = heads.get(template.key());
            if (head == null ? isFirst : head.followsPack()) {
                kept.follow(companyId, template, pack.bodies().get(i));
            }
        }
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) TemplatesChanged change) {
        pictures.remove(change.companyId());
    }
}
