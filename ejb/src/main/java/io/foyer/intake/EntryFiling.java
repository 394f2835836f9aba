package io.foyer.intake;

import io.foyer.customer.Match;

/**
 * Where an entry belongs, as far as its door can tell.
 *
 * @param customerId who it is from, where the conversation tells, else null
 * @param cardId the card the conversation is filed on, also where somebody else than its customer wrote, or null
 * @param warning a word for what is special about it, such as {@code bounce}, or null
 * @param status {@link CommunicationStatus#NEW} where somebody has to deal with it
 * @param cardTemplate the template its card is opened on, or null for the advertisement's
 * @param match who sent it as {@link EntrySenders} told, or null where nobody asked yet
 */
public record EntryFiling(
        Long customerId, Long cardId, String warning, CommunicationStatus status, String cardTemplate, Match match) {

    /** Nothing is known but what it says itself. */
    public static final EntryFiling OPEN = new EntryFiling(null, null, null, CommunicationStatus.NEW);

    /** Its card is opened on the advertisement's template. */
    public EntryFiling(Long customerId, Long cardId, String warning, CommunicationStatus status) {
        this(customerId, cardId, warning, status, null, null);
    }

    /** Its sender need not be looked for. */
    public EntryFiling(Long customerId, Long cardId, String warning, CommunicationStatus status, Match match) {
        this(customerId, cardId, warning, status, null, match);
    }

    /** The same, its card opened on a template of its own. */
    public EntryFiling on(String template) {
        return new EntryFiling(customerId, cardId, warning, status, template, match);
    }
}
