package io.foyer.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;

/** Lets one large mail through at a time: each takes several times its size in memory while it is read. */
@ApplicationScoped
class LargeMails {

    private static final long LARGE = 2L * 1024 * 1024;

    private final Semaphore room = new Semaphore(1);

    /** What is done with a mail. */
    interface Work<X extends Exception> {
        void run() throws X;
    }

    <X extends Exception> void admit(long size, Work<X> work) throws X {
        boolean large = size > LARGE;
        if (large) {
            room.acquireUninterruptibly();
        }
        try {
            work.run();
        } finally {
            if (large) {
                room.release();
            }
        }
    }
}
