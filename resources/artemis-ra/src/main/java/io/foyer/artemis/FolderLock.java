package io.foyer.artemis;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a second broker out of a folder; Artemis itself would wait for the first one without an end. */
final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock take(Path folder) throws BrokerFault {
        FileChannel channel = open(folder);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new FolderLock(channel);
            }
        } catch (IOException | OverlappingFileLockException e) {
            close(channel);
            throw inUse(folder, e);
        }
        close(channel);
        throw inUse(folder, null);
    }

    @Override
    public void close() {
        close(channel);
    }

    private static FileChannel open(Path folder) throws BrokerFault {
        try {
            return FileChannel.open(folder.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new BrokerFault("the broker's folder " + folder + " cannot be written.", e);
        }
    }

    private static BrokerFault inUse(Path folder, Throwable cause) {
        return new BrokerFault(
                "the broker's folder " + folder + " is in use by another Foyer; stop that one or set"
                        + " FOYER_BROKER_DATA to another folder.",
                cause);
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // The system drops the lock with the process at the latest.
        }
    }
}
