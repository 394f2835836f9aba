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

    @Column(name = "pack_revision")
    private int packRevision;

    @Column(name = "changed_as")
    private String changedAs;

    @Column(name = "changed_by_name")
    private String changer;

    @Version
    private int version;

    protected CardDesign() {}

    private void changed(String what, Caller by) {
        changedAs = what;
        changer = by.displayName();
    }

    void draft(String text, Caller by, Instant at) {
        draft = text;
        drafterId = by.userId() == 0 ? null : by.userId();
        drafter = by.displayName();
        draftedAt = at;
        changed("drafted", by);
    }

    void discardDraft(Caller by) {
        endDraft();
        changed("discarded", by);
    }

    private void endDraft() {
        draft = null;
        drafterId = null;
        drafter = null;
        draftedAt = null;
    }

    /** The draft is the newest version now; what a pack brings later no longer touches it. */
    void published(int number, String newName, Caller by) {
        published = number;
        name = newName;
        followsPack = false;
        endDraft();
        changed("published", by);
    }

    /** The first version is what a pack gives, and the next will be what a newer revision of it gives. */
    void adopted(String newName, int revision, Caller by) {
        published(1, newName, by);
        followsPack = true;
        packRevision = revision;
    }

    void withdraw(Instant at, Caller by) {
        withdrawnAt = at;
        changed("withdrawn", by);
    }

    void offer(Caller by) {
        withdrawnAt = null;
        changed("offered", by);
    }

    /** Whether new cards may begin with it. */
    boolean isOffered() {
        return published > 0 && withdrawnAt == null;
    }

    /** What was done last, such as {@code withdrawn}; null where that was before anybody kept it. */
    public String changedAs() {
        return changedAs;
    }

    /** Who did it. */
    public String changer() {
        return changer;
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
