package io.foyer.intake;

import io.foyer.platform.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/** One event of a call as it was accepted; its key makes a second copy of it harmless. */
@Entity
@Table(name = "call_event")
public class CallEvent {

    private static final Comparator<CallEventMessage> EARLIEST = Comparator.comparing(CallEventMessage::at)
            .thenComparing(CallEventMessage::acceptedAt)
            .thenComparing(Json::write);

    @EmbeddedId
    private Key key;

    @Column(name = "happened_at")
    private Instant happenedAt;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    private String body;

    protected CallEvent() {}

    CallEvent(long communicationId, CallEventMessage message) {
        this.key = new Key(communicationId, message.kind(), message.leg());
        become(message);
    }

    /** Of two that tell the same the one that happened first counts, whichever comes first; of two copies the one accepted first. */
    boolean yieldsTo(CallEventMessage other) {
        return EARLIEST.compare(other, message()) < 0;
    }

    final void become(CallEventMessage message) {
        this.happenedAt = message.at();
        this.acceptedAt = message.acceptedAt();
        this.body = Json.write(message);
    }

    long communicationId() {
        return key.communicationId;
    }

    boolean isSameEvent(CallEventMessage message) {
        return key.kind == message.kind() && key.leg.equals(message.leg());
    }

    CallEventKind kind() {
        return key.kind;
    }

    String leg() {
        return key.leg;
    }

    Instant happenedAt() {
        return happenedAt;
    }

    Instant acceptedAt() {
        return acceptedAt;
    }

    /** The event as it was accepted, as JSON. */
    String body() {
        return body;
    }

    CallEventMessage message() {
        return Json.read(body, CallEventMessage.class);
    }

    /** A call's event: what, and at which phone. */
    @Embeddable
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        @Column(name = "communication_id")
        private long communicationId;

        @Enumerated(EnumType.STRING)
        private CallEventKind kind;

        private String leg;

        protected Key() {}

        Key(long communicationId, CallEventKind kind, String leg) {
            this.communicationId = communicationId;
            this.kind = kind;
            this.leg = leg;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && communicationId == that.communicationId
                    && kind == that.kind
                    && leg.equals(that.leg);
        }

        @Override
        public int hashCode() {
            return Objects.hash(communicationId, kind, leg);
        }
    }
}
