package io.foyer.reminder;

import java.io.Serializable;
import java.time.Instant;

/**
 * A reminder that the card's template proposes.
 *
 * @param dueAt when it would be due
 */
public record ProposalRow(long id, long cardId, String text, Instant dueAt) implements Serializable {

    static ProposalRow of(ReminderProposal one) {
        return new ProposalRow(one.id(), one.cardId(), one.text(), one.dueAt());
    }
}
