package io.foyer.card;

import java.sql.SQLException;

/** Tells a transaction that the database gave up for another's sake from one that failed. */
final class Deadlocks {

    private static final String SERIALIZATION_FAILURE = "40001";

    private Deadlocks() {}

    static boolean isCauseOf(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && SERIALIZATION_FAILURE.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
