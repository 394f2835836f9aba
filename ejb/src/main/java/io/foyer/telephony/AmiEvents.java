package io.foyer.telephony;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.asteriskjava.manager.event.BlindTransferEvent;
import org.asteriskjava.manager.event.BridgeEnterEvent;
import org.asteriskjava.manager.event.BridgeLeaveEvent;
import org.asteriskjava.manager.event.CoreShowChannelEvent;
import org.asteriskjava.manager.event.CoreShowChannelsCompleteEvent;
import org.asteriskjava.manager.event.DialBeginEvent;
import org.asteriskjava.manager.event.DialEndEvent;
import org.asteriskjava.manager.event.DialEvent;
import org.asteriskjava.manager.event.HangupEvent;
import org.asteriskjava.manager.event.HangupRequestEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.NewCallerIdEvent;
import org.asteriskjava.manager.event.NewChannelEvent;
import org.asteriskjava.manager.event.ParkedCallEvent;
import org.asteriskjava.manager.event.QueueCallerAbandonEvent;
import org.asteriskjava.manager.event.QueueCallerJoinEvent;
import org.asteriskjava.manager.event.QueueCallerLeaveEvent;

/** Reads Asterisk's manager events, as asterisk-java gives them, for what Foyer wants to know. */
final class AmiEvents {

    /** The classes read here; registered by hand so that nothing depends on how a server lets libraries search jars. */
    static final List<Class<? extends ManagerEvent>> READ = List.of(
            BlindTransferEvent.class,
            BridgeEnterEvent.class,
            BridgeLeaveEvent.class,
            CoreShowChannelEvent.class,
            CoreShowChannelsCompleteEvent.class,
            DialBeginEvent.class,
            DialEndEvent.class,
            HangupEvent.class,
            HangupRequestEvent.class,
            NewCallerIdEvent.class,
            NewChannelEvent.class,
            ParkedCallEvent.class,
            QueueCallerAbandonEvent.class,
            QueueCallerJoinEvent.class,
            QueueCallerLeaveEvent.class);

    /** Callers that only wait side by side, such as parked ones, do not hear each other. */
    private static final String WAITING_ROOM = "holding_bridge";

    private static final int PRESENTATION = 0x60;
    private static final int PROHIBITED = 0x20;

    private AmiEvents() {}

    /** The event in Foyer's words; empty for what does not matter. */
    static Optional<PbxEvent> read(ManagerEvent event, Instant received) {
        return Optional.ofNullable(translate(event, new Moment(sent(event), received)));
    }

    private static PbxEvent translate(ManagerEvent event, Moment at) {
        if (event instanceof NewChannelEvent one) {
            return new PbxEvent.Appeared(at, channel(one.getUniqueId(), one.getLinkedid(), one.getChannel(), event));
        }
        if (event instanceof NewCallerIdEvent one) {
            Integer shown = one.getCidCallingPres();
            boolean hidden = shown != null && (shown & PRESENTATION) == PROHIBITED;
            return new PbxEvent.Identified(
                    at, channel(one.getUniqueId(), one.getLinkedId(), one.getChannel(), event), hidden);
        }
        if (event instanceof DialBeginEvent one) {
            PbxChannel from = dialler(one, one.getLinkedId());
            PbxChannel to = dialled(one, one.getDestLinkedId());
            return new PbxEvent.DialBegan(at, from, to, one.getDialString());
        }
        if (event instanceof DialEndEvent one) {
            PbxChannel from = dialler(one, one.getLinkedId());
            PbxChannel to = dialled(one, one.getDestLinkedId());
            return new PbxEvent.DialEnded(at, from, to, text(one.getDialStatus()));
        }
        if (event instanceof HangupEvent one) {
            int cause = one.getCause() == null ? 0 : one.getCause();
            return new PbxEvent.Gone(at, channel(one.getUniqueId(), one.getLinkedId(), one.getChannel(), event), cause);
        }
        if (event instanceof HangupRequestEvent one) {
            return new PbxEvent.FarEndHungUp(
                    at, channel(one.getUniqueId(), one.getLinkedId(), one.getChannel(), event));
        }
        return ofTalks(event, at);
    }

    private static PbxEvent ofTalks(ManagerEvent event, Moment at) {
        if (event instanceof BridgeEnterEvent one && !WAITING_ROOM.equals(one.getBridgeTechnology())) {
            return new PbxEvent.BridgeEntered(
                    at,
                    channel(one.getUniqueId(), one.getLinkedId(), one.getChannel(), event),
                    one.getBridgeUniqueId());
        }
        if (event instanceof BridgeLeaveEvent one) {
            return new PbxEvent.BridgeLeft(
                    at,
                    channel(one.getUniqueId(), one.getLinkedId(), one.getChannel(), event),
                    one.getBridgeUniqueId());
        }
        if (event instanceof BlindTransferEvent one && "Success".equals(one.getResult())) {
            PbxChannel transferee = new PbxChannel(
                    one.getTransfereeUniqueId(),
                    one.getTransfereeLinkedId(),
                    one.getTransfereeChannel(),
                    one.getTransfereeContext(),
                    one.getTransfereeExten(),
                    one.getTransfereeCallerIdNum(),
                    one.getTransfereeCallerIdName());
            return new PbxEvent.Transferred(at, transferee, one.getExtension());
        }
        if (event instanceof ParkedCallEvent one) {
            PbxChannel parkee = new PbxChannel(
                    one.getParkeeUniqueid(),
                    one.getParkeelinkedid(),
                    one.getParkeeChannel(),
                    one.getParkeeContext(),
                    one.getParkeeExten(),
                    one.getParkeeCallerIDNum(),
                    one.getParkeeCallerIDName());
            return new PbxEvent.Parked(at, parkee);
        }
        return ofQueues(event, at);
    }

    private static PbxEvent ofQueues(ManagerEvent event, Moment at) {
        if (event instanceof QueueCallerJoinEvent one) {
            PbxChannel caller = channel(one.getUniqueId(), one.getLinkedId(), one.getChannel(), event);
            return new PbxEvent.QueueJoined(at, caller, one.getQueue());
        }
        if (event instanceof QueueCallerAbandonEvent one) {
            PbxChannel caller = channel(one.getUniqueId(), one.getLinkedId(), one.getChannel(), event);
            return new PbxEvent.QueueLeft(at, caller, true);
        }
        if (event instanceof QueueCallerLeaveEvent one) {
            PbxChannel caller = channel(one.getUniqueId(), one.getLinkedId(), one.getChannel(), event);
            return new PbxEvent.QueueLeft(at, caller, false);
        }
        return null;
    }

    /** One line of the answer to the question what is running. */
    static RunningChannel running(CoreShowChannelEvent row) {
        PbxChannel channel = new PbxChannel(
                row.getUniqueid(),
                row.getLinkedid() == null ? row.getUniqueid() : row.getLinkedid(),
                row.getChannel(),
                row.getContext(),
                row.getExten() == null ? row.getExtension() : row.getExten(),
                row.getCallerIdNum(),
                row.getCallerIdName());
        String bridge = row.getBridgeid() == null || row.getBridgeid().isEmpty() ? null : row.getBridgeid();
        return new RunningChannel(channel, bridge, age(row.getDuration()));
    }

    private static Duration age(String clock) {
        Duration age = Duration.ZERO;
        if (clock != null && clock.matches("\\d{1,6}:\\d\\d:\\d\\d")) {
            String[] parts = clock.split(":", -1);
            age = Duration.ofHours(Long.parseLong(parts[0]))
                    .plusMinutes(Long.parseLong(parts[1]))
                    .plusSeconds(Long.parseLong(parts[2]));
        }
        return age;
    }

    private static PbxChannel channel(String id, String linkedId, String name, ManagerEvent event) {
        return new PbxChannel(
                id,
                linkedId == null ? id : linkedId,
                name,
                event.getContext(),
                event.getExten(),
                event.getCallerIdNum(),
                event.getCallerIdName());
    }

    private static PbxChannel dialler(DialEvent event, String linkedId) {
        return event.getChannel() == null ? null : channel(event.getUniqueId(), linkedId, event.getChannel(), event);
    }

    private static PbxChannel dialled(DialEvent event, String linkedId) {
        return new PbxChannel(
                event.getDestUniqueId(),
                linkedId == null ? event.getDestUniqueId() : linkedId,
                event.getDestination(),
                event.getDestContext(),
                event.getDestExten(),
                event.getDestCallerIdNum(),
                event.getDestCallerIdName());
    }

    private static Instant sent(ManagerEvent event) {
        if (event.getTimestamp() == null) {
            return null;
        }
        long millis = BigDecimal.valueOf(event.getTimestamp())
                .movePointRight(3)
                .setScale(0, RoundingMode.DOWN)
                .longValue();
        return Instant.ofEpochMilli(millis);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
