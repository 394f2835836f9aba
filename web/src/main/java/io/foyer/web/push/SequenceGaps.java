package io.foyer.web.push;

import java.util.TreeSet;

/**
 * Which numbers of an office's order have not arrived. Numbers have no holes by themselves, so a missing one was lost or
 * is late; it counts as a gap only when it is still missing at the second look.
 */
final class SequenceGaps {

    private long complete = -1;
    private final TreeSet<Long> ahead = new TreeSet<>();
    private long suspected = -1;

    synchronized void seen(long sequence) {
        if (complete < 0) {
            complete = sequence;
        } else if (sequence > complete) {
            ahead.add(sequence);
            while (!ahead.isEmpty() && ahead.first() == complete + 1) {
                complete = ahead.pollFirst();
            }
        }
    }

    /** The number after which something is missing since the last look, or null. */
    synchronized Long firstGapBefore(long latest) {
        if (complete < 0) {
            complete = latest;
            return null;
        }
        if (complete >= latest) {
            suspected = -1;
            return null;
        }
        boolean sameAsBefore = suspected == complete;
        suspected = complete;
        return sameAsBefore ? complete : null;
    }

    /** Everything up to this number has been told after all. */
    synchronized void settled(long sequence) {
        complete = Math.max(complete, sequence);
        ahead.headSet(complete, true).clear();
        suspected = -1;
    }
}
