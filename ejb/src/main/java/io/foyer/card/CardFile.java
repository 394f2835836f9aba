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

/** A file that a field of a card holds; its content is never changed. */
@Entity
@Table(name = "card_file")
public class CardFile {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "company_id")
    private long companyId;

    @Column(name = "card_id")
    private Long cardId;

    private String name;

    private byte[] content;

    @Embedded
    @AttributeOverride(name = "userId", column = @Column(name = "put_by"))
    @AttributeOverride(name = "name", column = @Column(name = "put_by_name"))
    private Author putter;

    @Column(name = "put_at")
    private Instant putAt;

    protected CardFile() {}

    CardFile(long companyId, String name, byte[] content, Author putter, Instant putAt) {
        this.companyId = companyId;
        this.name = name;
        this.content = content.clone();
        this.putter = putter;
        this.putAt = putAt;
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    long companyId() {
        return companyId;
    }

    Long cardId() {
        return cardId;
    }

    /** Makes it the card's; one that another card has stays there. */
    void belongTo(long card) {
        if (cardId == null) {
            cardId = card;
        }
    }

    Author putter() {
        return putter;
    }

    byte[] content() {
        return content.clone();
    }
}
