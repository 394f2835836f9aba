package io.foyer.card.template;

import java.io.Serializable;

/**
 * A reminder that is proposed to whoever brings a card into a status (CA-11).
 *
 * @param text what is to be done
 * @param status key of the status that a card takes on when it is saved
 * @param days how many days later it is due; 0 for the same day
 */
public record FollowUp(String text, String status, int days) implements Serializable {}
