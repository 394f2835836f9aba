package io.foyer.intake;

import io.foyer.office.CurrentCaller;
import io.foyer.office.Directory;
import io.foyer.office.Role;
import io.foyer.office.Sender;
import io.foyer.platform.Channels;
import io.foyer.platform.DurableQueues;
import io.foyer.shared.Invalid;
import io.foyer.shared.NotFound;
import io.foyer.shared.Unavailable;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.QueueBrowser;
import jakarta.jms.TextMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;

/**
 * What an operator does with messages that were set aside: reads them, corrects and replays them, or throws them away.
 * He sees those of his own company, and those too broken to tell whose they are.
 */
@Stateless
@RolesAllowed(Role.OPERATORS)
public class DeadLetterService {

    private static final int SHOWN = 200;
    private static final long WAIT_MS = 2000;

    @Resource(lookup = Channels.FACTORY)
    private ConnectionFactory connections;

    @Resource(lookup = Channels.DEAD_LETTERS)
    private Queue deadLetters;

    @Resource(lookup = Channels.INTAKE)
    private Queue intake;

    @EJB
    private CurrentCaller current;

    @Inject
    private Directory directory;

    @Inject
    private IntakeConsumers consumers;

    /** The messages set aside, oldest first, at most 200. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<DeadLetterRow> list() {
        try (JMSContext context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE);
                QueueBrowser browser = context.createBrowser(deadLetters)) {
            List<DeadLetterRow> rows = new ArrayList<>();
            Enumeration<?> messages = browser.getEnumeration();
            while (rows.size() < SHOWN && messages.hasMoreElements()) {
                TextMessage message = (TextMessage) messages.nextElement();
                if (isOwn(message)) {
                    rows.add(row(message));
                }
            }
            return rows;
        } catch (JMSException | JMSRuntimeException away) {
            throw new Unavailable("The broker does not answer", away);
        }
    }

    /** Sends a message on its way again with a corrected text; {@link Invalid} where the text still cannot be read. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void replay(String id, String body) {
        try (JMSContext context = connections.createContext(JMSContext.SESSION_TRANSACTED)) {
            Message taken = take(context, id);
            check(taken, body);
            TextMessage again = context.createTextMessage(body);
            if (taken.propertyExists(DurableQueues.KIND)) {
                again.setStringProperty(DurableQueues.KIND, taken.getStringProperty(DurableQueues.KIND));
            }
            if (taken.propertyExists(DeadLetters.GROUP)) {
                again.setStringProperty("JMSXGroupID", taken.getStringProperty(DeadLetters.GROUP));
            }
            if (taken.propertyExists(DurableQueues.CONNECTION)) {
                again.setLongProperty(DurableQueues.CONNECTION, taken.getLongProperty(DurableQueues.CONNECTION));
            }
            context.createProducer().send(intake, again);
        } catch (JMSException | JMSRuntimeException away) {
            throw new Unavailable("The broker does not answer", away);
        }
    }

    /** Throws a message away for good. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void discard(String id) {
        try (JMSContext context = connections.createContext(JMSContext.SESSION_TRANSACTED)) {
            take(context, id);
        } catch (JMSException | JMSRuntimeException away) {
            throw new Unavailable("The broker does not answer", away);
        }
    }

    private void check(Message message, String body) throws JMSException {
        try {
            consumers.of(message).check(body);
        } catch (Unprocessable stillBroken) {
            throw new Invalid("body", stillBroken.getMessage());
        }
    }

    private Message take(JMSContext context, String id) throws JMSException {
        if (!id.matches("[A-Za-z0-9:._-]+")) {
            throw new NotFound("There is no such message");
        }
        Message message = context.createConsumer(deadLetters, "JMSMessageID = '" + id + "'")
                .receive(WAIT_MS);
        if (message == null || !isOwn(message)) {
            throw new NotFound("The message is gone: somebody replayed or discarded it");
        }
        return message;
    }

    private boolean isOwn(Message message) throws JMSException {
        return sender(message)
                .map(sender -> sender.companyId() == current.get().companyId())
                .orElse(true);
    }

    private Optional<Sender> sender(Message message) throws JMSException {
        return message.propertyExists(DurableQueues.CONNECTION)
                ? directory.sender(message.getLongProperty(DurableQueues.CONNECTION))
                : Optional.empty();
    }

    private DeadLetterRow row(TextMessage message) throws JMSException {
        return new DeadLetterRow(
                message.getJMSMessageID(),
                Instant.ofEpochMilli(message.getLongProperty(DeadLetters.SET_ASIDE_AT)),
                message.getStringProperty(DeadLetters.REASON),
                sender(message).map(Sender::name).orElse(null),
                message.getText());
    }
}
