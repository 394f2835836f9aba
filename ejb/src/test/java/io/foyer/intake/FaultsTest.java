package io.foyer.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.jms.JMSException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FaultsTest {

    static Stream<Exception> outages() {
        return Stream.of(
                new SQLNonTransientConnectionException("Communications link failure", "08S01"),
                new SQLException("Server shutdown in progress", "08S01", 1053),
                new SQLException("Too many connections", "08004", 1040),
                new SQLException("Disk full", "HY000", 1021),
                new SQLException("no state at all"),
                new JMSException("Connection failure detected"),
                new ResourceException("No connection to be had"));
    }

    @ParameterizedTest
    @MethodSource("outages")
    void takesWhatIsAwayForAnOutage(Exception cause) {
        assertThat(Faults.isOutage(wrapped(cause))).isTrue();
        assertThat(Faults.isLostRace(wrapped(cause))).isFalse();
    }

    static Stream<Exception> races() {
        return Stream.of(
                new SQLException("Duplicate entry", "23000", 1062),
                new SQLException("Lock wait timeout exceeded", "40001", 1205),
                new SQLException("Deadlock found", "40001", 1213),
                new OptimisticLockException("changed meanwhile"));
    }

    @ParameterizedTest
    @MethodSource("races")
    void takesALostRaceForSomethingToTryAgain(Exception cause) {
        assertThat(Faults.isLostRace(wrapped(cause))).isTrue();
        assertThat(Faults.isOutage(wrapped(cause))).isTrue();
    }

    static Stream<Exception> poison() {
        return Stream.of(
                new SQLException("Data too long for column", "22001", 1406),
                new SQLException("Column cannot be null", "23000", 1048),
                new SQLException("Unknown column", "42S22", 1054),
                new IllegalStateException("a defect of ours"),
                new NullPointerException());
    }

    @ParameterizedTest
    @MethodSource("poison")
    void takesWhatTheDataOrTheCodeCausesForPoison(Exception cause) {
        assertThat(Faults.isOutage(wrapped(cause))).isFalse();
    }

    @Test
    void givesTheInnermostCauseAsTheReason() {
        assertThat(Faults.reason(wrapped(new IllegalStateException("a defect of ours"))))
                .isEqualTo("IllegalStateException: a defect of ours");
    }

    @Test
    void survivesACauseThatCausesItself() {
        Exception first = new IllegalStateException("first");
        Exception second = new IllegalStateException("second", first);
        first.initCause(second);

        assertThat(Faults.isOutage(first)).isFalse();
    }

    private static RuntimeException wrapped(Exception cause) {
        return new EJBException("Transaction aborted", new PersistenceException(cause));
    }
}
