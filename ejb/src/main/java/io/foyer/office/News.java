package io.foyer.office;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A message from an administrator to the people of one office. */
@Entity
@Table(name = "news")
public class News {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "company_id")
    private long companyId;

    @Column(name = "office_id")
    private long officeId;

    private String title;
    private String body;

    @Column(name = "author_id")
    private long authorId;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "change_sequence")
    private long changeSequence;

    @Version
    private int version;

    protected News() {}

    News(Caller author, long officeId, String title, String body, Instant now, long sequence) {
        this.companyId = author.companyId();
        this.officeId = officeId;
        this.title = title;
        this.body = body;
        this.authorId = author.userId();
        this.publishedAt = now;
        this.changeSequence = sequence;
    }

    void withdraw(Instant now, long sequence) {
        if (withdrawnAt == null) {
            withdrawnAt = now;
            changeSequence = sequence;
        }
    }

    public long id() {
        return id;
    }

    public long officeId() {
        return officeId;
    }

    public String title() {
        return title;
    }

    public String body() {
        return body;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    public long changeSequence() {
        return changeSequence;
    }
}
