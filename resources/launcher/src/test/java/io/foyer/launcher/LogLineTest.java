package io.foyer.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogLineTest {
    private static final String HEAD = "[2026-11-21T22:48:29.686+0000] [] [INFO] [] [PayaraMicro]"
            + " [tid: _ThreadID=1 _ThreadName=main] [timeMillis: 1795301309686] [levelValue: 800] ";

    @Test
    void keepsTimeLevelLoggerThreadAndMessage() {
        assertThat(LogLine.shortened(HEAD + "Deployed 2 archive(s)"))
                .isEqualTo("2026-11-21T22:48:29.686+0000 INFO    PayaraMicro (main) Deployed 2 archive(s)");
    }

    @Test
    void leavesOutTheBracketsAroundSeveralLines() {
        assertThat(LogLine.shortened(HEAD + "[[")).endsWith("PayaraMicro (main) ");
        assertThat(LogLine.shortened("]]")).isEmpty();
    }

    @Test
    void leavesOtherLinesAlone() {
        assertThat(LogLine.shortened("Caused by: java.io.IOException: [gone]"))
                .isEqualTo("Caused by: java.io.IOException: [gone]");
    }
}
