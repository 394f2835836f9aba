package io.foyer.telephony;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tells everything that waits between two tries that there will be no further one. */
final class Stop {

    private final CountDownLatch told = new CountDownLatch(1);

    void tell() {
        told.countDown();
    }

    /** Waits before the next try; {@link InterruptedException} as soon as the stop is told. */
    void await(Duration wait) throws InterruptedException {
        if (told.await(wait.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new InterruptedException("Foyer is stopping");
        }
    }
}
