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
import jakarta.jms.JMSProducer;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.TextMessage;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

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

    /** So many waits for the broker's disk go on side by side where much is put. */
    private static final int LANES = 4;

    @Resource(lookup = Channels.FACTORY)
    private ConnectionFactory connections;

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private Settings settings;

    /** A text, and the group whose messages are consumed one at a time. */
    public record Grouped(String text, String group) {}

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
        List<Grouped> one = List.of(new Grouped(text, group));
        inTime(() -> send(queue, kind, connectionId, one, Message.DEFAULT_PRIORITY));
    }

    /**
     * Puts many texts on a queue, some at a time and those of one group in their order; what {@link #put} puts goes before them, as
     * nobody waits for them at this moment. {@link Unavailable} where the broker does not confirm all of them in time, though it
     * may have some.
     */
    public void putAllBehind(Queue queue, String kind, long connectionId, List<Grouped> messages) {
        try {
            messages.stream()
                    .collect(Collectors.groupingBy(
                            one -> Math.floorMod(one.group().hashCode(), LANES)))
                    .values()
                    .stream()
                    .map(lane -> senders.submit(() -> send(queue, kind, connectionId, lane, BEHIND)))
                    .toList()
                    .forEach(this::await);
        } catch (RejectedExecutionException stopping) {
            throw new Unavailable("The server is stopping", stopping);
        }
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

    private void send(Queue queue, String kind, long connectionId, List<Grouped> messages, int priority) {
        try (JMSContext context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
            JMSProducer producer = context.createProducer()
                    .setDeliveryMode(DeliveryMode.PERSISTENT)
                    .setPriority(priority);
            for (Grouped one : messages) {
                TextMessage message = context.createTextMessage(one.text());
                message.setStringProperty(KIND, kind);
                message.setStringProperty(GROUP, one.group());
                message.setLongProperty(CONNECTION, connectionId);
                producer.send(queue, message);
            }
        } catch (JMSException refused) {
            throw new JMSRuntimeException(refused.getMessage(), refused.getErrorCode(), refused);
        }
    }
}
