package app.bellwether.sources;

import java.time.Instant;
import java.util.List;

/** Articles that a room could not read: kept as they are, set aside with the reason, and passed over until they are edited. */
public interface Quarantine {

    /** Sets that revision aside in that room; false when the article is no longer kept. */
    boolean put(Unreadable unreadable, String room);

    /** Whether that revision is set aside in that room. */
    boolean holds(Article article, String room);

    /** What was set aside last, newest first. */
    List<Held> newest(int most);

    /**
     * An article that is set aside.
     *
     * @param room that could not read it
     * @param why in an operator's words
     */
    record Held(
            ArticleId article, int revision, String publisher, String title, String room, String why, Instant since) {}
}
