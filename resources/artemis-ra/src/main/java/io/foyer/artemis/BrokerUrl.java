package io.foyer.artemis;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.api.core.client.ServerLocator;
import org.apache.activemq.artemis.uri.ServerLocatorParser;

/**
 * An Artemis address as the resource adapter wants it.
 *
 * @param connectorClasses one class per broker, with commas
 * @param connectorParameters {@code name=value;…} per broker, with commas
 * @param highlyAvailable whether the brokers tell clients of their backups ({@code ?ha=true})
 */
record BrokerUrl(String connectorClasses, String connectorParameters, boolean highlyAvailable) {

    static BrokerUrl parse(String url) throws BrokerFault {
        ServerLocatorParser parser = new ServerLocatorParser();
        try (ServerLocator locator = parser.newObject(parser.expandURI(url), null)) {
            TransportConfiguration[] connectors = locator.getStaticTransportConfigurations();
            if (!url.matches("\\(?tcp://.*") || connectors == null || connectors.length == 0) {
                throw unusable(url, null);
            }
            return new BrokerUrl(
                    Arrays.stream(connectors)
                            .map(TransportConfiguration::getFactoryClassName)
                            .collect(Collectors.joining(",")),
                    Arrays.stream(connectors)
                            .map(connector -> parameters(connector.getParams()))
                            .collect(Collectors.joining(",")),
                    locator.isHA());
        } catch (BrokerFault e) {
            throw e;
        } catch (Exception e) {
            throw unusable(url, e);
        }
    }

    private static String parameters(Map<String, Object> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue().toString().replace(",", "\\,"))
                .sorted()
                .collect(Collectors.joining(";"));
    }

    private static BrokerFault unusable(String url, Throwable cause) {
        return new BrokerFault(
                "FOYER_BROKER_URL must be like tcp://host:61616, and " + url.replaceAll("(?i)(password=)[^&)]*", "$1…")
                        + " is not.",
                cause);
    }
}
