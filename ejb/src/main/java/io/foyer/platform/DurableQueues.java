package io.foyer.platform;

import io.foyer.shared.Unavailable;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.TextMessage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Puts messages on durable queues: when {@link #put} returns, the message is on disk. A broker that is away makes it fail
 * within seconds, and only so many senders wait for it at a time, so that pages stay served.
 */
@ApplicationScoped
public class DurableQueues {

    /** Message property: what kind of message it is, for who takes it. */
    public static final String KIND = "kind";

    /** Message property: the sender's connection. */
    public static final String CONNECTION = "connectionId";

    /** Senders at work at a time; more wait for their turn. */
    private static final int SENDING = 32;

    /** So many may wait while the broker answers: a burst is taken in and nobody told to come again. */
    private static final int MOST_WAITING = 160;

    /** So many may wait while it does not: the other threads of the server are for pages. */
    private static final int MOST_WAITING_WHILE_AWAY = 48;

    private static final int BEHIND = Message.DEFAULT_PRIORITY - 2;

    private static final String GROUP = "JMSXGroupID";

    @Resource(lookup = Channels.FACTORY)
    private ConnectionFactory connections;

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private Settings settings;

    private final AtomicInteger waiting = new AtomicInteger();
    private volatile boolean away;
    private ExecutorService senders;
    private long longestS;

    /**
     * Threads of the server's, in a pool of our own: the server's own executor looks through the whole class path for
     * contexts at each task.
     */
    @PostConstruct
    void start() {
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(SENDING, SENDING, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), threads);
        pool.allowCoreThreadTimeOut(true);
        senders = pool;
        longestS = settings.number(Setting.INTAKE_SEND_SECONDS);
    }

    @PreDestroy
    void stop() {
        senders.shutdown();
    }

    /**
     * Puts a text on a queue; {@link Unavailable} where the broker does not confirm it in time.
     *
     * @param kind see {@link #KIND}
     * @param group messages of one group are consumed one at a time
     * @param connectionId the sender, see {@link #CONNECTION}
     */
    public void put(Queue queue, String kind, String text, String group, long connectionId) {
        inTime(() -> send(queue, kind, text, group, connectionId, Message.DEFAULT_PRIORITY));
    }

    /** As {@link #put}, and what is put that way goes before it: nobody waits for it at this moment. */
    public void putBehind(Queue queue, String kind, String text, String group, long connectionId) {
        inTime(() -> send(queue, kind, text, group, connectionId, BEHIND));
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
        try {
            if (waiting.incrementAndGet() > (away ? MOST_WAITING_WHILE_AWAY : MOST_WAITING)) {
                throw new Unavailable("Too many senders are waiting for the queue; send the event again", null);
            }
            await(senders.submit(work));
        } catch (RejectedExecutionException stopping) {
            throw new Unavailable("The server is stopping", stopping);
        } finally {
            waiting.decrementAndGet();
        }
    }

    private void await(Future<?> done) {
        try {
            done.get(longestS, TimeUnit.SECONDS);
            away = false;
        } catch (TimeoutException | ExecutionException notDone) {
            away = true;
            // Who still waits for his turn is not sent any more: he was told to come again.
            done.cancel(false);
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

    private void send(Queue queue, String kind, String text, String group, long connectionId, int priority) {
        try (JMSContext context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
            TextMessage message = context.createTextMessage(text);
            message.setStringProperty(KIND, kind);
            message.setStringProperty(GROUP, group);
            message.setLongProperty(CONNECTION, connectionId);
            context.createProducer()
                    .setDeliveryMode(DeliveryMode.PERSISTENT)
                    .setPriority(priority)
                    .send(queue, message);
        } catch (JMSException refused) {
            throw new JMSRuntimeException(refused.getMessage(), refused.getErrorCode(), refused);
        }
    }
}
