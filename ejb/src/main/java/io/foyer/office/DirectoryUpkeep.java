package io.foyer.office;

import io.foyer.platform.Migrator;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Fills the {@link Directory} at start and every five seconds. */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class DirectoryUpkeep {

    @EJB
    private Migrator migrator;

    @Inject
    private Directory directory;

    @PostConstruct
    void start() {
        migrator.awaitReady();
        directory.refresh();
    }

    /** Brings the directory up to date. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = "directory")
    public void refresh() {
        directory.refresh();
    }
}
