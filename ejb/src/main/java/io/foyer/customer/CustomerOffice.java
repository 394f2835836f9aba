package io.foyer.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** That a customer is known in an office, and when he last had to do with it. */
@Entity
@Table(name = "customer_office")
@IdClass(CustomerOffice.Key.class)
public class CustomerOffice {

    @Id
    @Column(name = "customer_id")
    private Long customerId;

    @Id
    @Column(name = "office_id")
    private Long officeId;

    @Column(name = "last_contact_at")
    private Instant lastContactAt;

    protected CustomerOffice() {}

    public long customerId() {
        return customerId;
    }

    public long officeId() {
        return officeId;
    }

    public Instant lastContactAt() {
        return lastContactAt;
    }

    /** Which customer, which office. */
    public record Key(Long customerId, Long officeId) implements Serializable {}
}
