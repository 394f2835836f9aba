package io.foyer.card;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A signed and dated note on a card; it has no way to be changed (CA-6). */
@Entity
@Table(name = "card_note")
public class CardNote {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "card_id")
    private long cardId;

    @Column(name = "request_key")
    private String requestKey;

    private String body;

    @Embedded
    @AttributeOverride(name = "userId", column = @Column(name = "written_by"))
    @AttributeOverride(name = "name", column = @Column(name = "written_by_name"))
    private Author author;

    @Column(name = "written_at")
    private Instant writtenAt;

    protected CardNote() {}

    CardNote(long cardId, String requestKey, String body, Author author, Instant now) {
        this.cardId = cardId;
        this.requestKey = requestKey;
        this.body = body;
        this.author = author;
        this.writtenAt = now;
    }

    public long id() {
        return id;
    }

    public long cardId() {
        return cardId;
    }

    public String body() {
        return body;
    }

    public Author author() {
        return author;
    }

    public Instant writtenAt() {
        return writtenAt;
    }
}
