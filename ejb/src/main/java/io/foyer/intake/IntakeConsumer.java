package io.foyer.intake;

/** Takes one kind of message off the intake queue; every feature with a door of its own brings one. */
public interface IntakeConsumer {

    /** The kind of message it takes, as its door wrote it on the message. */
    String kind();

    /** Refuses with {@link Unprocessable} a text that can never be taken. */
    void check(String text);

    /** Keeps what the message says, in one transaction; a second copy changes nothing. */
    void consume(String text);
}
