package io.foyer.intake;

import io.foyer.platform.Channels;
import io.foyer.platform.DurableQueues;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.TextMessage;
import java.time.Clock;
import org.eclipse.microprofile.metrics.annotation.Counted;

/** Moves a message to the dead-letter queue, with everything an operator needs to judge it and send it again. */
@ApplicationScoped
class DeadLetters {

    static final String REASON = "foyerReason";
    static final String SET_ASIDE_AT = "foyerSetAsideAt";
    static final String ORIGINAL_ID = "foyerOriginalId";
    static final String GROUP = "foyerGroup";
    private static final int LONGEST_REASON = 1000;

    @Resource(lookup = Channels.FACTORY)
    private ConnectionFactory connections;

    @Resource(lookup = Channels.DEAD_LETTERS)
    private Queue deadLetters;

    @Inject
    private Clock clock;

    @Counted(name = "foyer_dead_letters", absolute = true, description = "Messages set aside")
    void setAside(Message poison, String reason) {
        try (JMSContext context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
            TextMessage copy = context.createTextMessage(text(poison));
            copy.setStringProperty(REASON, reason.substring(0, Math.min(LONGEST_REASON, reason.length())));
            copy.setLongProperty(SET_ASIDE_AT, clock.millis());
            copy.setStringProperty(ORIGINAL_ID, poison.getJMSMessageID());
            if (poison.propertyExists(DurableQueues.KIND)) {
                copy.setStringProperty(DurableQueues.KIND, poison.getStringProperty(DurableQueues.KIND));
            }
            if (poison.propertyExists("JMSXGroupID")) {
                copy.setStringProperty(GROUP, poison.getStringProperty("JMSXGroupID"));
            }
            if (poison.propertyExists(DurableQueues.CONNECTION)) {
                copy.setLongProperty(DurableQueues.CONNECTION, poison.getLongProperty(DurableQueues.CONNECTION));
            }
            context.createProducer().setDeliveryMode(DeliveryMode.PERSISTENT).send(deadLetters, copy);
        } catch (JMSException refused) {
            throw new JMSRuntimeException(refused.getMessage(), refused.getErrorCode(), refused);
        }
    }

    private static String text(Message message) {
        if (message instanceof TextMessage text) {
            try {
                return text.getText();
            } catch (JMSException unreadable) {
                return "";
            }
        }
        return String.valueOf(message);
    }
}
