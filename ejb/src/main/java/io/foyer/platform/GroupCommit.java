package io.foyer.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Lets threads that have a piece of work each share one transaction (group commit). Nobody waits for company: whoever comes
 * while none is under way goes at once, and takes along who came in the meantime. A transaction that fails is undone and
 * its pieces are done alone, each on its own thread, so none harms another; one that takes long, since it waits for a lock,
 * holds up none after it.
 *
 * @param <T> a piece of work
 */
public final class GroupCommit<T> {

    private static final Logger LOG = Logger.getLogger(GroupCommit.class.getName());

    private final int most;
    private final Duration patience;
    private final Function<T, Object> subject;
    private final Consumer<List<T>> transaction;

    private final Lock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private final Set<Piece<T>> waiting = new LinkedHashSet<>();

    /** The group that whoever comes waits for; null where there is none. */
    private Group<T> underWay;

    /**
     * Makes one.
     *
     * @param most pieces in one transaction
     * @param patience how long one transaction may take before the next begins beside it
     * @param subject what a piece is about; two about the same never share a transaction
     * @param transaction does several pieces, all or none
     */
    public GroupCommit(int most, Duration patience, Function<T, Object> subject, Consumer<List<T>> transaction) {
        this.most = most;
        this.patience = patience;
        this.subject = subject;
        this.transaction = transaction;
    }

    private enum State {
        WAITING,
        IN_GROUP,
        COMMITTED,
        ALONE
    }

    private static final class Piece<T> {
        private final T work;
        private State state = State.WAITING;

        Piece(T work) {
            this.work = work;
        }
    }

    private static final class Group<T> {
        private final List<Piece<T>> pieces;
        private final long began = System.nanoTime();

        Group(List<Piece<T>> pieces) {
            this.pieces = pieces;
        }

        List<T> work() {
            return pieces.stream().map(piece -> piece.work).toList();
        }
    }

    /**
     * Does a piece of work, and comes back when its transaction is committed; throws what the piece itself fails of. Whoever is
     * interrupted does not know whether it was done.
     */
    public void commit(T work) {
        Piece<T> mine = new Piece<>(work);
        Group<T> group = enter(mine);
        if (group != null && group.pieces.size() == 1) {
            lead(group);
            return;
        }
        if (group != null) {
            try {
                lead(group);
            } catch (RuntimeException failed) {
                LOG.log(Level.FINE, "Done one by one, since together they failed", failed);
            }
        }
        if (mine.state == State.ALONE) {
            transaction.accept(List.of(work));
        }
    }

    private void lead(Group<T> group) {
        State outcome = State.ALONE;
        try {
            transaction.accept(group.work());
            outcome = State.COMMITTED;
        } finally {
            end(group, outcome);
        }
    }

    /** Waits until the piece's turn has come; gives the group to lead, or null where another thread had it in its own. */
    private Group<T> enter(Piece<T> mine) {
        lock.lock();
        try {
            waiting.add(mine);
            while (mine.state == State.WAITING && patienceLeft() > 0) {
                ended.awaitNanos(patienceLeft());
            }
            if (mine.state == State.WAITING) {
                underWay = groupOf(mine);
                return underWay;
            }
            while (mine.state == State.IN_GROUP) {
                ended.awaitUninterruptibly();
            }
            return null;
        } catch (InterruptedException stopping) {
            waiting.remove(mine);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted before its turn", stopping);
        } finally {
            lock.unlock();
        }
    }

    private long patienceLeft() {
        return underWay == null ? 0 : patience.toNanos() - (System.nanoTime() - underWay.began);
    }

    private Group<T> groupOf(Piece<T> first) {
        List<Piece<T>> pieces = new ArrayList<>(List.of(first));
        Set<Object> subjects = new HashSet<>(Set.of(subject.apply(first.work)));
        waiting.remove(first);
        for (Iterator<Piece<T>> others = waiting.iterator(); others.hasNext() && pieces.size() < most; ) {
            Piece<T> other = others.next();
            if (subjects.add(subject.apply(other.work))) {
                pieces.add(other);
                others.remove();
            }
        }
        pieces.forEach(piece -> piece.state = State.IN_GROUP);
        return new Group<>(pieces);
    }

    private void end(Group<T> group, State outcome) {
        lock.lock();
        try {
            group.pieces.forEach(piece -> piece.state = outcome);
            if (underWay == group) {
                underWay = null;
            }
            ended.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
