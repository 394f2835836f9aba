package io.foyer.reminder;

import io.foyer.card.OpenCard;
import io.foyer.office.Caller;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** What somebody wants to be reminded of on a card. */
@Entity
@Table(name = "reminder")
public class Reminder {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "company_id")
    private long companyId;

    @Column(name = "office_id")
    private long officeId;

    @Column(name = "card_id")
    private long cardId;

    @Column(name = "customer_id")
    private long customerId;

    private String text;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "user_id")
    private Long userId;

    @Column(name = "created_by")
    private Long createdBy;

    @Column(name = "created_by_name")
    private String createdByName;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "told_at")
    private Instant toldAt;

    @Column(name = "done_at")
    private Instant doneAt;

    @Column(name = "done_by_name")
    private String doneByName;

    private long sequence;

    @Version
    private int version;

    protected Reminder() {}

    Reminder(OpenCard card, ReminderDraft draft, Caller author, Instant now) {
        companyId = author.companyId();
        officeId = card.officeId();
        cardId = card.id();
        customerId = card.customerId();
        text = draft.text().strip();
        dueAt = draft.dueAt();
        userId = draft.userId();
        createdBy = author.userId() == 0 ? null : author.userId();
        createdByName = author.displayName();
        createdAt = now;
    }

    /** Puts it off; it is told anew. */
    void putOff(Instant until) {
        dueAt = until;
        toldAt = null;
    }

    /** Hands it to a colleague, or to the whole office where null. */
    void handTo(Long colleague) {
        userId = colleague;
    }

    void told(Instant now) {
        toldAt = now;
    }

    void done(String by, Instant now) {
        doneAt = now;
        doneByName = by;
    }

    void changedAt(long number) {
        sequence = number;
    }

    /** Whether it has to be told now. */
    boolean isToTellAt(Instant now) {
        return !isDone() && toldAt == null && !dueAt.isAfter(now);
    }

    /** Whether it waits to be dealt with. */
    public boolean isDue() {
        return !isDone() && toldAt != null;
    }

    public boolean isDone() {
        return doneAt != null;
    }

    public long id() {
        return id;
    }

    public long companyId() {
        return companyId;
    }

    public long officeId() {
        return officeId;
    }

    public long cardId() {
        return cardId;
    }

    public long customerId() {
        return customerId;
    }

    public String text() {
        return text;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Long userId() {
        return userId;
    }

    public String createdByName() {
        return createdByName;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant doneAt() {
        return doneAt;
    }

    public String doneByName() {
        return doneByName;
    }

    public long sequence() {
        return sequence;
    }

    public int version() {
        return version;
    }
}
