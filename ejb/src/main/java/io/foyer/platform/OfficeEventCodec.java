package io.foyer.platform;

import jakarta.jms.JMSException;
import jakarta.jms.StreamMessage;
import java.util.ArrayList;
import java.util.List;

/** How several changes travel in one message: their number, then office, sequence, kind and JSON of each. */
final class OfficeEventCodec {

    private OfficeEventCodec() {}

    static void write(List<OfficeEvent> events, StreamMessage message) throws JMSException {
        message.writeInt(events.size());
        for (OfficeEvent event : events) {
            message.writeLong(event.officeId());
            message.writeLong(event.sequence());
            message.writeString(event.kind());
            message.writeString(event.json());
        }
    }

    static List<OfficeEvent> read(StreamMessage message) throws JMSException {
        int count = message.readInt();
        List<OfficeEvent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(new OfficeEvent(
                    message.readLong(), message.readLong(), message.readString(), message.readString()));
        }
        return events;
    }
}
