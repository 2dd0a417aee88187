package app.bellwether.subscribers;

import java.time.Duration;

/** Marks that nobody else can make: on forms, when each was shown; in browsers, to which mailbox's letters they were signed in by. */
public interface Stamps {

    String stamp();

    /** True when it is ours, and was made at least and at most so long ago. */
    boolean holds(String stamp, Duration atLeast, Duration atMost);

    /** What a browser keeps that was signed in by a letter to that address. It does not say which one. */
    String mark(String address);

    /** True when it is ours, of that address however it is written, and no older than {@link #MARK_LASTS}. */
    boolean knows(String mark, String address);

    /** As long as browsers keep anything. */
    Duration MARK_LASTS = Duration.ofDays(400);
}
