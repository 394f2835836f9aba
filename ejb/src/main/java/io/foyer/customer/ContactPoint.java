package io.foyer.customer;

import io.foyer.shared.PhoneNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** One way to reach a customer, in the form he is recognised by: a number in E.164, a mail address in lower case. */
@Entity
@Table(name = "contact_point")
public class ContactPoint {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "company_id")
    private long companyId;

    @ManyToOne(optional = false)
    @JoinColumn(name = "customer_id")
    private Customer customer;

    @Enumerated(EnumType.STRING)
    private ContactKind kind;

    private String label;

    @Column(name = "match_key")
    private String matchKey;

    private String shown;
    private String extension;
    private int position;

    @Column(name = "bounced_at", insertable = false, updatable = false)
    private Instant bouncedAt;

    protected ContactPoint() {}

    ContactPoint(Customer customer, Reachable reachable, int position) {
        this.companyId = customer.companyId();
        this.customer = customer;
        this.kind = reachable.kind();
        this.label = reachable.label();
        this.matchKey = reachable.matchKey();
        this.position = position;
        rewrite(reachable, position);
    }

    /** Takes over how the same number or address is written now, and its place among the others. */
    void rewrite(Reachable reachable, int place) {
        this.shown = reachable.shown();
        this.extension = reachable.extension();
        this.position = place;
    }

    /** As a person in the given country reads it: a number as dialled there, with its extension. */
    public String text(String country) {
        return reachable().text(country);
    }

    public long id() {
        return id;
    }

    public Customer customer() {
        return customer;
    }

    public ContactKind kind() {
        return kind;
    }

    /** What sort of number it is, such as {@code mobile}; null where nobody knows. */
    public String label() {
        return label;
    }

    public String matchKey() {
        return matchKey;
    }

    public String extension() {
        return extension;
    }

    /** When a mail to it last came back; null where none did since one came from it. */
    public Instant bouncedAt() {
        return bouncedAt;
    }

    public int position() {
        return position;
    }

    PhoneNumber phone() {
        return PhoneNumber.of(matchKey);
    }

    Reachable reachable() {
        return new Reachable(kind, label, matchKey, shown, extension);
    }
}
