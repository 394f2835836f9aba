package io.foyer.artemis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager;
import org.apache.activemq.artemis.utils.critical.CriticalAnalyzerPolicy;

/** A broker in this process, with its journal in one folder that no other broker may use at the same time. */
public final class EmbeddedBroker {
    /** Artemis would write a line for every session and message unless told not to; kept here, as loggers are weak. */
    private static final Logger AUDIT = Logger.getLogger("org.apache.activemq.audit");

    /** Address within the process; the number is the server id that the in-process connector asks for. */
    static final String IN_PROCESS = "vm://0";

    /** Artemis gathers writes for 3.3 ms before it forces them to disk; that wait would be the latency of every send. */
    private static final int JOURNAL_WAIT_NS = (int) TimeUnit.MICROSECONDS.toNanos(20);

    private static final long MEBIBYTE = 1024 * 1024;

    private final EmbeddedActiveMQ server = new EmbeddedActiveMQ();
    private final Configuration configuration;
    private final Path folder;
    private FolderLock lock;

    /** Prepares a broker that only this process can reach. */
    public EmbeddedBroker(Path folder) throws Exception {
        this.folder = folder;
        this.configuration = configure(folder).addAcceptorConfiguration("in-process", IN_PROCESS);
    }

    /**
     * Lets other processes in too.
     *
     * @param acceptor Artemis' acceptor URL, such as {@code tcp://127.0.0.1:61616}
     * @param guard who may log in; null lets everybody in
     */
    public EmbeddedBroker listenOn(String acceptor, ActiveMQSecurityManager guard) throws Exception {
        configuration.addAcceptorConfiguration("network", acceptor + "?protocols=CORE");
        if (guard != null) {
            configuration.setSecurityEnabled(true);
            server.setSecurityManager(guard);
        }
        return this;
    }

    /**
     * Starts the broker; messages that were kept are there again.
     *
     * @throws BrokerFault when the folder cannot be written or another broker uses it
     */
    public void start() throws Exception {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new BrokerFault("the broker's folder " + folder + " cannot be written.", e);
        }
        lock = FolderLock.take(folder);
        AUDIT.setLevel(Level.OFF);
        try {
            server.setConfiguration(configuration).start();
            QueueRules.createQueues(server.getActiveMQServer());
        } catch (Exception e) {
            lock.close();
            throw e;
        }
    }

    /** Stops the broker and frees its folder. */
    public void stop() throws Exception {
        try {
            server.stop();
        } finally {
            lock.close();
        }
    }

    private static Configuration configure(Path folder) {
        Configuration configuration = new ConfigurationImpl()
                .setName("foyer")
                .setPersistenceEnabled(true)
                .setSecurityEnabled(false)
                .setJMXManagementEnabled(false)
                .setJournalType(JournalType.NIO)
                .setJournalDatasync(true)
                .setJournalSyncTransactional(true)
                .setJournalSyncNonTransactional(true)
                .setJournalBufferTimeout_NIO(JOURNAL_WAIT_NS)
                .setJournalPoolFiles(10)
                .setJournalDirectory(folder.resolve("journal").toString())
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setPagingDirectory(folder.resolve("paging").toString())
                .setLargeMessagesDirectory(folder.resolve("large-messages").toString())
                .setGlobalMaxSize(64 * MEBIBYTE)
                // Artemis refuses messages once the disk is 90 % full, which on a big disk is no reason at all.
                .setMaxDiskUsage(-1)
                .setMinDiskFree(200 * MEBIBYTE)
                // A machine that stalls for two minutes needs a log line, not a broker that stops itself.
                .setCriticalAnalyzerPolicy(CriticalAnalyzerPolicy.LOG);
        QueueRules.applyTo(configuration);
        return configuration;
    }
}
