package io.foyer.chat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** A visitor's conversation with an office: who is still there, and when it ended. */
@Entity
@Table(name = "chat")
public class Chat {

    /** A page that lives asks at least every twenty seconds. */
    static final Duration GONE_AFTER = Duration.ofSeconds(45);

    private static final Duration NOTED_EVERY = Duration.ofSeconds(5);

    @Id
    @Column(name = "communication_id")
    private long communicationId;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "line_count")
    private int lineCount;

    private boolean answered;

    @Column(name = "last_at")
    private Instant lastAt;

    @Column(name = "visitor_seen_at")
    private Instant visitorSeenAt;

    @Column(name = "visitor_gone")
    private boolean visitorGone;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected Chat() {}

    Chat(long communicationId, String tokenHash, Instant now) {
        this.communicationId = communicationId;
        this.tokenHash = tokenHash;
        this.lastAt = now;
        this.visitorSeenAt = now;
    }

    /** The place of the next line. */
    int nextLine(ChatAuthor author, Instant now) {
        lineCount++;
        if (author != ChatAuthor.NOTE) {
            lastAt = now;
        }
        answered |= author == ChatAuthor.AGENT;
        return lineCount;
    }

    /** Whether it is worth a write that the visitor was seen again. */
    boolean isStale(Instant now) {
        return visitorGone || now.isAfter(visitorSeenAt.plus(NOTED_EVERY));
    }

    /** The visitor is there; true where he had been missed. */
    boolean seen(Instant now) {
        boolean back = visitorGone;
        visitorSeenAt = now;
        visitorGone = false;
        return back;
    }

    /** His page was closed; a page that is only loaded anew is back before anybody looks. */
    void left(Instant now) {
        visitorSeenAt = now.minus(GONE_AFTER).plusSeconds(10);
    }

    boolean isToBeMissed(Instant now) {
        return !visitorGone && now.isAfter(visitorSeenAt.plus(GONE_AFTER));
    }

    void missed() {
        visitorGone = true;
    }

    boolean isIdle(Instant now, Duration idle) {
        return now.isAfter(lastAt.plus(idle));
    }

    void end(Instant now) {
        endedAt = now;
    }

    boolean isEnded() {
        return endedAt != null;
    }

    public long communicationId() {
        return communicationId;
    }

    /** Whether an agent has written. */
    public boolean answered() {
        return answered;
    }

    public boolean visitorGone() {
        return visitorGone;
    }

    public int lineCount() {
        return lineCount;
    }
}
