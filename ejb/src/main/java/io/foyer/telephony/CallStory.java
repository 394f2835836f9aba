package io.foyer.telephony;

import io.foyer.intake.CallEventKind;
import io.foyer.intake.CallEventMessage;
import io.foyer.intake.HangupCause;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is told to intake about one call, each thing once. Held back until it is settled whether the caller wants his
 * number hidden, because what was told cannot be taken back.
 */
final class CallStory {

    private static final String HIDDEN = "anonymous";
    private static final int LONGEST_QUEUE = 120;

    private record Entry(CallEventKind kind, String leg, String agent, HangupCause cause, Moment at) {}

    private final String callId;
    private final Set<String> known = new HashSet<>();
    private final List<Entry> waiting = new ArrayList<>();
    private boolean begun;
    private boolean settled;
    private boolean hidden;
    private String direction;
    private String caller;
    private String callerName;
    private String dialled;
    private String destination;
    private String queue;

    CallStory(String callId) {
        this.callId = callId;
    }

    boolean hasBegun() {
        return begun;
    }

    /** Fixes who calls whom; says so only the first time. */
    void begin(String newDirection, PbxChannel from, String to) {
        if (!begun) {
            begun = true;
            direction = newDirection;
            caller = from.number();
            callerName = from.displayName();
            dialled = to;
        }
    }

    /** A call whose beginning was told before, by this node's last life or by another node. */
    void wasBegunEarlier() {
        begun = true;
        settled = true;
    }

    void queued(String name) {
        queue = name == null || name.length() <= LONGEST_QUEUE ? name : name.substring(0, LONGEST_QUEUE);
        destination = queue;
    }

    void rings(String phone) {
        if (destination == null) {
            destination = phone;
        }
    }

    void hide() {
        hidden = true;
    }

    void settle() {
        settled = true;
    }

    boolean isSettled() {
        return settled;
    }

    /** Adds what happened; false where it was added before. */
    boolean add(CallEventKind kind, String leg, String agent, HangupCause cause, Moment at) {
        boolean isNews = known.add(kind + "/" + leg);
        if (isNews) {
            waiting.add(new Entry(kind, leg, agent, cause, at));
        }
        return isNews;
    }

    /** What is told of a call whose end nobody saw. */
    static CallEventMessage unseenEnd(long connectionId, String callId, Moment at) {
        CallStory story = new CallStory(callId);
        Entry end = new Entry(CallEventKind.ENDED, "", null, HangupCause.UNKNOWN, at);
        return story.message(connectionId, end);
    }

    /** Takes what is ready to be told, in order. */
    List<CallEventMessage> take(long connectionId) {
        if (!settled || waiting.isEmpty()) {
            return List.of();
        }
        List<CallEventMessage> messages =
                waiting.stream().map(entry -> message(connectionId, entry)).toList();
        waiting.clear();
        return messages;
    }

    private CallEventMessage message(long connectionId, Entry entry) {
        boolean hide = hidden && !"out".equals(direction);
        return new CallEventMessage(
                CallEventMessage.SCHEMA,
                connectionId,
                callId,
                entry.kind(),
                entry.leg(),
                direction,
                hide ? HIDDEN : caller,
                hide ? null : callerName,
                dialled,
                destination,
                queue,
                entry.agent(),
                entry.cause() == null ? null : entry.cause().code(),
                entry.at().sent(),
                entry.at().received());
    }
}
