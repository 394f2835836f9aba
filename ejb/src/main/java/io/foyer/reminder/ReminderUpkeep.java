package io.foyer.reminder;

import io.foyer.platform.Migrator;
import io.foyer.platform.OneByOne;
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
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks every five seconds which reminders have come; each node does, and one tells. What came while none ran is told at the start. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReminderUpkeep {

    private static final Logger LOG = Logger.getLogger(ReminderUpkeep.class.getName());
    private static final int AT_ONCE = 200;

    @EJB
    private Migrator migrator;

    @Inject
    private ReminderRepository repository;

    @Inject
    private Reminders reminders;

    @Inject
    private Clock clock;

    /** Looks once. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = "reminders")
    public void look() {
        migrator.awaitReady();
        try {
            OneByOne.each(repository.toTell(clock.instant(), AT_ONCE), reminders::tell, LOG);
        } catch (PersistenceException | TransactionalException databaseAway) {
            LOG.log(Level.FINE, "Reminders wait: {0}", databaseAway.getMessage());
        }
    }
}
