package io.foyer.telephony;

import io.foyer.intake.CallEventKind;
import io.foyer.intake.CallEventMessage;
import io.foyer.intake.HangupCause;
import io.foyer.telephony.Attempts.Attempt;
import io.foyer.telephony.CallSides.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** How far one call has come, and the telling of it: it rings, who answered, which phones did not, how it ended. */
final class CallProgress {

    /** How long the PBX may take to say whether the caller hides his number. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** A transfer after which nobody is dialled within this time has arrived. */
    private static final Duration ARRIVAL = Duration.ofSeconds(1);

    private record Transfer(String target, Moment at) {}

    private final CallSides sides;
    private final Moment startedAt;
    private final CallStory story;
    private final Attempts attempts = new Attempts();
    private final Map<String, Integer> answersByPhone = new HashMap<>();
    private boolean toldEarlier;
    private boolean asking;
    private Instant askedAt;
    private boolean answered;
    private String agent;
    private boolean inQueue;
    private boolean callerHungUp;
    private boolean leftQueue;
    private Transfer transfer;
    private boolean over;

    CallProgress(CallSides sides, Moment startedAt) {
        this.sides = sides;
        this.startedAt = startedAt;
        this.story = new CallStory(sides.first().callId());
    }

    boolean isOver() {
        return over;
    }

    boolean hasBegun() {
        return story.hasBegun();
    }

    /** Whether nothing is left to be told or waited for. */
    boolean isDone() {
        return over && (story.isSettled() || !story.hasBegun());
    }

    void wasToldEarlier() {
        toldEarlier = true;
        story.wasBegunEarlier();
    }

    List<CallEventMessage> take(long connectionId) {
        return story.take(connectionId);
    }

    /** Whether the PBX is to be asked now if the caller hides his number. */
    boolean takeQuestion() {
        boolean ask = asking;
        asking = false;
        return ask;
    }

    void settle(boolean hide) {
        if (hide) {
            story.hide();
        }
        story.settle();
    }

    void hide() {
        story.hide();
    }

    void tick(Moment now) {
        if (askedAt != null && !now.received().isBefore(askedAt.plus(PATIENCE))) {
            story.settle();
        }
        if (transfer != null
                && !now.received().isBefore(transfer.at().received().plus(ARRIVAL))) {
            finishTransfer();
        }
    }

    /** Tells of the caller, unless it is a call within the house. */
    void tell(Moment at) {
        if (!toldEarlier && begin(at)) {
            story.add(CallEventKind.RINGING, "", null, null, startedAt);
        }
    }

    private boolean begin(Moment at) {
        PbxChannel first = sides.first();
        Optional<String> dialled = Dialling.dialled(first.exten());
        boolean tellable = sides.origin() == Origin.TRUNK && first.isPhone();
        if (!story.hasBegun() && tellable && (dialled.isPresent() || first.number() != null)) {
            story.begin("in", first, dialled.orElse(null));
            asking = true;
            askedAt = at.received();
        }
        return story.hasBegun();
    }

    /** The company calls a number outside. */
    void calledOut(PbxChannel from, String number) {
        story.begin("out", from, number);
        story.settle();
    }

    void ring(PbxChannel phone, String label, Moment at) {
        transfer = null;
        Optional<Attempt> attempt = attempts.begin(phone, label);
        if (attempt.isEmpty() || !begin(at)) {
            return;
        }
        story.rings(label);
        Moment beginning = sides.origin() == Origin.TRUNK ? startedAt : at;
        boolean first = !toldEarlier && story.add(CallEventKind.RINGING, "", shown(label), null, beginning);
        if (!first && !answered) {
            story.add(CallEventKind.RINGING, attempt.get().leg(), shown(label), null, at);
        }
    }

    /** Whether what this channel dials serves a phone that is rung already. */
    boolean rings(PbxChannel phone) {
        return attempts.follows(phone);
    }

    /** The phone as intake is to show it: where the customer was dialled, it is the calling agent's. */
    private String shown(String label) {
        return sides.origin() == Origin.TRUNK || Dialling.isExtension(label) ? label : sides.callingAgent();
    }

    /** A dialled phone stopped ringing; false where it was not known to ring. */
    boolean stopped(PbxChannel phone, String status, Moment at) {
        Optional<Attempt> attempt = attempts.stop(phone.id());
        attempt.ifPresent(one -> {
            switch (status) {
                case "ANSWER" -> answeredBy(shown(one.label()), at);
                case "CANCEL", "" -> attempts.giveUpUnlessOthersRing();
                case "FORWARD" -> {}
                default -> {
                    attempts.miss(one, CallCause.ofDial(status, sides.origin() == Origin.TRUNK), at);
                    tellMissed();
                }
            }
        });
        return attempt.isPresent();
    }

    /** Phones that did not answer are told of once none rings and no queue tries the next. */
    private void tellMissed() {
        if (!attempts.nobodyRings() || (inQueue && !answered && !over)) {
            return;
        }
        for (Attempts.Missed missed : attempts.takeMissed()) {
            Attempt attempt = missed.attempt();
            CallEventKind kind = missed.cause() == HangupCause.BUSY ? CallEventKind.BUSY : CallEventKind.NOT_ANSWERED;
            story.add(kind, attempt.leg(), shown(attempt.label()), missed.cause(), missed.at());
        }
    }

    void answeredBy(String phone, Moment at) {
        tell(at);
        transfer = null;
        if (!story.hasBegun() || (answered && Objects.equals(phone, agent))) {
            return;
        }
        answered = true;
        agent = phone;
        tellMissed();
        String label = phone == null ? "" : phone;
        String leg = Attempts.leg(label, answersByPhone.merge(label, 1, Integer::sum));
        story.add(CallEventKind.ANSWERED, leg, phone, null, at);
    }

    /** The customer hears these phones; who has the call changes when his agent is not among them. */
    void hears(List<String> phones, Moment at) {
        boolean hearsAnother = !answered || (agent != null && !phones.contains(agent));
        if (!phones.isEmpty() && hearsAnother) {
            answeredBy(phones.get(0), at);
        }
    }

    void queued(String queue, Moment at) {
        inQueue = true;
        leftQueue = false;
        transfer = null;
        attempts.waitOn();
        story.queued(queue);
        tell(at);
    }

    void unqueued(boolean abandoned) {
        inQueue = false;
        // Asterisk calls it abandoned too when the queue sends the caller on after its time limit
        if (abandoned && (callerHungUp || attempts.wasGivenUp())) {
            leftQueue = true;
        } else if (!answered) {
            attempts.nobodyAnswered();
        }
        tellMissed();
    }

    void transferred(String target, Moment at) {
        transfer = Dialling.isExtension(target) ? new Transfer(target, at) : null;
    }

    void parked() {
        transfer = null;
    }

    /** Nobody was dialled after the transfer, so whoever runs behind the extension has the call. */
    private void finishTransfer() {
        Transfer last = transfer;
        transfer = null;
        if (last != null && answered) {
            answeredBy(last.target(), last.at());
        }
    }

    void callerHungUp() {
        callerHungUp = true;
    }

    /** The last channel is gone; the causes are those with which the customer's channels were hung up. */
    void ended(Collection<Integer> causes, Moment at) {
        boolean leftEarly = callerHungUp
                && attempts.lastResult() == null
                && CallCause.ofHangups(causes) == HangupCause.NORMAL_CLEARING;
        boolean abandoned = leftQueue || attempts.wasGivenUp() || leftEarly;
        end(CallEnding.of(sides.origin(), attempts.lastResult(), causes, answered, abandoned, toldEarlier), at);
    }

    void end(CallEnding ending, Moment at) {
        tell(at);
        finishTransfer();
        over = true;
        tellMissed();
        story.add(ending.kind(), "", null, ending.cause(), at);
    }
}
