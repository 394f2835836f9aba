package io.foyer.artemis;

/** The broker cannot be used as it is set up; the message is one sentence for the operator. */
public final class BrokerFault extends Exception {
    private static final long serialVersionUID = 1L;

    BrokerFault(String sentence) {
        super("Foyer cannot start: " + sentence);
    }

    BrokerFault(String sentence, Throwable cause) {
        super("Foyer cannot start: " + sentence, cause);
    }
}
