package io.foyer.transfer;

import io.foyer.card.OpenCard;
import io.foyer.office.Caller;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A card on its way to another office, and what became of it there. */
@Entity
@Table(name = "transfer")
public class Transfer {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "company_id")
    private long companyId;

    @Column(name = "card_id")
    private long cardId;

    @Column(name = "customer_id")
    private long customerId;

    @Column(name = "from_office_id")
    private long fromOfficeId;

    @Column(name = "to_office_id")
    private long toOfficeId;

    @Column(name = "communication_id")
    private Long communicationId;

    @Column(name = "received_card_id")
    private Long receivedCardId;

    private String note;

    @Enumerated(EnumType.STRING)
    private TransferState state;

    @Column(name = "sent_by")
    private Long sentBy;

    @Column(name = "sent_by_name")
    private String sentByName;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "answered_by_name")
    private String answeredByName;

    @Column(name = "answered_at")
    private Instant answeredAt;

    private String reason;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "told_at")
    private Instant toldAt;

    private long sequence;

    @Version
    private int version;

    protected Transfer() {}

    Transfer(OpenCard card, long toOffice, String note, Caller sender, Instant now) {
        companyId = sender.companyId();
        cardId = card.id();
        customerId = card.customerId();
        fromOfficeId = card.officeId();
        toOfficeId = toOffice;
        this.note = note;
        state = TransferState.SENT;
        sentBy = sender.userId() == 0 ? null : sender.userId();
        sentByName = sender.displayName();
        sentAt = now;
    }

    void arrivedAs(long communication) {
        communicationId = communication;
    }

    /** Somebody took its entry; one that was declined stays so. */
    boolean takenUp(String by, Instant now) {
        if (state != TransferState.SENT) {
            return false;
        }
        answered(TransferState.TAKEN_UP, by, now);
        changed(now);
        return true;
    }

    /** Its entry was put back for the others, and nobody there has a card of it. */
    boolean putBack(Instant now) {
        if (state != TransferState.TAKEN_UP || receivedCardId != null) {
            return false;
        }
        answered(TransferState.SENT, null, null);
        changed(now);
        return true;
    }

    void declined(String why, String by, Instant now) {
        reason = why;
        answered(TransferState.DECLINED, by, now);
        changed(now);
    }

    private void answered(TransferState now, String by, Instant at) {
        state = now;
        answeredByName = by;
        answeredAt = at;
    }

    /** The other office has saved a card for it. */
    void received(long card, Instant now) {
        receivedCardId = card;
        changed(now);
    }

    /** From now on the sender has to be told, by whichever node is there. */
    private void changed(Instant now) {
        changedAt = now;
        toldAt = null;
    }

    void told(Instant now, long number) {
        toldAt = now;
        sequence = number;
    }

    /** Whether the other office did something of which the sender does not know. */
    boolean isToTell() {
        return changedAt != null && toldAt == null;
    }

    public boolean isDeclined() {
        return state == TransferState.DECLINED;
    }

    public long id() {
        return id;
    }

    public long companyId() {
        return companyId;
    }

    public long cardId() {
        return cardId;
    }

    public long customerId() {
        return customerId;
    }

    public long fromOfficeId() {
        return fromOfficeId;
    }

    public long toOfficeId() {
        return toOfficeId;
    }

    public Long communicationId() {
        return communicationId;
    }

    public Long receivedCardId() {
        return receivedCardId;
    }

    public String note() {
        return note;
    }

    public TransferState state() {
        return state;
    }

    public String sentByName() {
        return sentByName;
    }

    public Long sentBy() {
        return sentBy;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public String answeredByName() {
        return answeredByName;
    }

    public Instant answeredAt() {
        return answeredAt;
    }

    public String reason() {
        return reason;
    }

    public long sequence() {
        return sequence;
    }
}
