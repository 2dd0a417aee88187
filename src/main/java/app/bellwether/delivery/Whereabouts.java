package app.bellwether.delivery;

import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.SubscriberId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the letters of one channel go, for its operator: what the channel's own room knows of it, without secrets. */
public interface Whereabouts {

    Destination.Channel channel();

    /** How it stands with the connection, in words. */
    String connection();

    /** By name, what the places belong to that can be reached, such as Discord's servers. */
    List<String> groups();

    /** The places, those first that nothing can be sent to; at most so many. */
    List<Spot> spots(int most);

    /**
     * A place.
     *
     * @param group what it belongs to; empty when that is not known here
     * @param name of it; its id when no other is known here
     * @param kind in words
     * @param last when something of a letter was sent there last; null when nothing was
     * @param shut since when nothing can be sent there; null when it can, as far as is known
     * @param why in words; empty when it is not shut
     */
    record Spot(
            SubscriberId subscriber,
            String group,
            String name,
            String kind,
            @Nullable Instant last,
            @Nullable Instant shut,
            String why) {}
}
