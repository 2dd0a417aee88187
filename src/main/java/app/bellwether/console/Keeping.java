package app.bellwether.console;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an operator does with all that a server keeps.
 *
 * @see Doors#keeping
 */
public interface Keeping {

    /**
     * Saves all of it while it runs.
     *
     * @param key the file of what it is encrypted with; null for nothing
     * @return what is said of it
     * @throws IllegalStateException when there is none; the message says why
     */
    Map<String, Object> backup(Path file, @Nullable Path key);

    /**
     * Brings it into an empty database, where it is held back.
     *
     * @param otherSecret also with another secret
     * @throws IllegalStateException when it was not brought in, or not as this version has it; the message says why
     */
    Map<String, Object> restore(Path file, @Nullable Path key, boolean otherSecret);

    /**
     * Lets it go on.
     *
     * @param sentUntil until when another may have sent letters; null for now
     * @param unread also when mail that came since is not read
     * @throws IllegalStateException when it stays as it is; the message says why
     */
    Map<String, Object> resume(@Nullable Instant sentUntil, boolean unread);
}
