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
import jakarta.jms.StreamMessage;

/** Takes the changes that other nodes tell off the topic and tells whoever pushes; a fault here is dropped, never retried. */
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
    private OfficeEvents events;

    @Inject
    private Event<OfficeEventArrived> arrived;

    @Override
    public void onMessage(Message message) {
        try {
            if (!events.isOwn(message.getStringProperty(OfficeEvents.NODE))) {
                OfficeEventCodec.read((StreamMessage) message)
                        .forEach(event -> arrived.fire(new OfficeEventArrived(event)));
            }
        } catch (JMSException unreadable) {
            throw new IllegalStateException("Changes of offices cannot be read", unreadable);
        }
    }
}
