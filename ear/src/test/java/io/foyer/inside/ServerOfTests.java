package io.foyer.inside;

import fish.payara.arquillian.container.payara.managed.PayaraMicroContainerConfiguration;
import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import io.foyer.system.Product;
import io.foyer.system.StandaloneBroker;
import io.foyer.system.StandaloneDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.Archive;

/** Payara Micro with a database of its own and the embedded broker, started with the first class and kept for all. */
public final class ServerOfTests extends PayaraMicroDeployableContainer {

    private static final Path HOME = Path.of(System.getProperty("foyer.system.target", "target"), "inside")
            .toAbsolutePath();
    private static final String ADDRESS =
            "configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address";

    /** Through this the tests are run inside. */
    private static final String RUNNER = "ArquillianServletRunnerEE9";

    private PayaraMicroContainerConfiguration configuration;
    private StandaloneDatabase database;
    private ProtocolMetaData running;

    @Override
    public void setup(PayaraMicroContainerConfiguration given) {
        configuration = given;
        super.setup(given);
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        if (running == null) {
            try {
                running = started(archive);
            } catch (IOException cannot) {
                throw new UncheckedIOException(cannot);
            }
        }
        return running;
    }

    private ProtocolMetaData started(Archive<?> archive) throws IOException, DeploymentException {
        Product.deleteAll(HOME);
        Files.createDirectories(HOME.resolve("tmp"));
        database = StandaloneDatabase.start("inside-database");
        int port = StandaloneBroker.freePort();
        configuration.setRandomHttpPort(false);
        configuration.setAutoBindHttp(false);
        configuration.setCmdOptions(joined(javaOptions(port)));
        configuration.setExtraMicroOptions(joined(serverOptions(port)));
        super.deploy(archive);
        // Said here and not read from the server's output, of which not all may be there yet.
        HTTPContext here = new HTTPContext("127.0.0.1", port).add(new Servlet(RUNNER, "/"));
        return new ProtocolMetaData().addContext(here);
    }

    private List<String> javaOptions(int port) {
        List<String> options = new ArrayList<>(List.of(
                "-Xmx640m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=UTC",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + HOME.resolve("tmp"),
                "-Dfoyer.home=" + HOME,
                "-Dfoyer.intake.poison-tries=3",
                "-D" + AnotherCaller.PORT + "=" + port));
        database.settings()
                .forEach((key, value) ->
                        options.add("-D" + key.toLowerCase(Locale.ROOT).replace('_', '.') + "=" + value));
        return options;
    }

    private static List<String> serverOptions(int port) throws IOException {
        Path first = Files.writeString(HOME.resolve("before-boot.txt"), "set " + ADDRESS + "=127.0.0.1\n");
        // Relative, since a command cannot bear a space in a path.
        Path adapter =
                Path.of("").toAbsolutePath().relativize(Product.distribution().resolve("artemis-ra.rar"));
        Path then = Files.writeString(HOME.resolve("after-boot.txt"), "deploy --name artemis-ra " + adapter + "\n");
        return List.of(
                "--port",
                String.valueOf(port),
                "--rootdir",
                HOME.resolve("micro").toString(),
                "--prebootcommandfile",
                first.toString(),
                "--postbootcommandfile",
                then.toString(),
                "--nohazelcast",
                "--disablephonehome");
    }

    private static String joined(List<String> options) {
        return options.stream().map(option -> option.replace(" ", "\\ ")).collect(Collectors.joining(" "));
    }

    @Override
    public void undeploy(Archive<?> archive) {
        // the next class finds it running
    }

    @Override
    public void stop() {
        if (running == null) {
            return;
        }
        try {
            super.undeploy((Archive<?>) null);
        } catch (DeploymentException cannot) {
            throw new IllegalStateException(cannot);
        } finally {
            database.close();
        }
    }

    /** Puts it in the place of the container that starts a server for each class. */
    public static final class Registration implements LoadableExtension {

        @Override
        public void register(ExtensionBuilder builder) {
            builder.override(DeployableContainer.class, PayaraMicroDeployableContainer.class, ServerOfTests.class);
        }
    }
}
