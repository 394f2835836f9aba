package io.foyer.paging;

import io.foyer.platform.Migrator;
import io.foyer.platform.OneByOne;
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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Looks every five seconds for pages and notices that wait; each node does, and one sends. Text messages, mails and notices
 * have a round each, so that none waits for another's slow server, and after each page the most urgent one is next.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PagingUpkeep {

    private static final Logger LOG = Logger.getLogger(PagingUpkeep.class.getName());
    private static final int AT_ONCE = 100;

    @EJB
    private Migrator migrator;

    @EJB
    private PageSending sending;

    @Inject
    private Pages pages;

    @Inject
    private Clock clock;

    /** Sends the text messages that wait. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = "pages by text message")
    public void text() {
        send(false);
    }

    /** Sends the mails that wait. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = "pages by mail")
    public void mail() {
        send(true);
    }

    private void send(boolean isMail) {
        migrator.awaitReady();
        Set<Long> looked = new HashSet<>();
        try {
            for (int sent = 0; sent < AT_ONCE; sent++) {
                Optional<Long> next = pages.next(isMail, clock.instant(), looked);
                if (next.isEmpty()) {
                    return;
                }
                OneByOne.each(List.of(next.get()), id -> sending.page(id, isMail), LOG);
                looked.add(next.get());
            }
        } catch (EJBException | PersistenceException databaseAway) {
            LOG.log(Level.FINE, "Pages wait: {0}", databaseAway.getMessage());
        }
    }

    /** Tells tenants how the work on their orders stands. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = "notices of work")
    public void tell() {
        migrator.awaitReady();
        try {
            OneByOne.each(pages.untold(AT_ONCE), sending::tellTenant, LOG);
        } catch (EJBException | PersistenceException databaseAway) {
            LOG.log(Level.FINE, "Notices wait: {0}", databaseAway.getMessage());
        }
    }
}
