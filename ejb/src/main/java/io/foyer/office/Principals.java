package io.foyer.office;

/** The names under which the container knows who is asking. A user's name holds his epoch, so a new password ends the old name. */
final class Principals {

    private Principals() {}

    static String user(long id, int epoch) {
        return "user:" + id + ":" + epoch;
    }

    static String key(long id) {
        return "key:" + id;
    }
}
