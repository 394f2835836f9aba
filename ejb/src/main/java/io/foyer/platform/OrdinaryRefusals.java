package io.foyer.platform;

import jakarta.ejb.AccessLocalException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Keeps out of the server's log that somebody was refused who lacks the role: he is told, and nothing is broken. Any other
 * exception of a bean stays, and so does a refusal that befell a bean of ours on its way, which is a fault of the program.
 */
final class OrdinaryRefusals implements Filter {

    static final String LOGGER = "jakarta.enterprise.ejb.container";

    /** By this the container names bean and method, in a record of its own before the one with the exception. */
    static final String ANNOUNCED = "AS-EJB-00056";

    private static final ThreadLocal<LogRecord> ANNOUNCEMENT = new ThreadLocal<>();

    @Override
    public boolean isLoggable(LogRecord record) {
        if (ANNOUNCED.equals(record.getMessage()) && record.getThrown() == null) {
            ANNOUNCEMENT.set(record);
            return false;
        }
        LogRecord announced = ANNOUNCEMENT.get();
        ANNOUNCEMENT.remove();
        if (announced == null || record.getThrown() == null) {
            return true;
        }
        if (isOrdinary(record.getThrown(), announced)) {
            return false;
        }
        record.setMessage(announced.getMessage());
        record.setParameters(announced.getParameters());
        return true;
    }

    private static boolean isOrdinary(Throwable thrown, LogRecord announced) {
        return thrown instanceof AccessLocalException
                && announced.getParameters() != null
                && Arrays.stream(announced.getParameters())
                        .filter(Method.class::isInstance)
                        .map(Method.class::cast)
                        .noneMatch(method -> hasBegun(method, thrown));
    }

    private static boolean hasBegun(Method method, Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .anyMatch(frame ->
                        frame.getClassName().equals(method.getDeclaringClass().getName())
                                && frame.getMethodName().equals(method.getName()));
    }
}
