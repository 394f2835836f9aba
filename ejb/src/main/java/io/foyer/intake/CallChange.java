package io.foyer.intake;

import io.foyer.customer.Candidate;
import io.foyer.customer.Clues;
import io.foyer.customer.Contact;
import io.foyer.customer.Match;
import io.foyer.customer.Sighting;
import io.foyer.shared.CallerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What one event changes of a call: the call as it is kept, or a new one, and the events that are known of it. */
final class CallChange {

    private final CallEventMessage message;
    private final Communication communication;
    private final List<CallEvent> events;
    private final long officeBefore;
    private final Long customerBefore;

    private CallerId caller;

    /** Who was recognised anew, if anybody. */
    private Match match = Match.NOBODY;

    /**
     * Makes one.
     *
     * @param message the event
     * @param communication the call; one that is not in the database yet where there are no events
     * @param events those kept before
     */
    CallChange(CallEventMessage message, Communication communication, List<CallEvent> events) {
        this.message = message;
        this.communication = communication;
        this.events = events;
        this.officeBefore = communication.officeId();
        this.customerBefore = communication.customerId();
    }

    CallEventMessage message() {
        return message;
    }

    Communication communication() {
        return communication;
    }

    boolean isNewCall() {
        return events.isEmpty();
    }

    boolean isNewEvent() {
        return kept() == null;
    }

    /** Takes the event up; false where it is a copy that changes nothing. */
    boolean takeUp() {
        CallEvent kept = kept();
        if (kept != null && !kept.yieldsTo(message)) {
            return false;
        }
        if (kept != null) {
            kept.become(message);
        }
        communication.hasEvent(message);
        return true;
    }

    /** What all its events add up to. */
    CallLife life() {
        List<CallEventMessage> all =
                new ArrayList<>(events.stream().map(CallEvent::message).toList());
        if (isNewEvent()) {
            all.add(message);
        }
        return CallLife.of(all);
    }

    /** Says who calls, as his number and name were read. */
    void calls(CallerId id) {
        caller = id;
    }

    /** What the call tells of who is behind it. */
    Sighting sighting() {
        return new Sighting(communication.officeId(), Clues.of(caller));
    }

    void matched(Match found) {
        communication.matched(found);
        match = found;
    }

    Match match() {
        return match;
    }

    /** Whether a customer is behind the call who was not, or not in this office. */
    boolean reachesCustomer() {
        return communication.customerId() != null
                && (!communication.customerId().equals(customerBefore) || officeBefore != communication.officeId());
    }

    /** That his customer had to do with its office. */
    Contact contact() {
        boolean known = match.certain().map(Candidate::knownHere).orElse(false);
        return new Contact(
                communication.customerId(),
                communication.officeId(),
                communication.times().startedAt(),
                known);
    }

    /** Who is told: the call's office, and the one that had it before its dialled number was known, so that it drops it. */
    Set<Long> offices() {
        return officeBefore == 0 || officeBefore == communication.officeId()
                ? Set.of(communication.officeId())
                : Set.of(officeBefore, communication.officeId());
    }

    private CallEvent kept() {
        return events.stream()
                .filter(event -> event.isSameEvent(message))
                .findFirst()
                .orElse(null);
    }
}
