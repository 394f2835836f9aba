package io.foyer.telephony;

import io.foyer.intake.CallEventMessage;
import io.foyer.telephony.CallSides.Origin;
import io.foyer.telephony.CallSides.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Follows one call through its channels, from the first to the hang-up of the last. Calls between phones of the house
 * are followed too, since they may lead outside or join another call, but not told.
 */
final class CallTracker {

    /** A caller who is not put through at once hears a menu or an announcement: he is told of after this time. */
    private static final Duration ANNOUNCEMENT = Duration.ofSeconds(1);

    private final String callId;
    private final Moment startedAt;
    private final Predicate<String> ours;
    private final CallSides sides;
    private final CallProgress progress;
    private final Map<String, PbxChannel> alive = new LinkedHashMap<>();
    private final List<Integer> customerCauses = new ArrayList<>();
    private Instant lastSeen;

    /** Begins with the first channel seen; {@code ours} tells the company's own numbers. */
    CallTracker(PbxChannel first, Moment at, Predicate<String> ours) {
        this.callId = first.callId();
        this.startedAt = at;
        this.ours = ours;
        this.sides = new CallSides(first, ours);
        this.progress = new CallProgress(sides, at);
        this.lastSeen = at.received();
    }

    String callId() {
        return callId;
    }

    boolean isOver() {
        return progress.isOver();
    }

    boolean isDone() {
        return progress.isDone();
    }

    boolean isQuietSince(Instant moment) {
        return lastSeen.isBefore(moment);
    }

    Collection<PbxChannel> channels() {
        return List.copyOf(alive.values());
    }

    Optional<PbxChannel> channel(String channelId) {
        return Optional.ofNullable(alive.get(channelId));
    }

    /** Its beginning was told before, by this node's last life or by another node. */
    void wasToldEarlier() {
        progress.wasToldEarlier();
    }

    /** The news of this call that may be told now. */
    List<CallEventMessage> take(long connectionId) {
        return progress.take(connectionId);
    }

    /** The channel at which to ask whether the caller hides his number; each question is given out once. */
    Optional<PbxChannel> takeQuestion() {
        return progress.takeQuestion() ? Optional.of(dialplanChannel()) : Optional.empty();
    }

    private PbxChannel dialplanChannel() {
        return alive.values().stream()
                .filter(channel -> sides.isOfFirst(channel) && (channel.isDialplanHalf() || !channel.isLocal()))
                .findFirst()
                .orElse(sides.first());
    }

    /** The answer to the question; false also where none came. */
    void settle(boolean hide) {
        progress.settle(hide);
    }

    /** Time goes by: what was waited for long enough is told. */
    void tick(Moment now) {
        if (!isOver() && !now.received().isBefore(startedAt.received().plus(ANNOUNCEMENT))) {
            progress.tell(now);
        }
        progress.tick(now);
    }

    void joined(PbxChannel channel, Moment at) {
        lastSeen = at.received();
        alive.put(channel.id(), channel);
    }

    /** The call is known to have begun with this channel, whichever was seen first. */
    void beganWith(PbxChannel channel) {
        if (!sides.isFirst(channel)) {
            sides.beganWith(channel);
        }
    }

    void identified(PbxChannel channel, boolean hidden) {
        boolean customer = sides.isOfFirst(channel) && sides.of(channel) == Side.CUSTOMER;
        if (sides.isOfFirst(channel) && channel.number() != null && !progress.hasBegun()) {
            sides.identified(channel);
        }
        if (hidden
                && (customer || Objects.equals(channel.number(), sides.first().number()))) {
            progress.hide();
        }
    }

    void dialBegan(PbxChannel from, PbxChannel to, String dialString, Moment at) {
        if (from == null) {
            orderedFromOutside(to, dialString, at);
            return;
        }
        boolean sameLeg = sides.continuesLeg(from);
        Side caller = sides.of(from);
        if (sides.origin() == Origin.AGENT_PHONE && caller == Side.AGENT && !sameLeg) {
            dialOut(from, to, dialString, at);
        } else if (sameLeg && caller == Side.CUSTOMER) {
            sides.dialled(to, Side.CUSTOMER);
        } else {
            sides.dialled(to, Side.AGENT);
            boolean newLeg = sameLeg ? !progress.rings(from) : caller == Side.CUSTOMER;
            if (newLeg && to.namesItsPhone()) {
                progress.ring(to, to.endpoint(), at);
            }
        }
    }

    /** A phone or line is called by order of a program: the agent's own first, or the customer's. */
    private void orderedFromOutside(PbxChannel to, String dialString, Moment at) {
        Optional<String> number = Dialling.outside(dialString).filter(ours.negate());
        if (sides.isFirst(to) && !to.isLocal() && number.isPresent()) {
            sides.customerWasCalledFirst();
            progress.calledOut(to, number.get());
            progress.ring(to, number.get(), at);
        }
    }

    private void dialOut(PbxChannel from, PbxChannel to, String dialString, Moment at) {
        Optional<String> number = Dialling.outside(dialString)
                .or(() -> Optional.ofNullable(from.exten()).filter(Dialling::isOutside))
                .or(() -> Optional.ofNullable(to.exten()).filter(Dialling::isOutside));
        sides.dialled(to, number.isPresent() ? Side.CUSTOMER : Side.AGENT);
        if (number.isPresent()) {
            progress.calledOut(from, number.get());
            progress.ring(to, number.get(), at);
        }
    }

    void dialEnded(PbxChannel from, PbxChannel to, String status, Moment at) {
        boolean known = progress.stopped(to, status, at);
        // a phone that nobody dialled but that took the call: picked up from another desk
        if (!known && from != null && sides.isNew(to) && "ANSWER".equals(status) && sides.of(from) == Side.CUSTOMER) {
            progress.answeredBy(to.endpoint(), at);
        }
    }

    void queued(String queue, Moment at) {
        progress.queued(queue, at);
    }

    void unqueued(boolean abandoned) {
        progress.unqueued(abandoned);
    }

    /** These channels hear each other; some may belong to other calls, as in a conference. */
    void bridged(Collection<PbxChannel> members, Moment at) {
        boolean customer = members.stream().anyMatch(member -> isMine(member) && sides.of(member) == Side.CUSTOMER);
        if (customer) {
            progress.hears(
                    members.stream()
                            .filter(member -> isMine(member) ? sides.of(member) == Side.AGENT : member.isExtension())
                            .map(this::phoneOf)
                            .toList(),
                    at);
        }
    }

    private boolean isMine(PbxChannel channel) {
        return channel.callId().equals(callId);
    }

    private String phoneOf(PbxChannel channel) {
        String caller = isMine(channel) && sides.isOfFirst(channel) ? sides.callingAgent() : null;
        return caller == null ? channel.endpoint() : caller;
    }

    void transferred(String target, Moment at) {
        progress.transferred(target, at);
    }

    void parked() {
        progress.parked();
    }

    void farEndHungUp(PbxChannel channel) {
        if (sides.of(channel) == Side.CUSTOMER && (channel.isDialplanHalf() || !channel.isLocal())) {
            progress.callerHungUp();
        }
    }

    void gone(PbxChannel channel, int cause, Moment at) {
        if (alive.remove(channel.id()) == null) {
            return;
        }
        lastSeen = at.received();
        if (sides.of(channel) == Side.CUSTOMER) {
            customerCauses.add(cause);
        }
        progress.stopped(channel, "CANCEL", at);
        if (alive.isEmpty()) {
            progress.ended(customerCauses, at);
        }
    }

    /** The channel goes on in another call. */
    void moved(String channelId, Moment at) {
        if (alive.remove(channelId) != null && alive.isEmpty()) {
            progress.end(CallEnding.MERGED, at);
        }
    }

    /** The PBX has no channel of this call any more, and nobody saw how it ended. */
    void lost(Moment at) {
        alive.clear();
        progress.end(CallEnding.UNSEEN, at);
    }
}
