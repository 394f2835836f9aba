package io.foyer.platform;

import io.foyer.shared.Unavailable;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Queue;
import jakarta.jms.TextMessage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Puts messages on durable queues: when {@link #put} returns, the message is on disk. A broker that is away makes it fail
 * within seconds, and only so many senders wait for it at a time, so that pages stay served.
 */
@ApplicationScoped
public class DurableQueues {

    /** Message property: the sender's connection. */
    public static final String CONNECTION = "connectionId";

    private static final int WAITING = 48;
    private static final String GROUP = "JMSXGroupID";

    @Resource(lookup = Channels.FACTORY)
    private ConnectionFactory connections;

    @Resource
    private ManagedExecutorService senders;

    @Inject
    private Settings settings;

    private final Semaphore places = new Semaphore(WAITING);

    /**
     * Puts a text on a queue; {@link Unavailable} where the broker does not confirm it in time.
     *
     * @param group messages of one group are consumed one at a time
     * @param connectionId the sender, see {@link #CONNECTION}
     */
    public void put(Queue queue, String text, String group, long connectionId) {
        inTime(() -> send(queue, text, group, connectionId));
    }

    /** Whether the broker answers a question in time; a session of the pool alone would not tell. */
    public boolean brokerAnswers() {
        try {
            inTime(this::ask);
            return true;
        } catch (Unavailable away) {
            return false;
        }
    }

    private void inTime(Runnable work) {
        if (!places.tryAcquire()) {
            throw new Unavailable("Too many senders are waiting for the queue", null);
        }
        Future<?> done;
        try {
            done = senders.submit(() -> {
                try {
                    work.run();
                } finally {
                    places.release();
                }
            });
        } catch (RejectedExecutionException full) {
            places.release();
            throw new Unavailable("The server is stopping or too busy", full);
        }
        await(done);
    }

    private void await(Future<?> done) {
        try {
            done.get(settings.number(Setting.INTAKE_SEND_SECONDS), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException notDone) {
            throw new Unavailable("The queue does not answer; send the event again", notDone);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Unavailable("The server is stopping", stopping);
        }
    }

    private void ask() {
        try (JMSContext context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
            context.createTemporaryQueue().delete();
        } catch (JMSException refused) {
            throw new JMSRuntimeException(refused.getMessage(), refused.getErrorCode(), refused);
        }
    }

    private void send(Queue queue, String text, String group, long connectionId) {
        try (JMSContext context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
            TextMessage message = context.createTextMessage(text);
            message.setStringProperty(GROUP, group);
            message.setLongProperty(CONNECTION, connectionId);
            context.createProducer().setDeliveryMode(DeliveryMode.PERSISTENT).send(queue, message);
        } catch (JMSException refused) {
            throw new JMSRuntimeException(refused.getMessage(), refused.getErrorCode(), refused);
        }
    }
}
