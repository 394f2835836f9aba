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
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks every five seconds for pages and notices that wait; each node does, and one sends. */
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

    /** Looks once. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = "pages")
    public void look() {
        migrator.awaitReady();
        try {
            OneByOne.each(pages.waiting(clock.instant(), AT_ONCE), sending::page, LOG);
            OneByOne.each(pages.untold(AT_ONCE), sending::tellTenant, LOG);
        } catch (EJBException | PersistenceException databaseAway) {
            LOG.log(Level.FINE, "Pages wait: {0}", databaseAway.getMessage());
        }
    }
}
