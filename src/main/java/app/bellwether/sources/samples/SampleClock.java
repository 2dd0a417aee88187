package app.bellwether.sources.samples;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The time, and as much more as it was moved on. */
final class SampleClock extends Clock {

    private final Clock system;
    private final MemoRepository memos;
    private volatile Duration ahead;

    SampleClock(Clock system, MemoRepository memos) {
        this.system = system;
        this.memos = memos;
        this.ahead = Duration.parse(memos.recall("samples.ahead", Duration.ZERO.toString()));
    }

    /** Moves on to that instant, for good; never back. */
    synchronized void moveTo(Instant instant) {
        Duration needed = Duration.between(Instant.now(system), instant);
        if (needed.compareTo(ahead) > 0) {
            memos.keep("samples.ahead", needed.toString());
            ahead = needed;
        }
    }

    @Override
    public Instant instant() {
        return Instant.now(system).plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new SampleClock(system.withZone(zone), memos);
    }
}
