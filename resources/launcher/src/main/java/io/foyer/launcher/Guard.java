package io.foyer.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * A shell that ends the children when the launcher is killed and cannot do it itself: it reads their process ids from
 * the launcher, and its input ends with the launcher.
 */
final class Guard {
    private static final String SCRIPT =
            """
            trap '' INT TERM HUP
            pids=
            while read -r line; do
              [ "$line" = done ] && exit 0
              pids="$pids $line"
            done
            [ -z "$pids" ] && exit 0
            kill $pids 2>/dev/null
            for second in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do
              sleep 1
              left=
              for pid in $pids; do kill -0 $pid 2>/dev/null && left="$left $pid"; done
              [ -z "$left" ] && exit 0
            done
            kill -9 $pids 2>/dev/null
            """;

    private final Process shell;

    private Guard(Process shell) {
        this.shell = shell;
    }

    static Guard post() throws Fault {
        try {
            Process shell = new ProcessBuilder("sh", "-c", SCRIPT)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new Guard(shell);
        } catch (IOException e) {
            throw new Fault("Foyer cannot start a shell: " + e.getMessage() + ".", e);
        }
    }

    void watch(long pid) {
        tell(Long.toString(pid));
    }

    /** All children have ended; nothing is left to guard. */
    void release() {
        tell("done");
        try {
            shell.waitFor(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the end of the launcher does: the shell reads on to the end of its input. */
    void forsake() throws IOException {
        shell.getOutputStream().close();
    }

    private void tell(String order) {
        try {
            OutputStream orders = shell.getOutputStream();
            orders.write((order + "\n").getBytes(StandardCharsets.US_ASCII));
            orders.flush();
        } catch (IOException e) {
            // Somebody ended the guard; Foyer runs without it.
        }
    }
}
