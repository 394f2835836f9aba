package io.foyer.artemis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnectorFactory;
import org.apache.activemq.artemis.ra.ActiveMQRaUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokerUrlTest {
    private static final String NETTY = NettyConnectorFactory.class.getName();

    @Test
    void givesHostAndPortToTheNettyConnector() throws BrokerFault {
        BrokerUrl url = BrokerUrl.parse("tcp://broker.example:61616");

        assertThat(url.connectorClasses()).isEqualTo(NETTY);
        assertThat(parameters(url)).singleElement().satisfies(one -> assertThat(one)
                .containsEntry("host", "broker.example")
                .containsEntry("port", "61616"));
        assertThat(url.highlyAvailable()).isFalse();
    }

    @Test
    void passesTransportParametersThrough() throws BrokerFault {
        BrokerUrl url = BrokerUrl.parse("tcp://b:1?sslEnabled=true&trustStorePath=/etc/foyer/trust.p12");

        assertThat(parameters(url)).singleElement().satisfies(one -> assertThat(one)
                .containsEntry("sslEnabled", "true")
                .containsEntry("trustStorePath", "/etc/foyer/trust.p12"));
    }

    @Test
    void takesAPairOfBrokers() throws BrokerFault {
        BrokerUrl url = BrokerUrl.parse("(tcp://a:1,tcp://b:2)?ha=true");

        assertThat(url.connectorClasses()).isEqualTo(NETTY + "," + NETTY);
        assertThat(parameters(url)).extracting(one -> one.get("host")).containsExactly("a", "b");
        assertThat(url.highlyAvailable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "http://b:1", "vm://0", "tcp://", "tcp://b:1 x"})
    void refusesWhatIsNoAddressOfABroker(String url) {
        assertThatThrownBy(() -> BrokerUrl.parse(url))
                .isInstanceOf(BrokerFault.class)
                .hasMessage(
                        "Foyer cannot start: FOYER_BROKER_URL must be like tcp://host:61616, and " + url + " is not.");
    }

    @Test
    void keepsAPasswordOutOfItsComplaint() {
        assertThatThrownBy(() -> BrokerUrl.parse("tpc://b:1?trustStorePassword=s3cret"))
                .message()
                .doesNotContain("s3cret");
    }

    private static List<Map<String, Object>> parameters(BrokerUrl url) {
        return ActiveMQRaUtils.parseConfig(url.connectorParameters());
    }
}
