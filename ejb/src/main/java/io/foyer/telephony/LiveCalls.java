package io.foyer.telephony;

import io.foyer.intake.CallEventMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * All calls of one PBX that are up, and what is to be told of them. A call begins with a channel's appearance or by being
 * found running; whatever else is heard of an unknown channel is of no use and forgotten. Not for several threads.
 */
final class LiveCalls {

    /** Where to ask whether a caller hides his number. */
    record Question(String callId, String channelName) {}

    private static final Logger LOG = Logger.getLogger(LiveCalls.class.getName());
    private static final int MOST_CALLS = 20_000;

    private final long connectionId;
    private final Predicate<String> ours;
    private final Map<String, CallTracker> calls = new LinkedHashMap<>();
    private final Map<String, CallTracker> callOfChannel = new HashMap<>();
    private final Bridges bridges = new Bridges();
    private final Set<CallTracker> touched = new LinkedHashSet<>();
    private final List<CallEventMessage> news = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final RecentCalls ended = new RecentCalls();

    /** Follows the PBX behind a connection; {@code ours} tells the company's own numbers. */
    LiveCalls(long connectionId, Predicate<String> ours) {
        this.connectionId = connectionId;
        this.ours = number -> number != null && ours.test(number);
    }

    int size() {
        return calls.size();
    }

    /** Whether this call is up, or was until a while ago. */
    boolean knows(String callId) {
        return calls.containsKey(callId) || ended.contains(callId);
    }

    void apply(PbxEvent event) {
        if (event instanceof PbxEvent.Appeared appeared) {
            appear(appeared.channel(), event.at());
            return;
        }
        for (PbxChannel channel : event.channels()) {
            place(channel, event.at());
        }
        PbxChannel subject = event.channels().get(0);
        CallTracker call = callOfChannel.get(subject.id());
        if (call == null) {
            return;
        }
        touched.add(call);
        event.tell(call);
        if (event instanceof PbxEvent.BridgeEntered entered) {
            bridge(bridges.enter(subject.id(), entered.bridge()), event.at());
        } else if (event instanceof PbxEvent.BridgeLeft) {
            bridges.leave(subject.id());
        } else if (event instanceof PbxEvent.Gone) {
            forgetChannel(subject.id());
        }
    }

    private void appear(PbxChannel channel, Moment at) {
        if (callOfChannel.containsKey(channel.id()) || ended.contains(channel.callId())) {
            return;
        }
        CallTracker call = calls.get(channel.callId());
        if (call == null) {
            call = start(channel, at);
        }
        if (!call.isOver()) {
            call.joined(channel, at);
            callOfChannel.put(channel.id(), call);
        }
    }

    private CallTracker start(PbxChannel first, Moment at) {
        if (calls.size() >= MOST_CALLS) {
            CallTracker oldest = calls.values().iterator().next();
            LOG.log(Level.WARNING, "More than {0} calls at once: no longer following {1}", new Object[] {
                MOST_CALLS, oldest.callId()
            });
            forget(oldest);
        }
        CallTracker call = new CallTracker(first, at, ours);
        calls.put(first.callId(), call);
        touched.add(call);
        return call;
    }

    /** Keeps a known channel as it looks now, in the call it belongs to now. */
    private void place(PbxChannel channel, Moment at) {
        CallTracker before = callOfChannel.get(channel.id());
        if (before == null) {
            return;
        }
        CallTracker now = calls.get(channel.callId());
        if (now != null && now != before && !now.isOver()) {
            now.joined(channel, at);
            callOfChannel.put(channel.id(), now);
            before.moved(channel.id(), at);
            touched.add(before);
        } else if (now == before) {
            before.joined(channel, at);
        }
    }

    private void bridge(Collection<String> channelIds, Moment at) {
        List<PbxChannel> members = channelIds.stream()
                .flatMap(id -> Optional.ofNullable(callOfChannel.get(id)).flatMap(call -> call.channel(id)).stream())
                .toList();
        if (members.size() > 1) {
            channelIds.stream()
                    .map(callOfChannel::get)
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(call -> {
                        touched.add(call);
                        call.bridged(members, at);
                    });
        }
    }

    private void forgetChannel(String channelId) {
        bridges.leave(channelId);
        callOfChannel.remove(channelId);
    }

    private void forget(CallTracker call) {
        calls.remove(call.callId());
        call.channels().forEach(channel -> forgetChannel(channel.id()));
    }

    /** Time goes by; to be called about once a second. */
    void tick(Moment now) {
        calls.values().forEach(call -> call.tick(now));
        touched.addAll(calls.values());
    }

    /** The answer to a {@link Question}; false also where the PBX gave none. */
    void settle(String callId, boolean hide) {
        CallTracker call = calls.get(callId);
        if (call != null) {
            call.settle(hide);
            touched.add(call);
        }
    }

    /** Takes what there is to tell, in order. */
    List<CallEventMessage> takeNews() {
        gather();
        List<CallEventMessage> all = List.copyOf(news);
        news.clear();
        return all;
    }

    /** Takes what there is to ask. */
    List<Question> takeQuestions() {
        gather();
        List<Question> all = List.copyOf(questions);
        questions.clear();
        return all;
    }

    /**
     * Ends what the PBX does not name among what is running, for an unknown reason.
     *
     * @param endedAt when it counts as ended: now, or when the PBX was last heard
     * @param quietSince calls heard of later are left alone, since the answer may be older than what was heard
     */
    void dropAllBut(Collection<RunningChannel> running, Moment endedAt, Instant quietSince) {
        Set<String> ids = running.stream().map(one -> one.channel().id()).collect(Collectors.toSet());
        for (CallTracker call : List.copyOf(calls.values())) {
            if (!call.isOver() && call.isQuietSince(quietSince)) {
                dropMissing(call, ids, endedAt);
            }
        }
    }

    /** Follows from now on what began while nobody listened; of calls that were told earlier only what is new is told. */
    void takeUp(Collection<RunningChannel> running, Moment now, Set<String> toldEarlier) {
        Map<String, List<RunningChannel>> byCall = running.stream()
                .collect(Collectors.groupingBy(one -> one.channel().callId(), LinkedHashMap::new, Collectors.toList()));
        byCall.forEach((callId, channels) -> {
            if (!ended.contains(callId)) {
                adopt(callId, channels, now, toldEarlier.contains(callId));
            }
        });
        Set<Collection<String>> talks = new LinkedHashSet<>();
        for (RunningChannel one : running) {
            if (one.bridge() != null && callOfChannel.containsKey(one.channel().id())) {
                talks.add(bridges.enter(one.channel().id(), one.bridge()));
            }
        }
        talks.forEach(talk -> bridge(talk, now));
    }

    private void dropMissing(CallTracker call, Set<String> running, Moment now) {
        List<PbxChannel> missing = call.channels().stream()
                .filter(channel -> !running.contains(channel.id()))
                .toList();
        touched.add(call);
        missing.forEach(channel -> forgetChannel(channel.id()));
        if (missing.size() == call.channels().size()) {
            call.lost(now);
        } else {
            missing.forEach(channel -> call.gone(channel, 0, now));
        }
    }

    private void adopt(String callId, List<RunningChannel> channels, Moment now, boolean toldEarlier) {
        RunningChannel first = channels.stream()
                .filter(one -> one.channel().id().equals(callId))
                .findFirst()
                .orElse(channels.get(0));
        PbxChannel began = channels.stream()
                .map(RunningChannel::channel)
                .filter(other -> other.isDialplanHalf()
                        && other.stem().equals(first.channel().stem()))
                .findFirst()
                .map(half -> first.channel().dialledLike(half))
                .orElse(first.channel());
        CallTracker call = calls.get(callId);
        if (call == null) {
            Instant start = now.received().minus(first.age());
            call = start(began, new Moment(start, now.received()));
            if (toldEarlier) {
                call.wasToldEarlier();
            }
        } else if (began.id().equals(callId)) {
            call.beganWith(began);
        }
        for (RunningChannel one : channels) {
            if (!call.isOver() && callOfChannel.putIfAbsent(one.channel().id(), call) == null) {
                call.joined(one.channel(), now);
            }
        }
        touched.add(call);
    }

    /** A call that intake holds for running and the PBX does not: told as ended for an unknown reason. */
    void endForgotten(String callId, Moment now) {
        news.add(CallStory.unseenEnd(connectionId, callId, now));
        ended.add(callId);
    }

    private void gather() {
        for (CallTracker call : touched) {
            call.takeQuestion().ifPresent(channel -> questions.add(new Question(call.callId(), channel.name())));
            news.addAll(call.take(connectionId));
            if (call.isDone()) {
                forget(call);
                ended.add(call.callId());
            }
        }
        touched.clear();
    }
}
