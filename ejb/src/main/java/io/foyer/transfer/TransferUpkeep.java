package io.foyer.transfer;

import io.foyer.office.Directory;
import io.foyer.office.OfficeSequence;
import io.foyer.office.Role;
import io.foyer.platform.Migrator;
import io.foyer.platform.OfficeEvents;
import io.foyer.platform.OneByOne;
import io.foyer.shared.Messages;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tells the sender's office what became of its card, in a transaction of its own: the two offices' orders are never held
 * together, so that no two transfers wait crosswise. What a fault left untold is told soon after.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@RunAs(Role.THE_SYSTEM)
public class TransferUpkeep {

    private static final Logger LOG = Logger.getLogger(TransferUpkeep.class.getName());
    private static final Duration LEFT_BEHIND = Duration.ofSeconds(15);
    private static final int AT_ONCE = 100;

    @EJB
    private Migrator migrator;

    @EJB
    private TransferUpkeep self;

    @Inject
    private TransferRepository repository;

    @Inject
    private TransferRows rows;

    @Inject
    private TransferDoor door;

    @Inject
    private Directory directory;

    @Inject
    private OfficeSequence sequence;

    @Inject
    private OfficeEvents offices;

    @Inject
    private Clock clock;

    /** Looks for answers that nobody was told. */
    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false, info = "transfers")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void look() {
        migrator.awaitReady();
        try {
            OneByOne.each(repository.untold(clock.instant().minus(LEFT_BEHIND), AT_ONCE), self::tell, LOG);
        } catch (EJBException | PersistenceException databaseAway) {
            LOG.log(Level.FINE, "Answers wait: {0}", databaseAway.getMessage());
        }
    }

    /** Tells one answer; a declined card is an entry of the sender's again. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void tell(long id) {
        Transfer transfer = repository.find(id).orElseThrow();
        repository.lock(transfer);
        if (!transfer.isToTell()) {
            return;
        }
        if (transfer.isDeclined()) {
            Locale locale = Locale.forLanguageTag(
                    directory.office(transfer.fromOfficeId()).orElseThrow().locale());
            String place = rows.place(transfer.toOfficeId()).name();
            door.giveBack(transfer, Messages.text(locale, "transfer.declined-by", place));
        }
        transfer.told(clock.instant(), sequence.next(transfer.fromOfficeId()));
        repository.flush();
        offices.publish(rows.event(transfer));
    }
}
