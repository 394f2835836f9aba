package io.foyer.office;

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
import java.util.logging.Level;
import java.util.logging.Logger;

/** Has the uses of keys written down every half minute. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class KeyUseUpkeep {

    private static final Logger LOG = Logger.getLogger(KeyUseUpkeep.class.getName());

    @EJB
    private Migrator migrator;

    @Inject
    private KeyUses uses;

    /** Writes once, where there is something to write. */
    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false, info = "uses of keys")
    public void write() {
        migrator.awaitReady();
        if (!uses.isUnwritten()) {
            return;
        }
        try {
            uses.write();
        } catch (PersistenceException | TransactionalException databaseAway) {
            LOG.log(Level.FINE, "Uses of keys wait: {0}", databaseAway.getMessage());
        }
    }
}
