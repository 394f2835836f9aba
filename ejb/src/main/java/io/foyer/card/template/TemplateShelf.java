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
import java.util.concurrent.locks.ReentrantLock;
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
    private final ReentrantLock reading = new ReentrantLock();

    private record Picture(Map<String, TemplateHead> heads, Instant readAt) {}

    Map<String, TemplateHead> of(long companyId) {
        Picture known = pictures.get(companyId);
        if (known != null && clock.instant().isBefore(known.readAt().plus(FRESH))) {
            return known.heads();
        }
        if (known == null) {
            reading.lock();
        } else if (!reading.tryLock()) {
            return known.heads();
        }
        try {
            return read(companyId, known).heads();
        } finally {
            reading.unlock();
        }
    }

    private Picture read(long companyId, Picture before) {
        Picture now;
        try {
            now = new Picture(followed.contains(companyId) ? kept.heads(companyId) : begin(companyId), clock.instant());
        } catch (SQLException away) {
            if (before == null) {
                throw new IllegalStateException("The card templates cannot be read", away);
            }
            LOG.log(
                    Level.WARNING,
                    "The card templates could not be read; those known are used: {0}",
                    away.getMessage());
            now = new Picture(before.heads(), clock.instant());
        }
        pictures.put(companyId, now);
        return now;
    }

    private Map<String, TemplateHead> begin(long companyId) throws SQLException {
        Map<String, TemplateHead> heads = kept.heads(companyId);
        for (Pack pack : PackFiles.read()) {
            follow(companyId, pack, heads);
        }
        followed.add(companyId);
        return kept.heads(companyId);
    }

    /** Every company has the templates of the first pack, whatever it made before its first look; others as it chose. */
    private void follow(long companyId, Pack pack, Map<String, TemplateHead> heads) throws SQLException {
        boolean isFirst = pack.key().equals(PackFiles.FIRST);
        for (int i = 0; i < pack.templates().size(); i++) {
            CardTemplate template = pack.templates().get(i);
            TemplateHead head = heads.get(template.key());
            if (head == null ? isFirst : head.isOlderThan(pack.revision())) {
                kept.follow(companyId, template, pack.bodies().get(i), pack.revision());
            }
        }
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) TemplatesChanged change) {
        pictures.remove(change.companyId());
    }
}
