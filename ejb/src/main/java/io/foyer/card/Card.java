package io.foyer.card;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** A template filled for a customer: its status and the values that are the card's own. */
@Entity
@Table(name = "card")
public class Card {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "company_id")
    private long companyId;

    @Column(name = "office_id")
    private long officeId;

    @Column(name = "customer_id")
    private Long customerId;

    @Column(name = "template_key")
    private String templateKey;

    @Column(name = "template_version")
    private int templateVersion;

    private String status;

    @Column(name = "communication_id")
    private Long communicationId;

    private String opening;

    @Embedded
    @AttributeOverride(name = "userId", column = @Column(name = "created_by"))
    @AttributeOverride(name = "name", column = @Column(name = "created_by_name"))
    private Author creator;

    @Column(name = "created_at")
    private Instant createdAt;

    @Embedded
    @AttributeOverride(name = "userId", column = @Column(name = "updated_by"))
    @AttributeOverride(name = "name", column = @Column(name = "updated_by_name"))
    private Author changer;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @ElementCollection
    @CollectionTable(name = "card_value", joinColumns = @JoinColumn(name = "card_id"))
    @MapKeyColumn(name = "field_key")
    @Column(name = "value")
    private Map<String, String> values = new HashMap<>();

    @Version
    private int version;

    protected Card() {}

    /** Takes over what was saved; fields that are not among the new values are emptied. */
    void write(Map<String, String> newValues, String newStatus, long customer, Author author, Instant now) {
        values.keySet().retainAll(newValues.keySet());
        newValues.forEach((key, value) -> {
            if (!Objects.equals(values.get(key), value)) {
                values.put(key, value);
            }
        });
        status = newStatus;
        customerId = customer;
        changer = author;
        updatedAt = now.isAfter(updatedAt) ? now : updatedAt.plusMillis(1);
    }

    /** Says which communication it began with, where it began with none that was known then. */
    public void beganWith(long communication) {
        if (communicationId == null) {
            communicationId = communication;
        }
    }

    /** Goes over to another version of its template; what it holds stays. */
    void bring(int newVersion, String newStatus, Author author, Instant now) {
        templateVersion = newVersion;
        status = newStatus;
        changer = author;
        updatedAt = now.isAfter(updatedAt) ? now : updatedAt.plusMillis(1);
    }

    /** Whether it was never saved, only put down to hold its place inside a transaction. */
    boolean isBlank() {
        return version == 0;
    }

    public long id() {
        return id;
    }

    public long companyId() {
        return companyId;
    }

    public long officeId() {
        return officeId;
    }

    public Long customerId() {
        return customerId;
    }

    public String templateKey() {
        return templateKey;
    }

    public int templateVersion() {
        return templateVersion;
    }

    public String status() {
        return status;
    }

    public Long communicationId() {
        return communicationId;
    }

    public String opening() {
        return opening;
    }

    public Author creator() {
        return creator;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Author changer() {
        return changer;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public Map<String, String> values() {
        return Map.copyOf(values);
    }

    public int version() {
        return version;
    }
}
