package io.foyer.platform;

import jakarta.ejb.Singleton;
import jakarta.jms.JMSConnectionFactoryDefinition;
import jakarta.jms.JMSDestinationDefinition;

/** Names every queue and topic once, and defines them on the resource adapter. */
@JMSConnectionFactoryDefinition(
        name = Channels.FACTORY,
        interfaceName = "jakarta.jms.ConnectionFactory",
        resourceAdapter = Channels.ADAPTER,
        minPoolSize = 1,
        maxPoolSize = 64)
@JMSDestinationDefinition(
        name = Channels.CALLS,
        interfaceName = "jakarta.jms.Queue",
        resourceAdapter = Channels.ADAPTER,
        destinationName = Channels.CALL_QUEUE,
        className = "org.apache.activemq.artemis.jms.client.ActiveMQQueue",
        properties = "Address=" + Channels.CALL_QUEUE)
@JMSDestinationDefinition(
        name = Channels.DEAD_LETTERS,
        interfaceName = "jakarta.jms.Queue",
        resourceAdapter = Channels.ADAPTER,
        destinationName = Channels.DEAD_LETTER_QUEUE,
        className = "org.apache.activemq.artemis.jms.client.ActiveMQQueue",
        properties = "Address=" + Channels.DEAD_LETTER_QUEUE)
@JMSDestinationDefinition(
        name = Channels.OFFICES,
        interfaceName = "jakarta.jms.Topic",
        resourceAdapter = Channels.ADAPTER,
        destinationName = Channels.OFFICE_TOPIC,
        className = "org.apache.activemq.artemis.jms.client.ActiveMQTopic",
        properties = "Address=" + Channels.OFFICE_TOPIC)
@Singleton
public class Channels {
    /** The deployed name of the resource adapter. */
    public static final String ADAPTER = "artemis-ra";

    public static final String FACTORY = "java:app/jms/factory";

    /** Call events on their way in, grouped by call. */
    public static final String CALLS = "java:app/jms/calls";

    public static final String CALL_QUEUE = "foyer.intake.call";

    /** Messages set aside because they can never succeed, each with its reason. */
    public static final String DEAD_LETTERS = "java:app/jms/dead-letters";

    public static final String DEAD_LETTER_QUEUE = "foyer.dead-letter";

    /** What changed in an office, to every node; may get lost, since the database knows better. */
    public static final String OFFICES = "java:app/jms/offices";

    public static final String OFFICE_TOPIC = "foyer.office";
}
