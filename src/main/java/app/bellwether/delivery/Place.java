package app.bellwether.delivery;

import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.ShortId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names where a letter goes without saying it: all mail of a domain has one place. */
final class Place {

    private Place() {}

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
