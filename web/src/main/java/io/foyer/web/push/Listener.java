package io.foyer.web.push;

import io.foyer.platform.OfficeEvent;
import java.util.Map;
import java.util.Set;

/** One open stream. None of its methods may wait for the other side. */
interface Listener {

    /** The container's name for who listens. */
    String principal();

    /** The browser session it belongs to, or null for a program. */
    String session();

    /** The offices it hears. */
    Set<Long> offices();

    /** Queues an event; where the queue is full the stream is closed and its other side catches up later. */
    void tell(OfficeEvent event);

    /** Shows that the stream lives, and up to which number each office's changes have come. */
    void ping(Map<Long, Long> latest);

    /** Every change of the office up to this number has been told or was overtaken by a later one of the same row. */
    void settled(long office, long sequence);

    /** Ends the stream for good; a browser is told to sign in again. */
    void end();
}
