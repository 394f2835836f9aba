package io.foyer.artemis;

import jakarta.jms.JMSException;
import org.apache.activemq.artemis.jms.client.ActiveMQConnection;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQXAConnectionFactory;

/**
 * Logs in by one name where none is given. The server's connection pool hands over an empty name when the application
 * names none, and Artemis would log in with that.
 */
final class NamedConnectionFactory extends ActiveMQXAConnectionFactory {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final String secret;

    NamedConnectionFactory(ActiveMQConnectionFactory like, String name, String secret) {
        super(like.getServerLocator());
        this.name = name;
        this.secret = secret;
        setClientID(like.getClientID());
        setEnableSharedClientID(like.isEnableSharedClientID());
        setDupsOKBatchSize(like.getDupsOKBatchSize());
        setTransactionBatchSize(like.getTransactionBatchSize());
        setCacheDestinations(like.isCacheDestinations());
        setEnable1xPrefixes(like.isEnable1xPrefixes());
        setIgnoreJTA(like.isIgnoreJTA());
    }

    @Override
    protected synchronized ActiveMQConnection createConnectionInternal(
            String user, String password, boolean transactional, int type) throws JMSException {
        boolean unnamed = user == null || user.isEmpty();
        return super.createConnectionInternal(unnamed ? name : user, unnamed ? secret : password, transactional, type);
    }
}
