package io.foyer.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** How it stands with each mailbox. */
@ApplicationScoped
class MailboxStates {

    private final ConcurrentMap<Long, MailboxState> states = new ConcurrentHashMap<>();

    void put(long mailboxId, MailboxState state) {
        states.put(mailboxId, state);
    }

    void remove(long mailboxId) {
        states.remove(mailboxId);
    }

    /** How it stands with one; empty where this server does not watch it, or not yet. */
    Optional<MailboxState> of(long mailboxId) {
        return Optional.ofNullable(states.get(mailboxId));
    }

    Collection<MailboxState> all() {
        return states.values();
    }
}
