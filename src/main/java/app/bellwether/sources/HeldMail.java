package app.bellwether.sources;

import java.time.Instant;
import java.util.List;

/**
 * Mails that came for newsletters and of which nothing is told; each is still in its mailbox, as it came, or kept with the newest of those
 * that our own listener took.
 */
public interface HeldMail {

    /** What was held last, newest first. */
    List<Held> newest(int most);

    /**
     * A mail that is held.
     *
     * @param sender the address that it says it is from; may be empty
     * @param list its List-Id; may be empty
     * @param why in an operator's words
     * @param link where it asks that somebody confirms a subscription; empty for most. Nobody asked there
     */
    record Held(Instant came, String sender, String list, String subject, String why, String link) {}
}
