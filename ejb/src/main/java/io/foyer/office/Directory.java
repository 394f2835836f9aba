package io.foyer.office;

import io.foyer.shared.PhoneNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Answers from memory who a bearer token, key or webhook token belongs to and where a dialled number leads, so that
 * intake goes on while the database is away. The picture is at most five seconds old on every node; something unknown is
 * looked for once more, at most once a second.
 */
@ApplicationScoped
public class Directory {

    private static final Logger LOG = Logger.getLogger(Directory.class.getName());
    /** For an office that the picture does not hold yet: what the product was made for first. */
    private static final String NO_COUNTRY = "US";

    private static final Duration SECOND_LOOK = Duration.ofSeconds(1);

    @Inject
    private DirectoryReader reader;

    @Inject
    private Clock clock;

    @Inject
    private Event<AccessEnded> ended;

    private final ReentrantLock reading = new ReentrantLock();
    private volatile DirectorySnapshot snapshot = DirectorySnapshot.EMPTY;
    private volatile Instant readAt = Instant.EPOCH;

    /** Reads everything anew; the old picture stays where the database does not answer. */
    public void refresh() {
        reading.lock();
        try {
            readAt = clock.instant();
            DirectorySnapshot before = snapshot;
            DirectorySnapshot now = reader.read(readAt);
            snapshot = now;
            before.callersByPrincipal().keySet().stream()
                    .filter(one -> before.losesTo(now, one))
                    .forEach(one -> ended.fire(new AccessEnded(one)));
        } catch (SQLException away) {
            LOG.log(Level.WARNING, "The directory could not be read; the last picture is used: {0}", away.getMessage());
        } finally {
            reading.unlock();
        }
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) RoutingChanged change) {
        refresh();
    }

    private <T> Optional<T> look(Function<DirectorySnapshot, Optional<T>> question) {
        Optional<T> answer = question.apply(snapshot);
        if (answer.isEmpty() && mayHaveChanged()) {
            answer = question.apply(snapshot);
        }
        return answer;
    }

    /** Reads anew, or waits a moment for whoever is just reading; false where that takes too long. */
    private boolean mayHaveChanged() {
        try {
            if (!reading.tryLock(SECOND_LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
        try {
            if (clock.instant().isAfter(readAt.plus(SECOND_LOOK))) {
                refresh();
            }
            return true;
        } finally {
            reading.unlock();
        }
    }

    /** The container's name for who holds this API key or user token; empty for an unknown, expired or revoked one. */
    public Optional<String> principalOfBearer(String token) {
        String digest = Tokens.digest(token);
        return look(picture -> picture.principalOfBearer(digest, clock.instant()));
    }

    /** Whether a name the container knows may do what this scope says; only keys are ever limited. */
    public boolean allows(String principal, Scope scope) {
        return snapshot.allows(principal, scope);
    }

    /** Who stands behind a name the container knows; empty once his access has ended. */
    public Optional<Caller> caller(String principal) {
        return look(picture -> Optional.ofNullable(picture.callersByPrincipal().get(principal)));
    }

    /** The sender behind a webhook's token. */
    public Optional<Sender> senderByToken(String token) {
        String digest = Tokens.digest(token);
        return look(
                picture -> Optional.ofNullable(picture.sendersByTokenDigest().get(digest)));
    }

    /** A registered sender by its id; empty once it was revoked. */
    public Optional<Sender> sender(long connectionId) {
        return look(picture -> Optional.ofNullable(picture.senders().get(connectionId)));
    }

    /** Where a dialled number leads; a number nobody registered leads to the company's catch-all office. */
    public Line line(long companyId, PhoneNumber dialled) {
        return snapshot.line(companyId, dialled);
    }

    /** Where a call of one of the company's own phones belongs: to the office of the agent with that extension. */
    public Line lineOfExtension(long companyId, String extension) {
        return snapshot.lineOfExtension(companyId, extension);
    }

    /** The registered numbers that lead to an office, in their order. */
    public List<PhoneNumber> numbersOf(long officeId) {
        return snapshot.lines().entrySet().stream()
                .filter(line -> line.getValue().officeId() == officeId)
                .map(line -> line.getKey().e164())
                .sorted()
                .map(PhoneNumber::of)
                .toList();
    }

    public Optional<OfficeRow> office(long officeId) {
        return look(picture -> Optional.ofNullable(picture.offices().get(officeId)));
    }

    /** Region code that numbers without a country code are read in at an office. */
    public String officeCountry(long officeId) {
        return office(officeId).map(OfficeRow::country).orElse(NO_COUNTRY);
    }

    public Optional<AdSourceRow> adSource(long adSourceId) {
        return look(picture -> Optional.ofNullable(picture.adSources().get(adSourceId)));
    }

    /** The advertisements of an office, by name. */
    public List<AdSourceRow> adSourcesOf(long officeId) {
        return snapshot.adSources().values().stream()
                .filter(source -> source.officeId() == officeId)
                .sorted(Comparator.comparing(AdSourceRow::name))
                .toList();
    }

    /** The country that numbers without a country code are read in before the office is known: the catch-all office's. */
    public String countryOf(long companyId) {
        DirectorySnapshot picture = snapshot;
        return picture.offices().get(picture.line(companyId, null).officeId()).country();
    }

    /** A person of any company by his id, for showing his name; empty once he is switched off. */
    public Optional<Caller> person(long userId) {
        return Optional.ofNullable(snapshot.people().get(userId));
    }

    /** Everybody who works at the desk of an office, by name. */
    public List<Caller> atDeskOf(long officeId) {
        return snapshot.people().values().stream()
                .filter(person -> person.role().worksAtDesk() && person.sees(officeId))
                .sorted(Comparator.comparing(Caller::displayName))
                .toList();
    }

    /** Everybody of the caller's company who sees an office that he sees, by name. */
    public List<Caller> colleagues(Caller caller) {
        return snapshot.people().values().stream()
                .filter(person -> person.companyId() == caller.companyId()
                        && person.offices().stream().anyMatch(caller::sees))
                .sorted(Comparator.comparing(Caller::displayName))
                .toList();
    }

    /** Every office of a company, in the order they were made. */
    public List<Long> officeIds(long companyId) {
        return snapshot.companies().get(companyId).offices().stream().sorted().toList();
    }
}
