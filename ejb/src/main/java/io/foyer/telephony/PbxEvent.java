package io.foyer.telephony;

import java.util.List;

/** What Foyer wants to know of a PBX's channels, freed of the manager interface's wording. */
sealed interface PbxEvent {

    Moment at();

    /** The channels it tells of; the first says to which call it belongs. */
    List<PbxChannel> channels();

    /** Lets the call know. */
    default void tell(CallTracker call) {}

    /** A channel came into being. */
    record Appeared(Moment at, PbxChannel channel) implements PbxEvent {
        @Override
        public List<PbxChannel> channels() {
            return List.of(channel);
        }
    }

    /** A channel's caller id was set; hidden when its owner asked not to show it. */
    record Identified(Moment at, PbxChannel channel, boolean hidden) implements PbxEvent {
        @Override
        public List<PbxChannel> channels() {
            return List.of(channel);
        }

        @Override
        public void tell(CallTracker call) {
            call.identified(channel, hidden);
        }
    }

    /** A phone or line is dialled, by a channel or, where that is null, by order of a program. */
    record DialBegan(Moment at, PbxChannel from, PbxChannel to, String dialString) implements PbxEvent {
        @Override
        public List<PbxChannel> channels() {
            return from == null ? List.of(to) : List.of(from, to);
        }

        @Override
        public void tell(CallTracker call) {
            call.dialBegan(from, to, dialString, at);
        }
    }

    /** A dialled phone or line answered, or did not. */
    record DialEnded(Moment at, PbxChannel from, PbxChannel to, String status) implements PbxEvent {
        @Override
        public List<PbxChannel> channels() {
            return from == null ? List.of(to) : List.of(from, to);
        }

        @Override
        public void tell(CallTracker call) {
            call.dialEnded(from, to, status, at);
        }
    }

    record QueueJoined(Moment at, PbxChannel caller, String queue) implements PbxEvent {
        @Override
        public List<PbxChannel> channels() {
            return List.of(caller);
        }

        @Override
        public void tell(CallTracker call) {
            call.queued(queue, at);
        }
    }

    record QueueLeft(Moment at, PbxChannel caller, boolean abandoned) implements PbxEvent {
        @Override
        public List<PbxChannel> channels() {
            return List.of(caller);
        }

        @Override
        public void tell(CallTracker call) {
            call.unqueued(abandoned);
        }
    }

    /** All channels of one bridge hear each other. */
    record BridgeEntered(Moment at, PbxChannel channel, String bridge) implements PbxEvent {
        @Override
        public List<PbxChannel> channels() {
            return List.of(channel);
        }
    }

    record BridgeLeft(Moment at, PbxChannel channel, String bridge) implements PbxEvent {
        @Override
        public List<PbxChannel> channels() {
            return List.of(channel);
        }
    }

    /** The transferee was sent to another extension without asking there first. */
    record Transferred(Moment at, PbxChannel transferee, String target) implements PbxEvent {
        @Override
        public List<PbxChannel> channels() {
            return List.of(transferee);
        }

        @Override
        public void tell(CallTracker call) {
            call.transferred(target, at);
        }
    }

    record Parked(Moment at, PbxChannel parkee) implements PbxEvent {
        @Override
        public List<PbxChannel> channels() {
            return List.of(parkee);
        }

        @Override
        public void tell(CallTracker call) {
            call.parked();
        }
    }

    /** Whoever is at the far end of a channel hung up; the dialplan did not. */
    record FarEndHungUp(Moment at, PbxChannel channel) implements PbxEvent {
        @Override
        public List<PbxChannel> channels() {
            return List.of(channel);
        }

        @Override
        public void tell(CallTracker call) {
            call.farEndHungUp(channel);
        }
    }

    /** A channel was hung up, with the Q.850 cause. */
    record Gone(Moment at, PbxChannel channel, int cause) implements PbxEvent {
        @Override
        public List<PbxChannel> channels() {
            return List.of(channel);
        }

        @Override
        public void tell(CallTracker call) {
            call.gone(channel, cause, at);
        }
    }
}
