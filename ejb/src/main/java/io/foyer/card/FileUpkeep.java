package io.foyer.card;

import io.foyer.platform.Migrator;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Takes away files that no card names: those that were put and never saved, and those that others took the place of. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FileUpkeep {

    private static final Logger LOG = Logger.getLogger(FileUpkeep.class.getName());

    /** A day longer than a browser keeps the draft that names it. */
    private static final Duration LOOSE_FOR = Duration.ofDays(15);

    /** Longer than any office lets a card wait that was sent to it. */
    private static final Duration PASSED_FOR = Duration.ofDays(180);

    private static final Duration REPLACED_FOR = Duration.ofDays(30);
    private static final int AT_ONCE = 50;

    @EJB
    private Migrator migrator;

    @Inject
    private FileRepository files;

    @Inject
    private Clock clock;

    /** Sweeps until nothing is left to sweep. */
    @Schedule(hour = "*", minute = "17", persistent = false, info = "files")
    public void sweep() {
        migrator.awaitReady();
        Instant now = clock.instant();
        try {
            int all = 0;
            int swept;
            do {
                swept = files.sweep(now.minus(LOOSE_FOR), now.minus(PASSED_FOR), now.minus(REPLACED_FOR), AT_ONCE);
                all += swept;
            } while (swept >= AT_ONCE);
            if (all > 0) {
                LOG.log(Level.INFO, "files={0} swept: no card names them", all);
            }
        } catch (PersistenceException | TransactionalException databaseAway) {
            LOG.log(Level.FINE, "Files wait: {0}", databaseAway.getMessage());
        }
    }
}
