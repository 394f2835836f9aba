package io.foyer.artemis;

import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager;

/**
 * Runs Foyer's broker as a process of its own, for several Foyers or one that is restarted often. It keeps its journal
 * in {@code FOYER_BROKER_DATA}, listens at {@code FOYER_BROKER_LISTEN} ({@code 127.0.0.1:61616} unless said otherwise)
 * and asks for {@code FOYER_BROKER_USER} and {@code FOYER_BROKER_PASSWORD} when they are set.
 */
public final class Broker {
    private static final Logger LOG = Logger.getLogger(Broker.class.getName());

    private Broker() {}

    /** Takes no arguments: all is set by the environment or system properties. */
    public static void main(String[] arguments) {
        try {
            start(System.getenv("FOYER_BROKER_LISTEN"), BrokerSettings.read(System::getProperty, System::getenv));
        } catch (BrokerFault e) {
            LOG.severe(e.getMessage());
            System.exit(1);
        } catch (Exception e) {
            LOG.log(Level.SEVERE, "The broker did not start", e);
            System.exit(1);
        }
    }

    private static void start(String listen, BrokerSettings settings) throws Exception {
        String address = listen == null || listen.isBlank() ? "127.0.0.1:61616" : listen.strip();
        Optional<ActiveMQSecurityManager> guard = guard(settings);
        if (guard.isEmpty() && !isLoopback(address)) {
            throw new BrokerFault(
                    "a broker that other machines can reach needs FOYER_BROKER_USER and" + " FOYER_BROKER_PASSWORD.");
        }
        EmbeddedBroker broker = new EmbeddedBroker(settings.folder()).listenOn("tcp://" + address, guard.orElse(null));
        broker.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(broker), "stop"));
        LOG.log(Level.INFO, "The broker is ready at tcp://{0} with its messages in {1}", new Object[] {
            address, settings.folder()
        });
    }

    private static Optional<ActiveMQSecurityManager> guard(BrokerSettings settings) {
        return settings.user().flatMap(user -> settings.password().map(password -> new OneAccount(user, password)));
    }

    private static boolean isLoopback(String address) throws BrokerFault {
        int colon = address.lastIndexOf(':');
        if (colon < 1 || !address.substring(colon + 1).matches("[0-9]{1,5}")) {
            throw new BrokerFault("FOYER_BROKER_LISTEN must be like 127.0.0.1:61616, and " + address + " is not.");
        }
        InetSocketAddress socket =
                new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
        return !socket.isUnresolved() && socket.getAddress().isLoopbackAddress();
    }

    private static void stop(EmbeddedBroker broker) {
        try {
            broker.stop();
        } catch (Exception e) {
            LOG.log(Level.WARNING, "The broker did not stop cleanly", e);
        }
    }
}
