package io.foyer.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.TextMessage;
import jakarta.jms.Topic;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sends an office's changes to every node, and only after the transaction that made them has committed. What is lost
 * here is not lost: whoever listens sees the gap in the sequence and asks again.
 */
@ApplicationScoped
public class OfficeEvents {

    static final String OFFICE = "officeId";
    static final String SEQUENCE = "sequence";
    static final String KIND = "kind";
    private static final long LIVES_MS = 60_000;
    private static final Logger LOG = Logger.getLogger(OfficeEvents.class.getName());

    @Resource(lookup = Channels.FACTORY)
    private ConnectionFactory connections;

    @Resource(lookup = Channels.OFFICES)
    private Topic topic;

    @Inject
    private Event<OfficeEvent> after;

    /** Publishes once the running transaction has committed; a rollback publishes nothing. */
    public void publish(OfficeEvent event) {
        after.fire(event);
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) OfficeEvent event) {
        try (JMSContext context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
            TextMessage message = context.createTextMessage(event.json());
            message.setLongProperty(OFFICE, event.officeId());
            message.setLongProperty(SEQUENCE, event.sequence());
            message.setStringProperty(KIND, event.kind());
            context.createProducer()
                    .setDeliveryMode(DeliveryMode.NON_PERSISTENT)
                    .setTimeToLive(LIVES_MS)
                    .setDisableMessageID(true)
                    .send(topic, message);
        } catch (JMSException | JMSRuntimeException brokerAway) {
            LOG.log(Level.WARNING, "An office''s change was not pushed; browsers will ask for it: {0}", brokerAway);
        }
    }
}
