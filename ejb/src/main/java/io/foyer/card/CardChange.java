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

/** One field that was changed through a card: from what to what, by whom and when (CA-5). */
@Entity
@Table(name = "card_change")
public class CardChange {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "card_id")
    private long cardId;

    @Column(name = "card_version")
    private int cardVersion;

    @Column(name = "field_key")
    private String field;

    @Column(name = "old_value")
    private String oldValue;

    @Column(name = "new_value")
    private String newValue;

    @Embedded
    @AttributeOverride(name = "userId", column = @Column(name = "changed_by"))
    @AttributeOverride(name = "name", column = @Column(name = "changed_by_name"))
    private Author author;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected CardChange() {}

    CardChange(Card card, String field, String oldValue, String newValue, Author author, Instant now) {
        this.cardId = card.id();
        this.cardVersion = card.version() + 1;
        this.field = field;
        this.oldValue = oldValue;
        this.newValue = newValue;
        this.author = author;
        this.changedAt = now;
    }

    public long id() {
        return id;
    }

    long cardId() {
        return cardId;
    }

    public int cardVersion() {
        return cardVersion;
    }

    public String field() {
        return field;
    }

    public String oldValue() {
        return oldValue;
    }

    public String newValue() {
        return newValue;
    }

    public Author author() {
        return author;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
