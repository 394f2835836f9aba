package io.foyer.artemis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.JMSContext;
import jakarta.jms.Queue;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {
    private static final String QUEUE = "foyer.test.queue";
    private static final int WAIT_MS = 20_000;

    @TempDir
    private Path folder;

    @Test
    void keepsMessagesOverARestart() throws Exception {
        EmbeddedBroker first = started();
        inContext(context -> context.createProducer().send(context.createQueue(QUEUE), "kept"));
        first.stop();

        EmbeddedBroker second = started();
        inContext(context -> assertThat(
                        context.createConsumer(context.createQueue(QUEUE)).receiveBody(String.class, WAIT_MS))
                .isEqualTo("kept"));
        second.stop();
    }

    @Test
    void givesAMessageBackLaterInsteadOfToTheDeadLetters() throws Exception {
        EmbeddedBroker broker = started();
        inContext(context -> {
            Queue queue = context.createQueue(QUEUE);
            context.createProducer().send(queue, "tried twice");
            try (JMSContext failing = context.createContext(JMSContext.SESSION_TRANSACTED)) {
                failing.createConsumer(queue).receiveBody(String.class, WAIT_MS);
                failing.rollback();
            }

            assertThat(context.createConsumer(queue).receiveBody(String.class, WAIT_MS))
                    .isEqualTo("tried twice");
            try (var browser = context.createBrowser(context.createQueue(QueueRules.DEAD_LETTERS))) {
                assertThat(browser.getEnumeration().hasMoreElements()).isFalse();
            }
        });
        broker.stop();
    }

    @Test
    void refusesAFolderThatAnotherBrokerUses() throws Exception {
        EmbeddedBroker first = started();

        assertThatThrownBy(this::started)
                .isInstanceOf(BrokerFault.class)
                .hasMessageStartingWith("Foyer cannot start: the broker's folder " + folder + " is in use");
        first.stop();
        started().stop();
    }

    @Test
    void refusesAFolderThatCannotBeMade() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> new EmbeddedBroker(file.resolve("broker")).start())
                .isInstanceOf(BrokerFault.class)
                .hasMessageContaining("cannot be written");
    }

    private EmbeddedBroker started() throws Exception {
        EmbeddedBroker broker = new EmbeddedBroker(folder);
        broker.start();
        return broker;
    }

    private static void inContext(Work work) throws Exception {
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(EmbeddedBroker.IN_PROCESS);
                JMSContext context = factory.createContext()) {
            work.with(context);
        }
    }

    private interface Work {
        void with(JMSContext context) throws Exception;
    }
}
