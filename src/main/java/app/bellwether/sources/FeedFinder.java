package app.bellwether.sources;

import app.bellwether.sources.fetching.SafeFetch;
import app.bellwether.sources.finding.NetworkFeedFinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the feed behind any address: of a page, a channel, a forum, a repository, an account, or of a feed itself. */
public interface FeedFinder {

    /** One that asks the network, public addresses only, and gives each of them that long to answer. */
    static FeedFinder overNetwork(Duration deadline, Clock clock) {
        return new NetworkFeedFinder(new SafeFetch(deadline, Set.of(), clock), clock);
    }

    /**
     * Looks for it. Whatever is given back was fetched and read as a feed just now, but for the alternatives, which are only named.
     *
     * @param typed an address with or without {@code https://}, {@code r/name}, or {@code @name@server}
     */
    Found find(String typed);

    /** What came of looking for a feed. */
    sealed interface Found {

        /**
         * There is one.
         *
         * @param alternatives other feeds that the same page or place has, not asked
         */
        record Feed(Candidate feed, List<Alternative> alternatives) implements Found {

            public Feed {
                alternatives = List.copyOf(alternatives);
            }
        }

        /**
         * There is none.
         *
         * @param why in a sentence for an operator, which also says what to do
         * @param tried where it was looked for, in order; none when the address told enough
         */
        record Nothing(String why, List<Tried> tried) implements Found {

            public Nothing {
                tried = List.copyOf(tried);
            }
        }
    }

    /**
     * A feed that was read.
     *
     * @param url where it is polled from now on
     * @param title as it calls itself, may be empty
     * @param entries how many it has
     * @param newest when its newest entry was published, null when it does not say
     * @param way how it was found, in words
     */
    record Candidate(
            String url, String title, int entries, @Nullable Instant newest, String way) {}

    /** A feed that is said to be there; its title may be empty. */
    record Alternative(String url, String title) {}

    /** An address that was asked, and why no feed was taken from it, as the end of "The source …". */
    record Tried(String url, String problem) {}
}
