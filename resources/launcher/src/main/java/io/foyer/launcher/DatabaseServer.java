package io.foyer.launcher;

import java.io.IOException;

/**
 * Runs the embedded MariaDB as a process of its own, in {@code FOYER_HOME} at {@code FOYER_DB_PORT}, for Foyers that
 * are started and stopped apart from it: they are given its address, which {@code run.properties} tells, as
 * {@code FOYER_DB_URL}.
 */
public final class DatabaseServer {
    private DatabaseServer() {}

    /** Takes no arguments: all is set by the environment or system properties. */
    public static void main(String[] arguments) {
        Console console = Console.ofProcess();
        try {
            run(console, Settings.read(System.getenv(), System.getProperties()));
        } catch (Fault fault) {
            console.complain(fault);
            System.exit(1);
        } catch (IOException e) {
            console.complain(new Fault("Foyer cannot write its folder: " + e.getMessage() + ".", e));
            System.exit(1);
        }
    }

    private static void run(Console console, Settings settings) throws Fault, IOException {
        Home home = new Home(settings.home());
        home.open();
        RunFile file = home.runFile();
        Children children = new Children(Guard.post(), home.leftovers());
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            children.stopAll();
                            file.delete();
                        },
                        "stop"));
        DatabaseAccess access = new EmbeddedDatabase(Distribution.find(), home, children)
                .start(settings.databasePort(), settings.databasePassword().orElse(null));
        access.describeIn(file)
                .with("launcher.pid", ProcessHandle.current().pid())
                .write();
        console.say("The database is ready at " + access.url() + "; Ctrl-C stops it.");
        throw Launcher.ended(children.lost().join(), home);
    }
}
