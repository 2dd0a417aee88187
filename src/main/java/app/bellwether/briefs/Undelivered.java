package app.bellwether.briefs;

import app.bellwether.subscribers.SubscriberId;
import java.time.Instant;
import java.util.List;

/** What was sealed and never left, because it could not be sent in time. Whoever delivers knows it. */
public interface Undelivered {

    /** Briefs of that subscriber that were given up, oldest first. */
    List<Lost> of(SubscriberId subscriber);

    /** Whether that note to them was given up, so that they were not told. */
    boolean lost(SubscriberId subscriber, String note);

    /**
     * A brief that could not be sent.
     *
     * @param from when it was to be sent
     * @param until when it was given up
     */
    record Lost(BriefId brief, Instant from, Instant until) {}
}
