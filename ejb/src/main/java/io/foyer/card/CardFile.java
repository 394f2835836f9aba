package io.foyer.card;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What is known of a file that a field of a card holds; its content stays in the database until it is handed out. */
@Entity
@Table(name = "card_file")
public class CardFile {

    @Id
    private long id;

    @Column(name = "company_id")
    private long companyId;

    @Column(name = "card_id")
    private Long cardId;

    /** The office that a copy waits for, until it is on a card there. */
    @Column(name = "office_id")
    private Long officeId;

    /** The transfer that a copy went along with, or null. */
    @Column(name = "transfer_id")
    private Long transferId;

    private String name;

    @Embedded
    @AttributeOverride(name = "userId", column = @Column(name = "put_by"))
    @AttributeOverride(name = "name", column = @Column(name = "put_by_name"))
    private Author putter;

    @Column(name = "replaced_at")
    private Instant replacedAt;

    protected CardFile() {}

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

    /** The office whose cards may take it, where it was passed on to one and no card has it yet; else null. */
    Long officeId() {
        return officeId;
    }

    Long transferId() {
        return transferId;
    }

    /** Makes it the card's, which names it now; one that another card has stays there. */
    void belongTo(long card) {
        if (cardId == null) {
            cardId = card;
            officeId = null;
        }
        if (cardId == card) {
            replacedAt = null;
        }
    }

    /** Its card names it no more; it can be named again for a while. */
    void replaced(Instant at) {
        replacedAt = at;
    }

    Author putter() {
        return putter;
    }
}
