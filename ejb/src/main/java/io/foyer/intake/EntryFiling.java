package io.foyer.intake;

/**
 * Where an entry belongs, as far as its door can tell.
 *
 * @param customerId who it is from, where the conversation tells, else null
 * @param cardId the card the conversation is filed on, or null
 * @param warning a word for what is special about it, such as {@code bounce}, or null
 * @param status {@link CommunicationStatus#NEW} where somebody has to deal with it
 * @param cardTemplate the template its card is opened on, or null for the advertisement's
 */
public record EntryFiling(
        Long customerId, Long cardId, String warning, CommunicationStatus status, String cardTemplate) {

    /** Nothing is known but what it says itself. */
    public static final EntryFiling OPEN = new EntryFiling(null, null, null, CommunicationStatus.NEW);

    /** Its card is opened on the advertisement's template. */
    public EntryFiling(Long customerId, Long cardId, String warning, CommunicationStatus status) {
        this(customerId, cardId, warning, status, null);
    }
}
