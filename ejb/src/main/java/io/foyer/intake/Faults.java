package io.foyer.intake;

import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.persistence.OptimisticLockException;
import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Sorts what may go wrong while a message is worked on. */
public final class Faults {

    private static final int DEEPEST = 20;

    /** MySQL's numbers for a duplicate key, a lock not got in time, a deadlock. */
    private static final Set<Integer> LOST_RACES = Set.of(1062, 1205, 1213);

    /** SQL states' classes: data exception, integrity constraint, syntax or access rule. */
    private static final Set<String> DATA_CLASSES = Set.of("22", "23", "42");

    private Faults() {}

    /** Somebody else was quicker; the same work will succeed at once when it is done again. */
    public static boolean isLostRace(Throwable fault) {
        return chain(fault).stream().anyMatch(cause -> isOptimisticLock(cause) || isLostLock(cause));
    }

    private static boolean isOptimisticLock(Throwable cause) {
        return cause.getClass().getSimpleName().equals(OptimisticLockException.class.getSimpleName());
    }

    private static boolean isLostLock(Throwable cause) {
        return cause instanceof SQLException sql && LOST_RACES.contains(sql.getErrorCode());
    }

    /** A part is away or overloaded: every database fault but those that the data itself causes, and every broker fault. */
    public static boolean isOutage(Throwable fault) {
        return isLostRace(fault) || chain(fault).stream().anyMatch(Faults::isPartAway);
    }

    private static boolean isPartAway(Throwable cause) {
        return cause instanceof JMSException
                || cause instanceof JMSRuntimeException
                || cause instanceof ResourceException
                || (cause instanceof SQLException sql && !blamesTheData(sql));
    }

    private static boolean blamesTheData(SQLException sql) {
        String state = sql.getSQLState();
        return state != null && DATA_CLASSES.contains(state.substring(0, Math.min(2, state.length())));
    }

    /** The innermost cause's class and words: what an operator needs to know. */
    public static String reason(Throwable fault) {
        List<Throwable> causes = chain(fault);
        Throwable root = causes.get(causes.size() - 1);
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }

    private static List<Throwable> chain(Throwable fault) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = fault; cause != null && causes.size() < DEEPEST; cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }
}
