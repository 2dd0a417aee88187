package app.bellwether.mail;

import app.bellwether.mail.ImapMailbox.Position;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The way around a message at which reading broke off. What lies behind it is read meanwhile, but the kept position stays before it, so
 * that an outage, which looks the same, loses nothing. It is given up only when it is its own fault: a day long, though others behind it
 * could be read. Forgotten when the application ends, which begins that day again.
 */
public final class Detour {

    /** So often it is tried before anything behind it is. */
    private static final int MOST_TRIES = 3;

    private static final Duration PATIENCE = Duration.ofDays(1);

    /** How long what lies behind it is read before it is tried again. */
    public static final Duration BETWEEN_TRIES = Duration.ofMinutes(5);

    private @Nullable Position at;
    private Position ahead = new Position(0, 0);
    private Instant since = Instant.EPOCH;
    private Instant tried = Instant.EPOCH;
    private int tries;
    private boolean othersReadable;

    /** Whether to go around now; else the message itself is to be tried. */
    public boolean isOn(Instant now) {
        return at != null && tries >= MOST_TRIES && now.isBefore(tried.plus(BETWEEN_TRIES));
    }

    /** From where to read on around it. */
    public Position ahead() {
        return ahead;
    }

    /** Something behind it was read. */
    public void passed(Position position) {
        ahead = position;
        othersReadable = true;
    }

    /** Everything was read, also what it led around. */
    public void ended() {
        at = null;
    }

    /**
     * Reading broke off there.
     *
     * @return whether that message is to be given up
     */
    public boolean brokeOff(Position position, Instant now) {
        if (isOn(now)) {
            ahead = position; // it is met again when the first one is done with
            return false;
        }
        if (!position.equals(at)) {
            at = position;
            ahead = position;
            since = now;
            tries = 0;
            othersReadable = false;
        }
        tries++;
        tried = now;
        if (othersReadable && !now.isBefore(since.plus(PATIENCE))) {
            at = null;
            return true;
        }
        return false;
    }
}
