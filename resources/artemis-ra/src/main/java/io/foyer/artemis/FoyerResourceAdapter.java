package io.foyer.artemis;

import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.ResourceAdapterInternalException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMConnectorFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.ra.ActiveMQResourceAdapter;
import org.apache.activemq.artemis.ra.ConnectionFactoryProperties;

/**
 * Artemis' resource adapter, set up by Foyer's own settings: without {@code foyer.broker.url} it starts a broker in
 * this server and talks to it in memory; with it, it connects to the broker there and keeps trying while that is away.
 *
 * @see BrokerSettings
 */
public final class FoyerResourceAdapter extends ActiveMQResourceAdapter {
    private static final long serialVersionUID = 1L;

    private static final Logger LOG = Logger.getLogger(FoyerResourceAdapter.class.getName());

    /** A consumer takes this many bytes ahead; Artemis' 1 MiB would give one listener the whole queue. */
    private static final int CONSUMER_WINDOW_BYTES = 16 * 1024;

    private transient EmbeddedBroker broker;

    /** For the server, which names this class from ra.xml. */
    public FoyerResourceAdapter() {
        setConsumerWindowSize(CONSUMER_WINDOW_BYTES);
        setReconnectAttempts(-1);
        setSetupAttempts(-1);
        setRetryInterval(500L);
        setRetryIntervalMultiplier(2d);
        setMaxRetryInterval(5_000L);
        setCallTimeout(10_000L);
        setCallFailoverTimeout(5_000L);
    }

    @Override
    public void start(BootstrapContext context) throws ResourceAdapterInternalException {
        try {
            connect(BrokerSettings.read(System::getProperty, System::getenv));
        } catch (Exception e) {
            throw new ResourceAdapterInternalException(e.getMessage(), e);
        }
        super.start(context);
    }

    @Override
    public void stop() {
        super.stop();
        if (broker != null) {
            try {
                broker.stop();
            } catch (Exception e) {
                LOG.log(Level.WARNING, "The embedded broker did not stop cleanly", e);
            }
            broker = null;
        }
    }

    @Override
    public ActiveMQConnectionFactory newConnectionFactory(ConnectionFactoryProperties properties) {
        ActiveMQConnectionFactory factory = super.newConnectionFactory(properties);
        return getUserName() == null ? factory : new NamedConnectionFactory(factory, getUserName(), getPassword());
    }

    private void connect(BrokerSettings settings) throws Exception {
        if (settings.url().isPresent()) {
            BrokerUrl url = BrokerUrl.parse(settings.url().get());
            setConnectorClassName(url.connectorClasses());
            setConnectionParameters(url.connectorParameters());
            setHA(url.highlyAvailable());
            settings.user().ifPresent(this::setUserName);
            settings.password().ifPresent(this::setPassword);
        } else {
            broker = new EmbeddedBroker(settings.folder());
            broker.start();
            setConnectorClassName(InVMConnectorFactory.class.getName());
            setConnectionParameters("serverId=0");
        }
        LOG.log(Level.INFO, "Messages go through {0}", settings.url().orElse("the broker in " + settings.folder()));
    }
}
