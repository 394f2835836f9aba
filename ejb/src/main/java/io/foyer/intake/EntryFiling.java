package io.foyer.intake;

/**
 * Where an entry belongs, as far as its door can tell.
 *
 * @param customerId who it is from, where the conversation tells, else null
 * @param cardId the card the conversation is filed on, or null
 * @param warning a word for what is special about it, such as {@code bounce}, or null
 * @param status {@link CommunicationStatus#NEW} where somebody has to deal with it
 */
public record EntryFiling(Long customerId, Long cardId, String warning, CommunicationStatus status) {

    /** Nothing is known but what it says itself. */
    public static final EntryFiling OPEN = new EntryFiling(null, null, null, CommunicationStatus.NEW);
}
