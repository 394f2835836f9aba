package io.foyer.mail;

import io.foyer.office.Role;
import io.foyer.platform.Channels;
import io.foyer.platform.Migrator;
import io.foyer.shared.Unavailable;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/** Sends mails off the queue; a server that is away throws, so the broker delivers again with growing delay. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = Channels.MAIL_OUT_QUEUE),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "4"),
            @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = Channels.ADAPTER)
        })
@TransactionManagement(TransactionManagementType.BEAN)
@RunAs(Role.THE_SYSTEM)
public class OutgoingMailListener implements MessageListener {

    @EJB
    private Migrator migrator;

    @EJB
    private MailSending sending;

    @Override
    public void onMessage(Message message) {
        migrator.awaitReady();
        try {
            sending.send(Long.parseLong(message.getBody(String.class)));
        } catch (JMSException unreadable) {
            throw new Unavailable("The broker did not give the message", unreadable);
        }
    }
}
