package io.foyer.intake;

/** Which entries of the incoming list are asked for. */
public enum CommunicationFilter {
    ALL(""),

    /** Taken by nobody yet, however old. */
    OPEN("and c.takenBy is null "),

    /** Taken by whoever asks. */
    MINE("and c.takenBy = :user ");

    private final String condition;

    CommunicationFilter(String condition) {
        this.condition = condition;
    }

    /** The words of the query that hold for these entries only. */
    String condition() {
        return condition;
    }
}
