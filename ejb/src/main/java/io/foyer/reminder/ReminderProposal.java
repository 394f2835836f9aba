package io.foyer.reminder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A reminder that a card's template proposes, until somebody sets it or declines. */
@Entity
@Table(name = "reminder_proposal")
public class ReminderProposal {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "card_id")
    private long cardId;

    private String text;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    protected ReminderProposal() {}

    ReminderProposal(long cardId, String text, Instant dueAt, Instant now) {
        this.cardId = cardId;
        this.text = text;
        this.dueAt = dueAt;
        proposedAt = now;
    }

    public long id() {
        return id;
    }

    public long cardId() {
        return cardId;
    }

    public String text() {
        return text;
    }

    public Instant dueAt() {
        return dueAt;
    }
}
