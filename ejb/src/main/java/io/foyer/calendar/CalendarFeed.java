package io.foyer.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A person's open calendar feed. */
@Entity
@Table(name = "calendar_feed")
public class CalendarFeed {

    @Id
    @Column(name = "user_id")
    private long userId;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "created_at")
    private Instant createdAt;

    protected CalendarFeed() {}

    CalendarFeed(long userId) {
        this.userId = userId;
    }

    /** Opens it under a new address; the one before ends. */
    void open(String digest, Instant now) {
        tokenHash = digest;
        createdAt = now;
    }

    public long userId() {
        return userId;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
