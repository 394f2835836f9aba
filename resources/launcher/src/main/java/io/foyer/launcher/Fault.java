package io.foyer.launcher;

/** A start that cannot go on; the message says in one sentence what is wrong and what to do. */
final class Fault extends Exception {
    private static final long serialVersionUID = 1L;

    Fault(String sentence) {
        super(sentence);
    }

    Fault(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
