package app.bellwether.subscribers;

import java.time.Duration;

/** Marks on forms that say when each was shown, which nobody else can make. */
public interface Stamps {

    String stamp();

    /** True when it is ours, and was made at least and at most so long ago. */
    boolean holds(String stamp, Duration atLeast, Duration atMost);
}
