package io.foyer.card.design;

import io.foyer.office.Caller;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** One template of a company: which version new cards begin with, and the draft of the next. */
@Entity
@Table(name = "card_design")
public class CardDesign {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "company_id")
    private long companyId;

    @Column(name = "template_key")
    private String templateKey;

    private String name;

    private int published;

    @Column(name = "follows_pack")
    private boolean followsPack;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    private String draft;

    @Column(name = "drafted_by")
    private Long drafterId;

    @Column(name = "drafted_by_name")
    private String drafter;

    @Column(name = "drafted_at")
    private Instant draftedAt;

    @Version
    private int version;

    protected CardDesign() {}

    /** A template that has neither a version nor a draft yet. */
    CardDesign(long companyId, String templateKey, String name) {
        this.companyId = companyId;
        this.templateKey = templateKey;
        this.name = name;
    }

    void draft(String text, Caller by, Instant at) {
        draft = text;
        drafterId = by.userId() == 0 ? null : by.userId();
        drafter = by.displayName();
        draftedAt = at;
    }

    void discardDraft() {
        draft = null;
        drafterId = null;
        drafter = null;
        draftedAt = null;
    }

    /** The draft is the newest version now; what a pack brings later no longer touches it. */
    void published(int number, String newName, boolean asThePackGivesIt) {
        published = number;
        name = newName;
        followsPack = asThePackGivesIt;
        discardDraft();
    }

    void withdraw(Instant at) {
        withdrawnAt = at;
    }

    void offer() {
        withdrawnAt = null;
    }

    public String templateKey() {
        return templateKey;
    }

    public String name() {
        return name;
    }

    public int published() {
        return published;
    }

    public String draft() {
        return draft;
    }

    public String drafter() {
        return drafter;
    }

    public Instant draftedAt() {
        return draftedAt;
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    public boolean followsPack() {
        return followsPack;
    }

    public int version() {
        return version;
    }
}
