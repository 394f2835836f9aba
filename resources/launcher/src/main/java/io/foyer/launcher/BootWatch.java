package io.foyer.launcher;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the application server's log for what becomes of its start, since a failed deployment does not end it. */
final class BootWatch implements Consumer<String> {
    /** Faults in the setup, thrown by the application and the resource adapter, begin with this. */
    private static final String FAULT = "Foyer cannot start";

    private static final String CAUSE = "Caused by: ";
    private static final String SEVERE = " SEVERE ";

    private final Set<String> faults = new LinkedHashSet<>();
    private String lastCause = "";
    private boolean booted;

    @Override
    public synchronized void accept(String line) {
        int fault = line.indexOf(FAULT);
        if (fault >= 0) {
            faults.add(line.substring(fault));
        } else if (line.startsWith(CAUSE)) {
            lastCause = line.substring(CAUSE.length());
        } else if (lastCause.isEmpty() && line.contains(SEVERE)) {
            lastCause = line.substring(line.indexOf(") ") + 2);
        } else if (line.contains("Payara Micro") && line.contains(" ready in ")) {
            booted = true;
        }
    }

    /** Whether the server has tried all deployments. */
    synchronized boolean booted() {
        return booted;
    }

    /** Whether the application or the resource adapter said that its setup is wrong. */
    synchronized boolean refused() {
        return !faults.isEmpty();
    }

    /** Why the application is not there, as a sentence; the log's place is said when only it can tell. */
    synchronized Fault failure(String logPlace) {
        if (!faults.isEmpty()) {
            return new Fault(String.join(System.lineSeparator(), faults));
        }
        String cause = lastCause.isEmpty() ? "" : " (" + lastCause + ")";
        return new Fault("The application did not start" + cause + "; " + logPlace + " says why.");
    }
}
