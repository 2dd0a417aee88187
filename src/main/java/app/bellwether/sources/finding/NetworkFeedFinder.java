package app.bellwether.sources.finding;

import app.bellwether.sources.FeedFinder;
import app.bellwether.sources.fetching.SafeFetch;
import java.time.Clock;

/** Finds feeds by asking the network, each address once. */
public final class NetworkFeedFinder implements FeedFinder {

    private static final String NO_ADDRESS =
            "That is no address on the web. It looks like https://example.org, r/science, or @name@mastodon.example.";

    private final SafeFetch fetch;
    private final Clock clock;

    /** A finder that fetches so. */
    public NetworkFeedFinder(SafeFetch fetch, Clock clock) {
        this.fetch = fetch;
        this.clock = clock;
    }

    @Override
    public Found find(String typed) {
        var address = TypedAddress.of(typed);
        if (address.isEmpty()) {
            return new Found.Nothing(NO_ADDRESS, java.util.List.of());
        }
        var closed = KnownPlaces.closed(address.get());
        return closed.<Found>map(why -> new Found.Nothing(why, java.util.List.of()))
                .orElseGet(() -> new FeedSearch(fetch, clock).of(address.get(), TypedAddress.hasScheme(typed)));
    }
}
