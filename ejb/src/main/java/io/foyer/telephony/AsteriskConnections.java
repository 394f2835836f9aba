package io.foyer.telephony;

import io.foyer.intake.CallIntake;
import io.foyer.intake.OpenCalls;
import io.foyer.office.Directory;
import io.foyer.platform.Migrator;
import io.foyer.platform.Setting;
import io.foyer.platform.Settings;
import io.foyer.shared.PhoneNumber;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Listens to every Asterisk that {@code foyer.asterisk} names, from start to stop. */
@Singleton
@Startup
@DependsOn({"Migrator", "DirectoryUpkeep"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AsteriskConnections {

    private static final Logger LOG = Logger.getLogger(AsteriskConnections.class.getName());
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Resource
    private ManagedThreadFactory threads;

    @Resource
    private ManagedExecutorService executor;

    @EJB
    private Migrator migrator;

    @Inject
    private Directory directory;

    @Inject
    private Settings settings;

    @Inject
    private ConnectionRegister register;

    @Inject
    private CallIntake intake;

    @Inject
    private OpenCalls openCalls;

    @Inject
    private PbxStates states;

    @Inject
    private AsteriskGauges gauges;

    @Inject
    private Clock clock;

    private final Set<Long> asking = ConcurrentHashMap.newKeySet();
    private final List<Thread> running = new ArrayList<>();
    private final Stop stop = new Stop();

    @PostConstruct
    void start() {
        migrator.awaitReady();
        AsteriskAddress.list(settings.text(Setting.ASTERISK)).forEach(this::listenTo);
    }

    private void listenTo(AsteriskAddress address) {
        PbxState state = new PbxState(address, clock);
        Outbox outbox = new Outbox(address.name(), intake::accept, stop);
        states.add(state);
        gauges.watch(state, outbox);
        outbox.senders().forEach(sender -> inBackground(sender, "asterisk-outbox-" + address.name()));
        inBackground(
                new AsteriskListener(address, this::await, this::linesOf, this::open, outbox, state, clock, stop),
                "asterisk-" + address.name());
    }

    private void inBackground(Runnable work, String name) {
        Thread thread = threads.newThread(work);
        thread.setName(name);
        thread.setDaemon(true);
        running.add(thread);
        thread.start();
    }

    /** Waits until the PBX's company has an office, and the PBX is not revoked. */
    private ConnectionRegister.Registered await(AsteriskAddress address, PbxState state) throws InterruptedException {
        while (true) {
            try {
                Optional<ConnectionRegister.Registered> place = register.register(address);
                if (place.isPresent()) {
                    directory.refresh();
                    return place.get();
                }
                state.become(PbxState.Step.WAITING_FOR_COMPANY, address.company());
            } catch (SQLException away) {
                LOG.log(Level.FINE, "The database is away", away);
            }
            stop.await(BETWEEN_LOOKS);
        }
    }

    private Predicate<String> linesOf(long companyId) {
        return number -> PhoneNumber.lookUp(number, directory.countryOf(companyId))
                .map(own -> directory.line(companyId, own).known())
                .orElse(false);
    }

    /** Asks the database on a thread of its own, since it may hang; one question at a time. */
    private CompletionStage<Set<String>> open(long connectionId) {
        if (!asking.add(connectionId)) {
            return CompletableFuture.completedStage(Set.of());
        }
        return CompletableFuture.supplyAsync(() -> ask(connectionId), executor)
                .completeOnTimeout(Set.of(), PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private Set<String> ask(long connectionId) {
        try {
            return openCalls.of(connectionId);
        } catch (RuntimeException away) {
            LOG.log(Level.FINE, "The database is away", away);
            return Set.of();
        } finally {
            asking.remove(connectionId);
        }
    }

    @PreDestroy
    void stop() {
        stop.tell();
        running.forEach(Thread::interrupt);
    }
}
