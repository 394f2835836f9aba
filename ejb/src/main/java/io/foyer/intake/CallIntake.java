package io.foyer.intake;

import io.foyer.platform.Channels;
import io.foyer.platform.Json;
import io.foyer.platform.Setting;
import io.foyer.platform.Settings;
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
import org.eclipse.microprofile.metrics.annotation.Timed;

/**
 * Accepts call events: when {@link #accept} returns, the event lies on a durable queue. A broker that is away makes it
 * fail within seconds, and only so many senders wait for it at a time, so that pages stay served.
 */
@ApplicationScoped
public class CallIntake {

    /** Message property: the sender's connection. */
    static final String CONNECTION = "connectionId";

    private static final String GROUP = "JMSXGroupID";
    private static final int WAITING_SENDERS = 48;

    @Resource(lookup = Channels.FACTORY)
    private ConnectionFactory connections;

    @Resource(lookup = Channels.CALLS)
    private Queue calls;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private Settings settings;

    private final Semaphore places = new Semaphore(WAITING_SENDERS);

    /** Puts the event on the queue; {@link Unavailable} where the broker does not confirm it in time. */
    @Timed(
            name = "foyer_intake_accept",
            absolute = true,
            description = "From an event's arrival to its place on the queue")
    public void accept(CallEventMessage event) {
        inTime(() -> send(event));
    }

    /** Whether the broker opens a session in time. */
    boolean brokerAnswers() {
        try {
            inTime(() -> connections.createContext(JMSContext.AUTO_ACKNOWLEDGE).close());
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
            done = executor.submit(() -> {
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

    private void send(CallEventMessage event) {
        try (JMSContext context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
            TextMessage message = context.createTextMessage(Json.write(event));
            message.setStringProperty(GROUP, event.connectionId() + ":" + event.externalId());
            message.setLongProperty(CONNECTION, event.connectionId());
            context.createProducer().setDeliveryMode(DeliveryMode.PERSISTENT).send(calls, message);
        } catch (JMSException refused) {
            throw new JMSRuntimeException(refused.getMessage(), refused.getErrorCode(), refused);
        }
    }
}
