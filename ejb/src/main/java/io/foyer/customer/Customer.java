package io.foyer.customer;

import jakarta.persistence.*;

@Entity
@Table(name = "customer")
public class Customer {
    @Id
    private long id;

    public long id() {
        return id;
    }

    public String name(String c) {
        return "x";
    }
}
