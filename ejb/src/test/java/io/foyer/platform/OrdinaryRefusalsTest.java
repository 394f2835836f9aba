package io.foyer.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.AccessLocalException;
import java.lang.reflect.Method;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class OrdinaryRefusalsTest {

    private final OrdinaryRefusals filter = new OrdinaryRefusals();

    @Test
    void keepsOutThatSomebodyWasRefusedBeforeTheBeanBegan() throws Exception {
        assertThat(filter.isLoggable(announcement())).isFalse();
        assertThat(filter.isLoggable(thrown(new AccessLocalException("Client not authorized"))))
                .isFalse();
    }

    @Test
    void keepsARefusalThatBefellABeanOfOursOnItsWay() throws Exception {
        assertThat(filter.isLoggable(announcement())).isFalse();
        LogRecord fault = thrown(refusedInside());
        assertThat(filter.isLoggable(fault)).isTrue();
        assertThat(fault.getMessage()).isEqualTo(OrdinaryRefusals.ANNOUNCED);
    }

    @Test
    void keepsEveryOtherFaultTogetherWithBeanAndMethod() throws Exception {
        LogRecord announcement = announcement();
        assertThat(filter.isLoggable(announcement)).isFalse();
        LogRecord fault = thrown(new IllegalStateException("broken"));
        assertThat(filter.isLoggable(fault)).isTrue();
        assertThat(fault.getParameters()).isEqualTo(announcement.getParameters());
        assertThat(filter.isLoggable(new LogRecord(Level.INFO, "Something else")))
                .isTrue();
        assertThat(filter.isLoggable(thrown(new AccessLocalException("said by itself"))))
                .isTrue();
    }

    /** Stands for a method of a bean that asks another one. */
    private static AccessLocalException refusedInside() {
        return new AccessLocalException("Client not authorized");
    }

    private static LogRecord announcement() throws NoSuchMethodException {
        Method method = OrdinaryRefusalsTest.class.getDeclaredMethod("refusedInside");
        LogRecord record = new LogRecord(Level.WARNING, OrdinaryRefusals.ANNOUNCED);
        record.setParameters(new Object[] {"SomeService", method});
        return record;
    }

    private static LogRecord thrown(Exception exception) {
        LogRecord record = new LogRecord(Level.WARNING, "");
        record.setThrown(exception);
        return record;
    }
}
