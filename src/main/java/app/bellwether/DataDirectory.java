package app.bellwether;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The directory that everything on this machine is kept in, held by one instance at a time. */
final class DataDirectory implements AutoCloseable {

    private static final int TRIES = 10;

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Takes hold of the directory until {@link #close}, and makes it when it is not there.
     *
     * @throws StartProblem when it cannot be written, or when another instance holds it
     */
    static DataDirectory take(Path directory) {
        var path = directory.toAbsolutePath().normalize();
        try {
            if (!Files.exists(path)) {
                Files.createDirectories(path);
                keepToOurselves(path, "rwx------");
            }
            var lock = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isOursSoon(lock)) {
                lock.close();
                throw new StartProblem("Another Bellwether is running on " + path
                        + ": stop it, or give this one a directory of its own with the setting bellwether.data.");
            }
            return new DataDirectory(path, lock);
        } catch (IOException e) {
            throw new StartProblem(
                    "Bellwether cannot write to " + path
                            + ": make it writable, or choose another directory with the setting bellwether.data.",
                    e);
        }
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    /** Lets no other user of this machine see it, where the file system knows users. */
    static void keepToOurselves(Path file, String permissions) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        }
    }

    /** A killed instance lets go when the system has cleared it away, not at once. */
    private static boolean isOursSoon(FileChannel channel) throws IOException {
        for (int tries = 1; tries <= TRIES; tries++) {
            if (isOurs(channel)) {
                return true;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
        return false;
    }

    private static boolean isOurs(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisJvm) {
            return false;
        }
    }
}
