package io.foyer.web.push;

import io.foyer.intake.OfficeFeed;
import io.foyer.intake.OfficeFeed.Changes;
import io.foyer.office.AccessEnded;
import io.foyer.office.Directory;
import io.foyer.platform.NodeNotice;
import io.foyer.platform.NodeNotices;
import io.foyer.platform.OfficeEvent;
import io.foyer.platform.OfficeEventArrived;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;

/**
 * Every stream that is open on this node. An event goes to the listeners of its office and to nobody else; every 15
 * seconds each hears a ping, and what the topic lost is read from the record and told after all. Nodes tell each other at
 * which desks somebody is.
 */
@ApplicationScoped
public class OfficeStreams {

    private static final Logger LOG = Logger.getLogger(OfficeStreams.class.getName());
    private static final int PING_S = 15;
    private static final int REPAIR = 500;

    /** What nodes tell each other: where somebody is at the desk. */
    private static final String ATTENDED = "attended";

    private static final Duration WORD_LASTS = Duration.ofSeconds(PING_S * 2 + 10);

    @Resource
    private ManagedScheduledExecutorService timer;

    @EJB
    private OfficeFeed feed;

    @Inject
    private Directory directory;

    @Inject
    private NodeNotices notices;

    @Inject
    private Clock clock;

    private final Attendance elsewhere = new Attendance(WORD_LASTS);
    private final AtomicReference<Set<Long>> told = new AtomicReference<>(Set.of());
    private final Map<Long, Set<Listener>> byOffice = new ConcurrentHashMap<>();
    private final Map<Long, SequenceGaps> gaps = new ConcurrentHashMap<>();
    private ScheduledFuture<?> pings;

    @PostConstruct
    void start() {
        pings = timer.scheduleAtFixedRate(this::beat, PING_S, PING_S, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        pings.cancel(false);
        byOffice.values().forEach(listeners -> listeners.forEach(Listener::end));
    }

    void open(Listener listener) {
        listener.offices().forEach(office -> byOffice.computeIfAbsent(office, any -> ConcurrentHashMap.newKeySet())
                .add(listener));
        tellOthers(listener);
    }

    void close(Listener listener) {
        listener.offices()
                .forEach(office -> byOffice.getOrDefault(office, Set.of()).remove(listener));
        tellOthers(listener);
    }

    /** Tells the other nodes at once where a stream that opened or closed makes a difference. */
    private void tellOthers(Listener listener) {
        Set<Long> known = told.get();
        if (listener.offices().stream().anyMatch(office -> known.contains(office) != isAttendedHere(office))) {
            tellOthers();
        }
    }

    private void tellOthers() {
        Set<Long> attended =
                byOffice.keySet().stream().filter(this::isAttendedHere).collect(Collectors.toUnmodifiableSet());
        told.set(attended);
        notices.tell(ATTENDED, Attendance.text(attended));
    }

    void heard(@Observes NodeNotice notice) {
        if (notice.kind().equals(ATTENDED)) {
            elsewhere.hear(notice.node(), notice.text(), clock.instant());
        }
    }

    /** How many streams are open here. */
    @Gauge(name = "foyer_streams", absolute = true, unit = MetricUnits.NONE, description = "Open streams on this node")
    public long count() {
        return byOffice.values().stream().flatMap(Set::stream).distinct().count();
    }

    /** Whether somebody who works at the desk has a page of this office open, on whichever node. */
    public boolean isAttended(long office) {
        return isAttendedHere(office) || elsewhere.isAttended(office, clock.instant());
    }

    private boolean isAttendedHere(long office) {
        return byOffice.getOrDefault(office, Set.of()).stream()
                .filter(listener -> listener.session() != null)
                .map(listener -> directory.caller(listener.principal()))
                .flatMap(Optional::stream)
                .anyMatch(caller -> caller.role().worksAtDesk());
    }

    void arrived(@Observes OfficeEventArrived arrived) {
        OfficeEvent event = arrived.event();
        gaps.computeIfAbsent(event.officeId(), any -> new SequenceGaps()).seen(event.sequence());
        tell(event);
    }

    void ended(@Observes AccessEnded access) {
        end(listener -> listener.principal().equals(access.principal()));
    }

    void sessionEnded(String session) {
        end(listener -> session.equals(listener.session()));
    }

    private void end(Predicate<Listener> which) {
        byOffice.values().stream().flatMap(Set::stream).filter(which).distinct().forEach(listener -> {
            close(listener);
            listener.end();
        });
    }

    private void tell(OfficeEvent event) {
        byOffice.getOrDefault(event.officeId(), Set.of()).forEach(listener -> listener.tell(event));
    }

    private void beat() {
        tellOthers();
        try {
            Map<Long, Long> latest = feed.latest(byOffice.keySet());
            latest.forEach(this::repair);
            byOffice.values().stream().flatMap(Set::stream).distinct().forEach(listener -> listener.ping(latest));
        } catch (EJBException databaseAway) {
            LOG.log(Level.FINE, "No numbers for the ping: {0}", databaseAway.getMessage());
            byOffice.values().stream().flatMap(Set::stream).distinct().forEach(listener -> listener.ping(Map.of()));
        }
    }

    /** Tells what the record holds and the topic did not bring. */
    private void repair(long office, long latest) {
        SequenceGaps seen = gaps.computeIfAbsent(office, any -> new SequenceGaps());
        Long from = seen.firstGapBefore(latest);
        if (from == null || byOffice.getOrDefault(office, Set.of()).isEmpty()) {
            return;
        }
        Changes changes;
        long reached = from;
        do {
            changes = feed.after(office, reached, REPAIR);
            changes.events().forEach(this::tell);
            reached = changes.reached();
        } while (changes.more());
        long complete = reached;
        seen.settled(complete);
        byOffice.getOrDefault(office, Set.of()).forEach(listener -> listener.settled(office, complete));
    }
}
