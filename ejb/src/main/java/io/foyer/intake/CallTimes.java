package io.foyer.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** When a communication began, was answered and ended, and how long was talked. */
@Embeddable
public class CallTimes {

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "duration_s")
    private Integer durationSeconds;

    protected CallTimes() {}

    static CallTimes of(CallLife life) {
        CallTimes times = new CallTimes();
        times.startedAt = life.startedAt();
        times.answeredAt = life.answeredAt();
        times.endedAt = life.endedAt();
        times.durationSeconds =
                life.talked() == null ? null : (int) life.talked().toSeconds();
        return times;
    }

    static CallTimes since(Instant start) {
        CallTimes times = new CallTimes();
        times.startedAt = start;
        return times;
    }

    void end(Instant now) {
        endedAt = now;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant answeredAt() {
        return answeredAt;
    }

    public Instant endedAt() {
        return endedAt;
    }

    public Integer durationSeconds() {
        return durationSeconds;
    }
}
