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

/** Takes what other nodes tell off the topic and tells whoever listens; a fault here is dropped, never retried. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = Channels.NODE_TOPIC),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1"),
            @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = Channels.ADAPTER)
        })
@TransactionManagement(TransactionManagementType.BEAN)
public class NodeNoticeListener implements MessageListener {

    @Inject
    private NodeNotices notices;

    @Inject
    private Event<NodeNotice> arrived;

    @Override
    public void onMessage(Message message) {
        try {
            String node = message.getStringProperty(NodeNotices.NODE);
            if (!notices.isOwn(node)) {
                String kind = message.getStringProperty(NodeNotices.KIND);
                arrived.fire(new NodeNotice(node, kind, message.getBody(String.class)));
            }
        } catch (JMSException unreadable) {
            throw new IllegalStateException("A notice of another node cannot be read", unreadable);
        }
    }
}
