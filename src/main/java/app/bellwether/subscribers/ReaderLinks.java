package app.bellwether.subscribers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Readers who get briefs in two places and have the same preferences in both: what is changed in one counts in the other, and is one
 * history. Asked for from a conversation by typing an address ({@link Requests.Kind#LINK}), agreed to behind a link mailed there.
 * A link ends when either of the two gets nothing more.
 */
public interface ReaderLinks {

    /**
     * A link.
     *
     * @param leader whose preferences count
     * @param follower who has the same
     */
    record Link(SubscriberId leader, SubscriberId follower, Instant since) {}

    /** What a conversation is told, and whoever agrees has to type, so that nobody takes a stranger's for theirs. */
    String code(SubscriberId conversation);

    /** Whether that key is good, and a conversation still waits to be linked by it. */
    boolean isAsked(String key);

    /**
     * Links whoever has that key, once, with the conversation of that code. It gets briefs from now on.
     *
     * @param code as typed
     * @param origin the network address of whoever pressed the button
     * @return empty when the key is not good, or another conversation is asked for meanwhile
     */
    Optional<Link> link(String key, String code, String origin);

    /** Those that somebody is part of, oldest first. */
    List<Link> of(SubscriberId id);

    /** Ends all of somebody's; each keeps the preferences that both had. True if there were any. */
    boolean end(SubscriberId id);
}
