package io.foyer.intake;

import io.foyer.platform.Channels;
import io.foyer.platform.Migrator;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/**
 * Takes what came in off the queue, whatever its channel, and one call on one thread at a time. An outage throws, so the broker delivers again with
 * growing delay and without end; what can never succeed is set aside with its reason. Acknowledged after the commit.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = Channels.INTAKE_QUEUE),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "8"),
            @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = Channels.ADAPTER)
        })
@TransactionManagement(TransactionManagementType.BEAN)
@RunAs(io.foyer.office.Role.THE_SYSTEM)
public class IntakeListener implements MessageListener {

    @EJB
    private Migrator migrator;

    @Inject
    private IntakeConsumers consumers;

    @Inject
    private Poison poison;

    /** Of this instance, which serves one thread at a time: the question is asked once and not at each message. */
    private boolean ready;

    @Override
    public void onMessage(Message message) {
        if (!ready) {
            migrator.awaitReady();
            ready = true;
        }
        poison.guard(message, text -> consumers.of(message).consume(text));
    }
}
