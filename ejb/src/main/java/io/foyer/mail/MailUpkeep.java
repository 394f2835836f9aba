package io.foyer.mail;

import io.foyer.platform.Migrator;
import io.foyer.platform.Setting;
import io.foyer.platform.Settings;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Removes what was only kept in case: mails as they came once they are read, and sent ones once they are gone, after a set time. */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailUpkeep {

    private static final Logger LOG = Logger.getLogger(MailUpkeep.class.getName());

    @EJB
    private Migrator migrator;

    @Inject
    private MailRemoval removal;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** Removes what is due, some at a time so that nobody waits for it. */
    @Schedule(hour = "*", minute = "*", second = "40", persistent = false, info = "mail upkeep")
    public void sweep() {
        migrator.awaitReady();
        Instant due = clock.instant().minus(Duration.ofDays(settings.number(Setting.MAIL_RAW_DAYS)));
        try {
            int removed = removal.removeRead(due) + removal.removeSent(due);
            if (removed > 0) {
                LOG.log(Level.INFO, "Removed {0} mails as they came or went; what was read in them stays", removed);
            }
        } catch (SQLException away) {
            LOG.log(Level.FINE, "The database is away", away);
        }
    }
}
