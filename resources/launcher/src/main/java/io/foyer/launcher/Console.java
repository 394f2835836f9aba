package io.foyer.launcher;

import java.io.PrintStream;

/** What the person who started Foyer gets to read. */
final class Console {
    private final PrintStream out;
    private final PrintStream err;

    Console(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    static Console ofProcess() {
        return new Console(System.out, System.err);
    }

    void say(String text) {
        out.println(text);
        out.flush();
    }

    void complain(Fault fault) {
        err.println(fault.getMessage());
        err.flush();
    }
}
