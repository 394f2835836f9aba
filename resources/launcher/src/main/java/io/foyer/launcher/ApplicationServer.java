package io.foyer.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Payara Micro with the broker's resource adapter and the application. */
final class ApplicationServer {
    private static final int POLL_MS = 200;

    /** Micro says that it is ready a moment before the last application answers. */
    private static final int POLLS_WITHOUT_APPLICATION = 50;

    private final Distribution distribution;
    private final Settings settings;
    private final Home home;
    private final int port;
    private final BootWatch watch = new BootWatch();

    ApplicationServer(Distribution distribution, Settings settings, Home home, int port) {
        this.distribution = distribution;
        this.settings = settings;
        this.home = home;
        this.port = port;
    }

    /** Where a browser on this machine finds it. */
    URI url() {
        boolean everywhere =
                settings.address().equals("0.0.0.0") || settings.address().equals("::");
        String host = everywhere ? "127.0.0.1" : settings.address();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/");
    }

    /**
     * Starts it without waiting.
     *
     * @param database settings of the embedded database; empty when the environment names another one
     */
    ChildProcess start(Children children, Map<String, String> database) throws Fault {
        ServerFiles files = ServerFiles.write(home, settings.address());
        ProcessBuilder command = new ProcessBuilder(command(files));
        command.environment().putAll(settings.passedOn());
        command.environment().putAll(SecretsKey.in(home, command.environment()));
        command.environment().putAll(database);
        command.environment().put("FOYER_HOME", home.folder().toString());
        Consumer<String> log =
                settings.logToConsole() ? Console.ofProcess()::say : ProcessLog.at(home.log("server.log"));
        return children.start("the application server", command, line -> {
            String kept = LogLine.shortened(line);
            if (!kept.isBlank()) {
                log.accept(kept);
                watch.accept(kept);
            }
        });
    }

    /**
     * Waits until the application is ready, for as long as the things it needs are away.
     *
     * @throws Fault when it was not deployed, or a process ended
     */
    void awaitReady(Children children) throws Fault {
        Readiness readiness = new Readiness(url());
        int without = 0;
        while (true) {
            try {
                ChildProcess lost = children.lost().get(POLL_MS, TimeUnit.MILLISECONDS);
                throw lost.name().equals("the application server") ? failure() : Launcher.ended(lost, home);
            } catch (TimeoutException e) {
                Readiness.Answer answer = readiness.ask();
                if (answer == Readiness.Answer.READY && watch.booted()) {
                    return;
                }
                without = watch.booted() && answer == Readiness.Answer.NO_APPLICATION ? without + 1 : 0;
                if (watch.booted() && (watch.refused() || without == POLLS_WITHOUT_APPLICATION)) {
                    throw failure();
                }
            } catch (ExecutionException | InterruptedException e) {
                throw new Fault("Foyer was stopped before it was ready.", e);
            }
        }
    }

    private Fault failure() {
        return watch.failure(
                settings.logToConsole()
                        ? "the log above"
                        : home.log("server.log").toString());
    }

    private List<String> command(ServerFiles files) throws Fault {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx640m");
        if (settings.javaOptions().stream().noneMatch(option -> option.matches("-XX:\\+Use\\w+GC"))) {
            command.add("-XX:+UseSerialGC");
        }
        if (System.getProperty("os.name").equals("Linux")) {
            // A server's code and heap are spread wide: large pages spare a good part of the lookups of addresses.
            command.add("-XX:+UseTransparentHugePages");
        }
        command.addAll(List.of(
                // Containers call through many small layers; inlining them pays after the first minute.
                "-XX:MaxInlineLevel=20",
                "-XX:InlineSmallCode=3500",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.io.tmpdir=" + files.temporary(),
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC"));
        command.addAll(settings.javaOptions());
        command.addAll(List.of("-jar", distribution.server().toString()));
        command.addAll(List.of("--rootdir", files.root().toString()));
        command.addAll(List.of("--prebootcommandfile", files.commands().toString()));
        command.addAll(List.of("--logproperties", files.logging().toString()));
        command.addAll(List.of("--port", Integer.toString(port)));
        // Hazelcast would open a port on every interface, and nothing here is shared through it.
        command.addAll(List.of("--nohazelcast", "--disablephonehome"));
        command.addAll(List.of("--deploy", distribution.resourceAdapter().toString()));
        command.addAll(List.of("--deploy", distribution.application().toString()));
        return command;
    }
}
