package io.foyer.chat;

import io.foyer.platform.Migrator;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks every ten seconds for visitors who are gone and chats that have fallen silent; each node does, and one acts. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ChatUpkeep {

    private static final Logger LOG = Logger.getLogger(ChatUpkeep.class.getName());

    @EJB
    private Migrator migrator;

    @EJB
    private ChatService chats;

    /** Looks once. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false, info = "chats")
    public void look() {
        migrator.awaitReady();
        try {
            chats.silent().forEach(chats::tend);
        } catch (EJBException databaseAway) {
            LOG.log(Level.FINE, "Chats were not looked after: {0}", databaseAway.getMessage());
        }
    }
}
