package io.foyer.intake;

import io.foyer.platform.GroupCommit;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Takes events of calls; those that come at one time share a transaction, which is what a rush of calls spends most of its time on. */
@ApplicationScoped
class CallConsumer implements IntakeConsumer {

    private static final int MOST_AT_ONCE = 16;

    /** Several times what a transaction takes: one that takes longer waits for somebody's lock. */
    private static final Duration PATIENCE = Duration.ofMillis(25);

    @EJB
    private CallService calls;

    private final GroupCommit<CallEventMessage> commits =
            new GroupCommit<>(MOST_AT_ONCE, PATIENCE, CallRecords.Call::of, events -> calls.record(events));

    @Override
    public String kind() {
        return CallIntake.KIND;
    }

    @Override
    public void check(String text) {
        CallEventReader.read(text);
    }

    @Override
    public void consume(String text) {
        commits.commit(CallEventReader.read(text));
    }
}
