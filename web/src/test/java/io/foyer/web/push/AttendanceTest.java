package io.foyer.web.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttendanceTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final Attendance attendance = new Attendance(Duration.ofSeconds(40));

    @Test
    void knowsWhereAnotherNodeHasSomebody() {
        attendance.hear("one", Attendance.text(List.of(7L, 3L)), NOON);

        assertThat(attendance.isAttended(3, NOON)).isTrue();
        assertThat(attendance.isAttended(7, NOON)).isTrue();
        assertThat(attendance.isAttended(4, NOON)).isFalse();
    }

    @Test
    void believesANodesLastWord() {
        attendance.hear("one", Attendance.text(List.of(3L)), NOON);
        attendance.hear("two", Attendance.text(List.of(4L)), NOON);
        attendance.hear("one", Attendance.text(List.of()), NOON.plusSeconds(1));

        assertThat(attendance.isAttended(3, NOON.plusSeconds(1))).isFalse();
        assertThat(attendance.isAttended(4, NOON.plusSeconds(1))).isTrue();
    }

    @Test
    void forgetsANodeThatFellSilent() {
        attendance.hear("one", Attendance.text(List.of(3L)), NOON);

        assertThat(attendance.isAttended(3, NOON.plusSeconds(39))).isTrue();
        assertThat(attendance.isAttended(3, NOON.plusSeconds(40))).isFalse();
    }
}
