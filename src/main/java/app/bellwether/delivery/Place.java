package app.bellwether.delivery;

import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.ShortId;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names where a letter goes without saying it: all mail of a domain has one place. */
final class Place {

    private Place() {}

    /** Whether it is the name of a place that letters of that channel go to: mail alone tells places apart. */
    static boolean isOf(Destination.Channel channel, String name) {
        return channel == Destination.Channel.EMAIL
                && Stream.of(Destination.Channel.values())
                        .noneMatch(one -> one.name().equals(name));
    }

    /** Null where places are not told apart. */
    static @Nullable String of(Destination destination) {
        if (destination.channel() != Destination.Channel.EMAIL) {
            return null;
        }
        String address = destination.address();
        return ShortId.of(
                "place", address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT));
    }
}
