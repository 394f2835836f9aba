package io.foyer.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

    private static final int THREADS = 8;
    private static final Set<Thread.State> WAITING = Set.of(Thread.State.WAITING, Thread.State.TIMED_WAITING);

    private final List<List<Integer>> transactions = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch firstMayEnd = new CountDownLatch(1);
    private final Map<Integer, Thread> threads = new ConcurrentHashMap<>();
    private final ExecutorService pool = Executors.newFixedThreadPool(THREADS);

    /** Pieces are about themselves modulo 100; what is negative fails, and 0 holds the others up. */
    private final GroupCommit<Integer> commits = with(Duration.ofMinutes(1));

    private GroupCommit<Integer> with(Duration patience) {
        return new GroupCommit<>(4, patience, piece -> piece % 100, this::transaction);
    }

    @AfterEach
    void end() {
        pool.shutdownNow();
    }

    private void transaction(List<Integer> pieces) {
        if (pieces.contains(0)) {
            held.countDown();
            uninterrupted(firstMayEnd);
        }
        if (pieces.stream().anyMatch(piece -> piece < 0)) {
            throw new IllegalArgumentException("among " + pieces);
        }
        transactions.add(pieces);
    }

    @Test
    void doesAtOnceWhatComesAlone() {
        commits.commit(7);
        commits.commit(8);

        assertThat(transactions).containsExactly(List.of(7), List.of(8));
    }

    @Test
    void doesTogetherWhatCameWhileOneWasUnderWayButNeverMoreThanItMay() throws Exception {
        List<Future<?>> all = begin(0, 1, 2, 3, 4, 5, 6);
        for (Future<?> one : all) {
            one.get();
        }

        assertThat(transactions).hasSize(3);
        assertThat(transactions.get(0)).containsExactly(0);
        assertThat(transactions.get(1)).hasSize(4);
        assertThat(transactions.stream().flatMap(List::stream)).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6);
    }

    @Test
    void neverDoesTwoAboutTheSameTogether() throws Exception {
        List<Future<?>> all = begin(0, 1, 101, 2);
        for (Future<?> one : all) {
            one.get();
        }

        assertThat(transactions).noneMatch(pieces -> pieces.contains(1) && pieces.contains(101));
        assertThat(transactions.stream().flatMap(List::stream)).containsExactlyInAnyOrder(0, 1, 101, 2);
    }

    @Test
    void doesEachAloneWhereOneBreaksTheGroupAndTellsOnlyThatOne() throws Exception {
        List<Future<?>> all = begin(0, 1, -2, 3);
        all.get(0).get();
        all.get(1).get();
        all.get(3).get();

        assertThatThrownBy(all.get(2)::get)
                .isInstanceOf(ExecutionException.class)
                .hasMessageContaining("[-2]");
        assertThat(transactions).contains(List.of(1), List.of(3));
    }

    @Test
    void goesOnAfterOneThatFailed() {
        assertThatThrownBy(() -> commits.commit(-1)).isInstanceOf(IllegalArgumentException.class);
        commits.commit(1);

        assertThat(transactions).containsExactly(List.of(1));
    }

    @Test
    void letsOthersGoOnBesideOneThatTakesLong() throws Exception {
        GroupCommit<Integer> impatient = with(Duration.ofMillis(10));
        Future<?> slow = pool.submit(() -> impatient.commit(0));
        held.await();
        impatient.commit(1);
        impatient.commit(2);

        assertThat(transactions).containsExactly(List.of(1), List.of(2));
        firstMayEnd.countDown();
        slow.get();
        assertThat(transactions).contains(List.of(0));
    }

    @Test
    void losesNoneOfManyThatRace() throws Exception {
        firstMayEnd.countDown();
        List<Future<?>> all = IntStream.range(0, 2_000)
                .<Future<?>>mapToObj(piece -> pool.submit(() -> commits.commit(piece)))
                .toList();
        for (Future<?> one : all) {
            one.get();
        }

        assertThat(transactions.stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 2_000).boxed().toList());
    }

    /** Begins them, the first one first, and lets it end when all others wait for it. */
    private List<Future<?>> begin(int... pieces) {
        List<Future<?>> begun = new ArrayList<>();
        for (int piece : pieces) {
            begun.add(pool.submit(() -> {
                threads.put(piece, Thread.currentThread());
                commits.commit(piece);
            }));
            await().until(() -> threads.containsKey(piece)
                    && WAITING.contains(threads.get(piece).getState()));
        }
        firstMayEnd.countDown();
        return begun;
    }

    private static void uninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }
}
