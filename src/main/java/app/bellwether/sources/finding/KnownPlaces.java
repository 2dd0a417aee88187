package app.bellwether.sources.finding;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where the feeds of well-known places are, as their addresses alone tell. The feed of what is posted comes first. */
final class KnownPlaces {

    private static final String YOUTUBE = "https://www.youtube.com/feeds/videos.xml?";

    /** A repository may be called so, too. */
    private static final Pattern ALREADY_A_FEED = Pattern.compile(
            "(?i)\\A(?:.*\\.(?:rss|atom|xml|rdf|json)/?(?:\\?.*)?|(?!(?:www\\.)?github\\.com/).*(?:/(?:feed|rss)/?(?:\\?.*)?|/feeds?/.+))");

    /** Where an at sign before a name means something else. */
    private static final String SPEAKS_ACTIVITY_PUB =
            "((?!(?:.*\\.)?(?:youtube|tiktok|threads|substack|medium)\\.(?:com|net)$).*)";

    /** Of the places that have a rule here, and one that any host may be. */
    private static final List<Rule> RULES = List.of(
            rule("(?:(?:www|m|music)\\.)?youtube\\.com", "/channel/([\\w-]+).*", YOUTUBE + "channel_id=$1"),
            rule("(?:(?:www|m|music)\\.)?youtube\\.com", "/user/([\\w-]+).*", YOUTUBE + "user=$1"),
            rule(
                    "(?:(?:www|m|music)\\.)?youtube\\.com|youtu\\.be",
                    "/.*[?&]list=([\\w-]+).*",
                    YOUTUBE + "playlist_id=$1"),
            rule(
                    "(?:(?:www|old|new|np|i|m)\\.)?reddit\\.com",
                    "(/(?:r|u|user)/[\\w+-]+(?:/[^?/]+)*)/?(\\?.*)?",
                    "https://www.reddit.com$1/.rss$2"),
            rule(
                    "(?:www\\.)?github\\.com",
                    "(/[\\w.-]+/[\\w.-]+)/commits?/([^?#]+?)/?",
                    "https://github.com$1/commits/$2.atom"),
            rule(
                    "(?:www\\.)?github\\.com",
                    "(/[\\w.-]+/[\\w.-]+?)(?:\\.git)?(?:/(?:releases|tags|tree)(?:/.*)?)?/?",
                    "https://github.com$1/releases.atom",
                    "https://github.com$1/commits.atom",
                    "https://github.com$1/tags.atom"),
            rule("(?:www\\.)?github\\.com", "(/[\\w-]+)/?", "https://github.com$1.atom"),
            rule("open\\.substack\\.com", "/pub/([\\w-]+).*", "https://$1.substack.com/feed"),
            rule("([\\w-]+\\.substack\\.com)", ".*", "https://$H1/feed"),
            rule("(?:www\\.)?medium\\.com", "/(@[\\w.-]+|tag/[\\w-]+|[\\w-]+).*", "https://medium.com/feed/$1"),
            rule("([\\w-]+\\.medium\\.com)", ".*", "https://$H1/feed"),
            rule("([\\w-]+\\.wordpress\\.com)", ".*", "https://$H1/feed/", "https://$H1/comments/feed/"),
            rule("([\\w-]+\\.ghost\\.io)", ".*", "https://$H1/rss/"),
            rule(
                    "([\\w-]+\\.blogspot\\.[a-z.]+)",
                    ".*",
                    "https://$H1/feeds/posts/default",
                    "https://$H1/feeds/comments/default"),
            rule("(?:www\\.)?tumblr\\.com", "/(?:blog/)?([\\w-]+).*", "https://$1.tumblr.com/rss"),
            rule("([\\w-]+\\.tumblr\\.com)", ".*", "https://$H1/rss"),
            rule("bsky\\.app", "/profile/([\\w.:-]+)/?", "https://bsky.app/profile/$1/rss"),
            rule("(?:(?:www|export)\\.)?arxiv\\.org", "/list/([\\w.-]+).*", "https://rss.arxiv.org/rss/$1"),
            rule("news\\.ycombinator\\.com", "/?(?:news)?", "https://news.ycombinator.com/rss"),
            // Mastodon and what speaks like it; an account of elsewhere has its feed there
            rule(".*", "/@([\\w.-]+)@([\\w-]+(?:\\.[\\w-]+)+)/?", "https://$2/@$1.rss"),
            rule(SPEAKS_ACTIVITY_PUB, "/@([\\w.-]+)/?", "$S://$H1/@$1.rss"),
            rule(SPEAKS_ACTIVITY_PUB, "/users/([\\w.-]+)/?", "$S://$H1/users/$1.rss"));

    private static final Map<String, String> CLOSED = Map.of(
            "podcasts.apple.com",
            "Apple tells the feed of a podcast by an interface of its own only, which is not asked. Give the address"
                    + " of the podcast's own page, or of its feed.",
            "itunes.apple.com",
            "Apple tells the feed of a podcast by an interface of its own only, which is not asked. Give the address"
                    + " of the podcast's own page, or of its feed.",
            "open.spotify.com",
            "Spotify does not tell the feed of a podcast. Give the address of the podcast's own page, or of its feed.");

    private KnownPlaces() {}

    private static Rule rule(String host, String path, String... feeds) {
        return new Rule(whole(host), whole(path), List.of(feeds));
    }

    private static Pattern whole(String expression) {
        return Pattern.compile("\\A(?:" + expression + ")");
    }

    /** A host, what follows it, and where the feeds are then: {@code $1} of the path, {@code $H1} of the host, {@code $S} the scheme. */
    private record Rule(Pattern host, Pattern path, List<String> feeds) {

        Stream<String> of(URI address) {
            var host = host().matcher(authority(address));
            var path = path().matcher(rest(address));
            return host.matches() && path.matches()
                    ? feeds.stream()
                            .map(feed -> feed.replace("$S", address.getScheme()))
                            .map(feed -> filled(feed, host.toMatchResult(), path.toMatchResult()))
                    : Stream.empty();
        }

        private static String filled(String feed, MatchResult host, MatchResult path) {
            var filled = feed;
            for (var group = path.groupCount(); group > 0; group--) {
                var part = path.group(group);
                filled = filled.replace("$" + group, part == null ? "" : part);
            }
            return host.groupCount() > 0 ? filled.replace("$H1", String.valueOf(host.group(1))) : filled;
        }
    }

    /** The feeds of the first rule that knows it; none when there is no such rule, or it is a feed's address itself. */
    static List<String> feeds(URI address) {
        if (ALREADY_A_FEED.matcher(authority(address) + rest(address)).matches()) {
            return List.of();
        }
        return RULES.stream()
                .map(rule -> rule.of(address).toList())
                .filter(feeds -> !feeds.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Why a place has no feed that could be found; empty for all others. */
    static Optional<String> closed(URI address) {
        return Optional.ofNullable(CLOSED.get(authority(address)));
    }

    private static String authority(URI address) {
        return String.valueOf(address.getRawAuthority()).toLowerCase(Locale.ROOT);
    }

    private static String rest(URI address) {
        var path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
    }
}
