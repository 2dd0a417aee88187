package app.bellwether;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The directory that everything on this machine is kept in, held by one instance at a time. */
final class DataDirectory implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DataDirectory.class);
    private static final int TRIES = 10;

    /** As directories for temporary files have it: everybody writes, and nobody removes what is another's. */
    private static final int STICKY = 01000;

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
            Files.createDirectories(path);
            refuseWhatEverybodyShares(path);
            closeToOthers(path);
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

    /** Lets nobody else in, neither here nor into anything that lies here: earlier starts, and tools, leave things open. */
    void closeToOthers() throws IOException {
        closeToOthers(path);
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

    private static void closeToOthers(Path directory) throws IOException {
        try (var entries = Files.list(directory)) {
            for (var each : Stream.concat(Stream.of(directory), entries).toList()) {
                var view = Files.getFileAttributeView(each, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
                if (view == null || Files.isSymbolicLink(each)) {
                    continue;
                }
                var before = view.readAttributes().permissions();
                var ours = before.stream()
                        .filter(permission -> permission.name().startsWith("OWNER"))
                        .collect(Collectors.toSet());
                if (!ours.equals(before)) {
                    close(each, ours);
                }
            }
        }
    }

    /** Whoever owns it may not let us, as with the volumes of some clusters; then it is theirs to close. */
    private static void close(Path file, Set<PosixFilePermission> permissions) {
        try {
            Files.setPosixFilePermissions(file, permissions);
        } catch (IOException notOurs) {
            LOG.warn(
                    "Others of this machine may read {}, and it cannot be closed to them: {}",
                    file,
                    notOurs.toString());
        }
    }

    private static void refuseWhatEverybodyShares(Path path) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("unix")
                && ((int) Files.getAttribute(path, "unix:mode") & STICKY) != 0) {
            throw new StartProblem(
                    "The directory " + path + " is shared by all users of this machine: give Bellwether one"
                            + " of its own with the setting bellwether.data.");
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
