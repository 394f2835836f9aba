package io.foyer.appointment;

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
import java.time.Duration;
import java.time.Instant;

/** Somebody comes to an office at a time that was agreed. */
@Entity
@Table(name = "appointment")
public class Appointment {

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

    @Enumerated(EnumType.STRING)
    private AppointmentKind kind;

    @Column(name = "agent_id")
    private long agentId;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    private String place;
    private String note;

    @Enumerated(EnumType.STRING)
    private AppointmentState state;

    private int revision;

    @Column(name = "tells_customer")
    private boolean tellsCustomer;

    @Enumerated(EnumType.STRING)
    @Column(name = "told_state")
    private AppointmentState toldState;

    @Column(name = "told_revision")
    private Integer toldRevision;

    @Column(name = "reminded_revision")
    private Integer remindedRevision;

    private String telling;

    @Column(name = "told_communication_id")
    private Long toldCommunicationId;

    @Column(name = "communication_id")
    private Long communicationId;

    @Column(name = "created_by")
    private Long createdBy;

    @Column(name = "created_by_name")
    private String createdByName;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by_name")
    private String changedByName;

    private long sequence;

    @Version
    private int version;

    protected Appointment() {}

    Appointment(OpenCard card, AppointmentDraft draft, Caller author, Instant now) {
        companyId = author.companyId();
        officeId = card.officeId();
        cardId = card.id();
        customerId = card.customerId();
        state = AppointmentState.BOOKED;
        createdBy = author.userId() == 0 ? null : author.userId();
        createdByName = author.displayName();
        createdAt = now;
        agree(draft, createdByName, now);
    }

    /** Another time, agent or thing to see. */
    void move(AppointmentDraft draft, String by, Instant now) {
        revision++;
        agree(draft, by, now);
    }

    private void agree(AppointmentDraft draft, String by, Instant now) {
        kind = AppointmentKind.of(draft.kind()).orElseThrow();
        agentId = draft.agentId();
        startsAt = draft.startsAt();
        endsAt = draft.startsAt().plus(Duration.ofMinutes(draft.minutes()));
        place = blankToNull(draft.place());
        note = blankToNull(draft.note());
        tellsCustomer = draft.tellsCustomer();
        changedAt = now;
        changedByName = by;
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    void become(AppointmentState now, String by, Instant at) {
        state = now;
        changedAt = at;
        changedByName = by;
        if (now == AppointmentState.CANCELLED) {
            revision++;
        }
    }

    void arrivedAs(long communication) {
        communicationId = communication;
    }

    /** Whether the customer has to be told how it stands. */
    boolean isToTell() {
        boolean isKnown = toldRevision != null && toldRevision == revision && toldState == state;
        boolean tellable = state == AppointmentState.BOOKED
                || (state == AppointmentState.CANCELLED && toldState == AppointmentState.BOOKED);
        return tellsCustomer && tellable && !isKnown;
    }

    /** Whether he has to be reminded at this moment: it is near, and was not agreed just now. */
    boolean isToRemind(Instant now, Duration before) {
        return tellsCustomer
                && state == AppointmentState.BOOKED
                && (remindedRevision == null || remindedRevision != revision)
                && now.isBefore(startsAt)
                && !now.isBefore(startsAt.minus(before))
                && changedAt.isBefore(startsAt.minus(before));
    }

    /** Asks for no reminder any more where it was agreed too late for one. */
    void settle(Instant now, Duration before) {
        if (!now.isBefore(startsAt.minus(before))) {
            reminded();
        }
    }

    /**
     * @param how what became of the mail, for the office
     * @param communication the mail, or null where none was written
     */
    void told(String how, Long communication) {
        toldState = state;
        toldRevision = revision;
        telling = how;
        toldCommunicationId = communication;
    }

    void reminded() {
        remindedRevision = revision;
    }

    void changedAt(long number) {
        sequence = number;
    }

    public boolean isBooked() {
        return state == AppointmentState.BOOKED;
    }

    public boolean isMoved() {
        return toldRevision != null;
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

    public AppointmentKind kind() {
        return kind;
    }

    public long agentId() {
        return agentId;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    public String place() {
        return place;
    }

    public String note() {
        return note;
    }

    public AppointmentState state() {
        return state;
    }

    public int revision() {
        return revision;
    }

    public boolean tellsCustomer() {
        return tellsCustomer;
    }

    /** What became of the latest mail about it, as a word, or null. */
    public String telling() {
        return telling;
    }

    /** The latest mail about it, whose own status says more, or null. */
    public Long toldCommunicationId() {
        return toldCommunicationId;
    }

    public Long communicationId() {
        return communicationId;
    }

    public String createdByName() {
        return createdByName;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** Who changed it last; null where that was before it was kept. */
    public String changedByName() {
        return changedByName;
    }

    public long sequence() {
        return sequence;
    }

    public int version() {
        return version;
    }
}
