package io.foyer.launcher;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/**
 * Starts Foyer and stays until it is stopped; the program that the newcomer's command, the container and the system
 * tests run. Stopped by Ctrl-C or SIGTERM it stops its processes in turn; when one of them ends by itself it stops the
 * others and exits with 1.
 */
public final class Launcher {
    private final Console console;
    private final Settings settings;
    private final Distribution distribution;
    private final Home home;
    private Children children;

    private Launcher(Console console, Settings settings, Distribution distribution) {
        this.console = console;
        this.settings = settings;
        this.distribution = distribution;
        this.home = new Home(settings.home());
    }

    /** Takes no arguments: all is set by the environment or system properties. */
    public static void main(String[] arguments) {
        Console console = Console.ofProcess();
        try {
            Settings settings = Settings.read(System.getenv(), System.getProperties());
            new Launcher(console, settings, Distribution.find()).run();
        } catch (Fault fault) {
            console.complain(fault);
            System.exit(1);
        }
    }

    static Fault ended(ChildProcess child, Home home) {
        return new Fault("Unexpectedly " + child.name() + " ended with code "
                + child.exit().join() + ", so Foyer stops; its last words are in "
                + home.folder().resolve("log") + ".");
    }

    private void run() throws Fault {
        home.open();
        int port = Ports.claim(settings.address(), settings.port(), "FOYER_HTTP_PORT");
        RunFile file = home.runFile();
        file.delete();
        children = new Children(Guard.post(), home.leftovers());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(file), "stop"));
        try {
            start(port, file);
            awaitEnd();
        } catch (Fault fault) {
            // What fails because all is being stopped is no news.
            if (!children.stopping()) {
                throw fault;
            }
        }
    }

    private void start(int port, RunFile file) throws Fault {
        long began = System.nanoTime();
        Map<String, String> access = Map.of();
        if (!settings.external()) {
            console.say("Foyer starts its database …");
            DatabaseAccess database = new EmbeddedDatabase(distribution, home, children)
                    .start(settings.databasePort(), settings.databasePassword().orElse(null));
            database.describeIn(file);
            access = database.environment();
        }
        if (settings.demo()) {
            DemoMail mail = DemoMail.start();
            mail.describeIn(file);
            access = mail.addTo(access);
        }
        console.say("Foyer starts the application …");
        ApplicationServer server = new ApplicationServer(distribution, settings, home, port);
        ChildProcess micro = server.start(children, access);
        server.awaitReady(children);

        announce(file.with("http.url", server.url()).with("http.port", port).with("micro.pid", micro.pid()));
        console.say(Welcome.text(settings, server.url(), (System.nanoTime() - began) / 1_000_000_000));
    }

    private void announce(RunFile file) throws Fault {
        try {
            file.with("launcher.pid", ProcessHandle.current().pid()).write();
        } catch (IOException e) {
            throw new Fault("Foyer cannot write its folder " + home.folder() + ": " + e.getMessage() + ".", e);
        }
    }

    private void awaitEnd() throws Fault {
        try {
            throw ended(children.lost().get(), home);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop(RunFile file) {
        console.say("Foyer stops …");
        children.stopAll();
        file.delete();
        console.say("Foyer has stopped.");
    }
}
