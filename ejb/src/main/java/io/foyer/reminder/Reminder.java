package io.foyer.reminder;

import io.foyer.card.CardState;
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

    private int revision;

    @Column(name = "changed_by_name")
    private String changedByName;

    @Column(name = "changed_at")
    private Instant changedAt;

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
        changedByName = createdByName;
        changedAt = now;
    }

    /** What Foyer itself reminds the whole office of. */
    Reminder(CardState card, String text, Instant dueAt, String by, Instant now) {
        companyId = card.companyId();
        officeId = card.officeId();
        cardId = card.id();
        customerId = card.customerId();
        this.text = text;
        this.dueAt = dueAt;
        createdByName = by;
        createdAt = now;
        changedByName = by;
        changedAt = now;
    }

    /** What somebody makes of it; one that is put off is told anew. */
    void become(ReminderChange change, String by, Instant now) {
        if (change.dueAt() != null) {
            dueAt = change.dueAt();
            toldAt = null;
        }
        if (change.handedOver()) {
            userId = change.userId();
        }
        if (change.done()) {
            doneAt = now;
            doneByName = by;
        }
        revision++;
        changedByName = by;
        changedAt = now;
    }

    void told(Instant now) {
        toldAt = now;
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

    /** Counts what people made of it; that it was told does not count. */
    public int revision() {
        return revision;
    }

    public String changedByName() {
        return changedByName;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public long sequence() {
        return sequence;
    }

    public int version() {
        return version;
    }
}
