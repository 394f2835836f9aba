package io.foyer.launcher;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shortens the lines of Payara's log, whose formatter cannot leave out what nobody reads. */
final class LogLine {
    private static final Pattern RECORD = Pattern.compile("\\[(?<time>\\S+)] \\[[^]]*] \\[(?<level>\\w+)] \\[[^]]*]"
            + " \\[(?<logger>[^]]*)] \\[tid: _ThreadID=\\d+ _ThreadName=(?<thread>[^]]*)]"
            + " \\[timeMillis: \\d+] \\[levelValue: \\d+] (?:\\[\\[)?(?<message>.*)");

    private LogLine() {}

    /** Gives the line to keep; empty for the blank ones between records. */
    static String shortened(String line) {
        Matcher record = RECORD.matcher(line);
        if (record.matches()) {
            return String.format(
                    "%s %-7s %s (%s) %s",
                    record.group("time"),
                    record.group("level"),
                    record.group("logger"),
                    record.group("thread"),
                    record.group("message"));
        }
        return line.equals("]]") ? "" : line;
    }
}
