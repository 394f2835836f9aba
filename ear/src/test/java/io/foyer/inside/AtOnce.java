package io.foyer.inside;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets many do something at one moment, each in a thread of his own. */
final class AtOnce {

    private AtOnce() {}

    /** What came of each, in their order, once all have ended. */
    static <T> List<Future<T>> each(Collection<? extends Callable<T>> work) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            return threads.invokeAll(work);
        } finally {
            threads.shutdownNow();
        }
    }
}
