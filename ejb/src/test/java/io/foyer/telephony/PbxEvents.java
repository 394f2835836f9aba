package io.foyer.telephony;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes down what a PBX would tell of a call, step by step. */
final class PbxEvents {

    static final Instant START = Instant.parse("2026-11-21T22:20:00Z");

    private final List<PbxEvent> events = new ArrayList<>();
    private final String callId;
    private Instant now = START;

    PbxEvents(String callId) {
        this.callId = callId;
    }

    List<PbxEvent> list() {
        return events;
    }

    PbxEvents later(Duration span) {
        now = now.plus(span);
        return this;
    }

    private Moment at() {
        return new Moment(now, now);
    }

    PbxChannel channel(String id, String name, String context, String exten, String number) {
        return new PbxChannel(id, callId, name, context, exten, number, null);
    }

    PbxEvents appears(PbxChannel channel) {
        events.add(new PbxEvent.Appeared(at(), channel));
        return this;
    }

    PbxEvents dials(PbxChannel from, PbxChannel to, String dialString) {
        events.add(new PbxEvent.DialBegan(at(), from, to, dialString));
        return this;
    }

    PbxEvents ends(PbxChannel from, PbxChannel to, String status) {
        events.add(new PbxEvent.DialEnded(at(), from, to, status));
        return this;
    }

    PbxEvents meets(String bridge, PbxChannel... channels) {
        for (PbxChannel channel : channels) {
            events.add(new PbxEvent.BridgeEntered(at(), channel, bridge));
        }
        return this;
    }

    PbxEvents hangsUp(int cause, PbxChannel... channels) {
        for (PbxChannel channel : channels) {
            events.add(new PbxEvent.Gone(at(), channel, cause));
        }
        return this;
    }
}
