package io.foyer.intake;

import io.foyer.customer.Match;
import io.foyer.office.Line;
import io.foyer.shared.CallerId;
import io.foyer.shared.PhoneNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** One contact through one channel: who called whom, what became of it, who took it. */
@Entity
@Table(name = "communication")
public class Communication {

    /** The warning of an entry that is on a card though it came from no address of the card's customer. */
    public static final String OTHER_SENDER = "other-sender";

    private static final String UNKNOWN_NUMBER = "unknown-number";
    private static final int LONGEST_CAUSE = 60;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "company_id")
    private long companyId;

    @Column(name = "office_id")
    private long officeId;

    @Column(name = "connection_id")
    private long connectionId;

    @Column(name = "external_id")
    private String externalId;

    private long sequence;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String direction;

    @Enumerated(EnumType.STRING)
    private CommunicationStatus status;

    @Embedded
    private CallerSide caller = new CallerSide();

    @Embedded
    private Written written = new Written();

    @Column(name = "dnis_raw")
    private String dnisRaw;

    @Column(name = "dnis_e164")
    private String dnisE164;

    private String destination;

    @Column(name = "queue_name")
    private String queueName;

    @Column(name = "agent_extension")
    private String agentExtension;

    private String cause;

    @Column(name = "ad_source_id")
    private Long adSourceId;

    @Column(name = "card_template")
    private String cardTemplate;

    private String warning;

    @Column(name = "customer_id")
    private Long customerId;

    @Enumerated(EnumType.STRING)
    @Column(name = "match_kind")
    private Match.Kind matchKind;

    private int candidates;

    @Column(name = "card_id")
    private Long cardId;

    @Column(name = "answers_id")
    private Long answersId;

    @Column(name = "taken_by")
    private Long takenBy;

    @Column(name = "taken_at")
    private Instant takenAt;

    @Embedded
    private CallTimes times = new CallTimes();

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    protected Communication() {}

    Communication(long companyId, CallEventMessage first) {
        this.companyId = companyId;
        this.connectionId = first.connectionId();
        this.externalId = first.externalId();
        this.channel = Channel.CALL;
        this.matchKind = Match.Kind.NONE;
        this.acceptedAt = first.acceptedAt();
    }

    Communication(long companyId, long officeId, EntryMessage entry, CallerId read) {
        this.companyId = companyId;
        this.officeId = officeId;
        this.adSourceId = entry.adSourceId();
        this.connectionId = entry.connectionId();
        this.externalId = entry.externalId();
        this.channel = entry.channel();
        this.direction = "in";
        this.status = CommunicationStatus.NEW;
        this.caller = CallerSide.of(entry.senderPhone(), read);
        this.written = Written.of(entry);
        this.times = CallTimes.since(entry.at());
        this.matchKind = Match.Kind.NONE;
        this.acceptedAt = entry.acceptedAt();
    }

    Communication(Reply answer, CallerId read) {
        this.companyId = answer.companyId();
        this.officeId = answer.officeId();
        this.adSourceId = answer.adSourceId();
        this.connectionId = answer.connectionId();
        this.externalId = answer.externalId();
        this.channel = answer.channel();
        this.direction = "out";
        this.status = CommunicationStatus.QUEUED;
        this.caller = CallerSide.of(null, read);
        this.written = Written.of(answer.email(), answer.subject(), answer.text());
        this.times = CallTimes.since(answer.at());
        this.matchKind = answer.customerId() == null ? Match.Kind.NONE : Match.Kind.CERTAIN;
        this.candidates = answer.customerId() == null ? 0 : 1;
        this.customerId = answer.customerId();
        this.cardId = answer.cardId();
        this.answersId = answer.answersId();
        this.takenBy = answer.userId() == 0 ? null : Long.valueOf(answer.userId());
        this.takenAt = answer.userId() == 0 ? null : answer.at();
        this.acceptedAt = answer.at();
    }

    /** One more event: the communication was accepted with its earliest, whichever is consumed first. */
    void hasEvent(CallEventMessage event) {
        if (event.acceptedAt().isBefore(acceptedAt)) {
            acceptedAt = event.acceptedAt();
        }
    }

    /** Takes over what the events add up to. */
    void become(CallLife life, CallerId read) {
        direction = life.direction() == null ? "in" : life.direction();
        status = life.status();
        times = CallTimes.of(life);
        caller = CallerSide.of(life.customerNumber(), read);
        destination = CallerSide.cut(life.destination());
        queueName = life.queue();
        agentExtension = life.agentExtension();
        cause = life.cause();
    }

    /** Says where the dialled number leads; an unregistered one is marked with a warning. */
    void arriveOn(Line line, String dialledRaw, PhoneNumber dialled) {
        officeId = line.officeId();
        adSourceId = line.adSourceId();
        dnisRaw = CallerSide.cut(dialledRaw);
        dnisE164 = dialled == null ? null : dialled.e164();
        warning = line.known() ? null : UNKNOWN_NUMBER;
    }

    /** Keeps whom the cross-reference found; exactly one certain match becomes the customer. */
    void matched(Match match) {
        matchKind = match.kind();
        candidates = match.candidates().size();
        customerId = match.kind() == Match.Kind.CERTAIN
                ? Long.valueOf(match.candidates().get(0).customerId())
                : null;
    }

    /** Whether nobody is known for certain yet who sent it, and no card says so. */
    boolean isOfNobody() {
        return customerId == null && cardId == null;
    }

    /** Whether a match says anything of an entry of nobody that it does not say itself. */
    boolean tellsMore(Match match) {
        return isOfNobody() && (match.kind() != matchKind || match.candidates().size() != candidates);
    }

    /** An agent said who it is, or saved a card for him. */
    void belongsTo(long customer, Long card) {
        customerId = customer;
        matchKind = Match.Kind.CERTAIN;
        candidates = 1;
        if (card != null) {
            cardId = card;
        }
        if (isByOther()) {
            warning = null;
        }
    }

    /** On a card whose customer did not write it. */
    void filedOn(Long card) {
        cardId = card;
    }

    boolean isByOther() {
        return OTHER_SENDER.equals(warning);
    }

    void become(CommunicationStatus now) {
        status = now;
    }

    void causedBy(String why) {
        cause = Written.beginning(why, LONGEST_CAUSE);
    }

    void opensOn(String template) {
        cardTemplate = template;
    }

    void warns(String word) {
        warning = word;
    }

    void takenBy(long user, Instant now) {
        takenBy = user;
        takenAt = now;
        if (channel == Channel.CHAT && status == CommunicationStatus.NEW) {
            status = CommunicationStatus.IN_PROGRESS;
        }
    }

    void release() {
        takenBy = null;
        takenAt = null;
        if (channel == Channel.CHAT && status == CommunicationStatus.IN_PROGRESS) {
            status = CommunicationStatus.NEW;
        }
    }

    void changedAt(long newSequence) {
        sequence = newSequence;
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

    public long connectionId() {
        return connectionId;
    }

    public String externalId() {
        return externalId;
    }

    public long sequence() {
        return sequence;
    }

    public int version() {
        return version;
    }

    public Channel channel() {
        return channel;
    }

    public String direction() {
        return direction;
    }

    public CommunicationStatus status() {
        return status;
    }

    /** Who called, as his number and name were read. */
    public CallerSide caller() {
        return caller;
    }

    public String dnisRaw() {
        return dnisRaw;
    }

    public String dnisE164() {
        return dnisE164;
    }

    public String destination() {
        return destination;
    }

    public String agentExtension() {
        return agentExtension;
    }

    public String cause() {
        return cause;
    }

    public Long adSourceId() {
        return adSourceId;
    }

    /** The template its card is opened on, or null for the advertisement's. */
    public String cardTemplate() {
        return cardTemplate;
    }

    public String warning() {
        return warning;
    }

    public Long customerId() {
        return customerId;
    }

    public Match.Kind matchKind() {
        return matchKind;
    }

    public int candidates() {
        return candidates;
    }

    public Long cardId() {
        return cardId;
    }

    public Long takenBy() {
        return takenBy;
    }

    public Instant takenAt() {
        return takenAt;
    }

    /** What was written; empty for a call. */
    public Written written() {
        return written == null ? new Written() : written;
    }

    /** When it rang, was answered and ended. */
    public CallTimes times() {
        return times;
    }

    public Instant acceptedAt() {
        return acceptedAt;
    }
}
