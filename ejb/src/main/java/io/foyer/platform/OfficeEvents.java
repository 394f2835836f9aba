package io.foyer.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.StreamMessage;
import jakarta.jms.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tells an office's changes, and only after the transaction that made them has committed: first whoever listens on this
 * node, then the other nodes, many changes to a message when they come fast. What is lost here is not lost: whoever
 * listens sees the gap in the sequence and asks again.
 */
@ApplicationScoped
public class OfficeEvents {

    /** Message property: the node that sent it, which knows it already. */
    static final String NODE = "node";

    private static final int WAITING = 10_000;
    private static final int TOGETHER = 200;
    private static final long MOMENT_MS = 10;
    private static final long LIVES_MS = 60_000;
    private static final Logger LOG = Logger.getLogger(OfficeEvents.class.getName());

    @Resource(lookup = Channels.FACTORY)
    private ConnectionFactory connections;

    @Resource(lookup = Channels.OFFICES)
    private Topic topic;

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private Event<OfficeEvent> after;

    @Inject
    private Event<OfficeEventArrived> arrived;

    private final String node = UUID.randomUUID().toString();
    private final BlockingQueue<OfficeEvent> forThisNode = new LinkedBlockingQueue<>(WAITING);
    private final BlockingQueue<OfficeEvent> forOthers = new LinkedBlockingQueue<>(WAITING);
    private final List<Thread> running = new ArrayList<>();

    private interface Step {
        void run() throws InterruptedException;
    }

    @PostConstruct
    void start() {
        running.add(threads.newThread(() -> repeat(this::tellThisNode)));
        running.add(threads.newThread(() -> repeat(this::tellOthers)));
        running.forEach(Thread::start);
    }

    @PreDestroy
    void stop() {
        running.forEach(Thread::interrupt);
    }

    /** Publishes once the running transaction has committed; a rollback publishes nothing. */
    public void publish(OfficeEvent event) {
        after.fire(event);
    }

    /** Whether a message was sent by this node. */
    boolean isOwn(String sender) {
        return node.equals(sender);
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) OfficeEvent event) {
        boolean told = forThisNode.offer(event);
        boolean othersTold = forOthers.offer(event);
        if (!told || !othersTold) {
            LOG.log(
                    Level.WARNING,
                    "Too many changes wait to be pushed; browsers will ask for one of office {0}",
                    event.officeId());
        }
    }

    private static void repeat(Step step) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                step.run();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void tellThisNode() throws InterruptedException {
        OfficeEvent event = forThisNode.take();
        try {
            arrived.fire(new OfficeEventArrived(event));
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "An office's change was not pushed; browsers will ask for it", fault);
        }
    }

    private void tellOthers() throws InterruptedException {
        List<OfficeEvent> events = new ArrayList<>();
        events.add(forOthers.take());
        // What comes within a moment travels together: one message is as much work for every node as many changes are.
        TimeUnit.MILLISECONDS.sleep(MOMENT_MS);
        forOthers.drainTo(events, TOGETHER - 1);
        try (JMSContext context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
            StreamMessage message = context.createStreamMessage();
            message.setStringProperty(NODE, node);
            OfficeEventCodec.write(events, message);
            context.createProducer()
                    .setDeliveryMode(DeliveryMode.NON_PERSISTENT)
                    .setTimeToLive(LIVES_MS)
                    .setDisableMessageID(true)
                    .send(topic, message);
        } catch (JMSException | JMSRuntimeException brokerAway) {
            LOG.log(
                    Level.WARNING,
                    "{0} changes of offices were not pushed; browsers will ask for them: {1}",
                    new Object[] {events.size(), brokerAway});
        }
    }
}
