package app.bellwether.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that goes on by itself and can be put forward or back by whoever has the file that says how far it is ahead: all processes
 * that read the same file have the same time.
 */
final class TrialClock extends Clock {

    private final ByteBuffer ahead;

    TrialClock(Path file) {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ahead = channel.map(FileChannel.MapMode.READ_WRITE, 0, Long.BYTES);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void moveTo(Instant instant) {
        ahead.putLong(
                0, Duration.between(Instant.now(Clock.systemUTC()), instant).toMillis());
    }

    void pass(Duration duration) {
        ahead.putLong(0, ahead.getLong(0) + duration.toMillis());
    }

    @Override
    public Instant instant() {
        return Instant.now(Clock.systemUTC()).plusMillis(ahead.getLong(0));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("nobody asks for it");
    }
}
