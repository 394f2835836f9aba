package io.foyer.card;

import io.foyer.office.Caller;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** Who wrote something, with the name he had then; a program has no user. */
@Embeddable
public class Author implements Serializable {
    private static final long serialVersionUID = 1L;

    private Long userId;
    private String name;

    protected Author() {}

    private Author(Long userId, String name) {
        this.userId = userId;
        this.name = name;
    }

    static Author of(Caller caller) {
        return new Author(caller.userId() == 0 ? null : caller.userId(), caller.displayName());
    }

    public Long userId() {
        return userId;
    }

    public String name() {
        return name;
    }
}
