package io.foyer.intake;

import io.foyer.office.Role;
import io.foyer.platform.Channels;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;

/**
 * Takes mails off a queue of their own, one conversation on one thread at a time and otherwise as {@link IntakeListener}: a full
 * mailbox or a huge mail holds no call up.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = Channels.MAIL_IN_QUEUE),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "4"),
            @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = Channels.ADAPTER)
        })
@TransactionManagement(TransactionManagementType.BEAN)
@RunAs(Role.THE_SYSTEM)
public class MailIntakeListener extends IntakeListener {}
