package io.foyer.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.logging.Logger;

/** Keeps the server's log to what its operator has to know, whichever server it is and however it was started. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ServerLog {

    private final Logger container = Logger.getLogger(OrdinaryRefusals.LOGGER);

    @PostConstruct
    void quiet() {
        container.setFilter(new OrdinaryRefusals());
    }

    @PreDestroy
    void asItWas() {
        container.setFilter(null);
    }
}
