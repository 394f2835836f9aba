package io.foyer.platform;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/** Takes each office's change off the topic on this node and tells whoever pushes; a fault here is dropped, never retried. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = Channels.OFFICE_TOPIC),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1"),
            @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = Channels.ADAPTER)
        })
@TransactionManagement(TransactionManagementType.BEAN)
public class OfficeEventListener implements MessageListener {

    @Inject
    private Event<OfficeEventArrived> arrived;

    @Override
    public void onMessage(Message message) {
        try {
            arrived.fire(new OfficeEventArrived(new OfficeEvent(
                    message.getLongProperty(OfficeEvents.OFFICE),
                    message.getLongProperty(OfficeEvents.SEQUENCE),
                    message.getStringProperty(OfficeEvents.KIND),
                    message.getBody(String.class))));
        } catch (JMSException unreadable) {
            throw new IllegalStateException("An office event cannot be read", unreadable);
        }
    }
}
