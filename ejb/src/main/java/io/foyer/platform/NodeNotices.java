package io.foyer.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.Topic;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tells the other nodes what only matters now and is kept nowhere. It may get lost, while the broker is away for instance:
 * whoever uses it goes on with what his own node knows.
 */
@ApplicationScoped
public class NodeNotices {

    static final String NODE = "node";
    static final String KIND = "kind";

    private static final int WAITING = 10_000;
    private static final long LIVES_MS = 30_000;
    private static final Logger LOG = Logger.getLogger(NodeNotices.class.getName());

    @Resource(lookup = Channels.FACTORY)
    private ConnectionFactory connections;

    @Resource(lookup = Channels.NODES)
    private Topic topic;

    @Resource
    private ManagedThreadFactory threads;

    private final String node = UUID.randomUUID().toString();
    private final BlockingQueue<NodeNotice> waiting = new LinkedBlockingQueue<>(WAITING);
    private Thread sender;

    @PostConstruct
    void start() {
        sender = threads.newThread(this::send);
        sender.start();
    }

    @PreDestroy
    void stop() {
        sender.interrupt();
    }

    /** Tells the others in a moment; waits for nothing. */
    public void tell(String kind, String text) {
        if (!waiting.offer(new NodeNotice(node, kind, text))) {
            LOG.log(Level.FINE, "Too many notices wait for the other nodes; one was dropped");
        }
    }

    boolean isOwn(String name) {
        return node.equals(name);
    }

    private void send() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                send(waiting.take());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(NodeNotice notice) {
        try (JMSContext context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
            Message message = context.createTextMessage(notice.text());
            message.setStringProperty(NODE, notice.node());
            message.setStringProperty(KIND, notice.kind());
            context.createProducer()
                    .setDeliveryMode(DeliveryMode.NON_PERSISTENT)
                    .setTimeToLive(LIVES_MS)
                    .send(topic, message);
        } catch (JMSException | JMSRuntimeException brokerAway) {
            LOG.log(Level.FINE, "The other nodes were not told: {0}", brokerAway.getMessage());
        }
    }
}
