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
        name = Channels.INTAKE,
        interfaceName = "jakarta.jms.Queue",
        resourceAdapter = Channels.ADAPTER,
        destinationName = Channels.INTAKE_QUEUE,
        className = "org.apache.activemq.artemis.jms.client.ActiveMQQueue",
        properties = "Address=" + Channels.INTAKE_QUEUE)
@JMSDestinationDefinition(
        name = Channels.MAIL_OUT,
        interfaceName = "jakarta.jms.Queue",
        resourceAdapter = Channels.ADAPTER,
        destinationName = Channels.MAIL_OUT_QUEUE,
        className = "org.apache.activemq.artemis.jms.client.ActiveMQQueue",
        properties = "Address=" + Channels.MAIL_OUT_QUEUE)
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
@JMSDestinationDefinition(
        name = Channels.NODES,
        interfaceName = "jakarta.jms.Topic",
        resourceAdapter = Channels.ADAPTER,
        destinationName = Channels.NODE_TOPIC,
        className = "org.apache.activemq.artemis.jms.client.ActiveMQTopic",
        properties = "Address=" + Channels.NODE_TOPIC)
@Singleton
public class Channels {
    /** The deployed name of the resource adapter. */
    public static final String ADAPTER = "artemis-ra";

    public static final String FACTORY = "java:app/jms/factory";

    /** What comes in through any door, grouped by call. */
    public static final String INTAKE = "java:app/jms/intake";

    public static final String INTAKE_QUEUE = "foyer.intake";

    /** Mails of ours that wait to be sent. */
    public static final String MAIL_OUT = "java:app/jms/mail-out";

    public static final String MAIL_OUT_QUEUE = "foyer.mail.out";

    /** Messages set aside because they can never succeed, each with its reason. */
    public static final String DEAD_LETTERS = "java:app/jms/dead-letters";

    public static final String DEAD_LETTER_QUEUE = "foyer.dead-letter";

    /** What changed in an office, to every node; may get lost, since the database knows better. */
    public static final String OFFICES = "java:app/jms/offices";

    public static final String OFFICE_TOPIC = "foyer.office";

    /** What nodes tell each other about themselves; kept nowhere. */
    public static final String NODES = "java:app/jms/nodes";

    public static final String NODE_TOPIC = "foyer.node";
}
