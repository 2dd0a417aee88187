package app.bellwether.sources.finding;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What somebody typed, as an address. */
final class TypedAddress {

    private static final Pattern ACCOUNT = Pattern.compile("\\A@?([\\w.-]+)@([\\w-]+(?:\\.[\\w-]+)+)");
    private static final Pattern SUBREDDIT = Pattern.compile("/?(r/\\w+)/?");
    private static final Pattern FEED_SCHEME = Pattern.compile("(?i)feed:(?://)?(?=https?:)|feed:(?=//)");
    private static final Pattern SCHEME =
            Pattern.compile("(?i)\\A(?:[a-z][a-z0-9+.-]*://.*|mailto:.*)", Pattern.DOTALL);
    private static final int LONGEST = 2000;

    private TypedAddress() {}

    /** The address with its scheme; empty when it is none on the web. */
    static Optional<URI> of(String typed) {
        var text = withoutFeed(typed);
        var account = ACCOUNT.matcher(text);
        var subreddit = SUBREDDIT.matcher(text);
        if (account.matches()) {
            return uri("https://" + account.group(2) + "/@" + account.group(1));
        } else if (subreddit.matches()) {
            return uri("https://www.reddit.com/" + subreddit.group(1));
        } else if (text.startsWith("//")) {
            return uri("https:" + text);
        }
        return uri(SCHEME.matcher(text).matches() ? text : "https://" + text);
    }

    /** Whether it says itself that it is without TLS or with it. */
    static boolean hasScheme(String typed) {
        return SCHEME.matcher(withoutFeed(typed)).matches();
    }

    private static String withoutFeed(String typed) {
        return FEED_SCHEME.matcher(typed.strip()).replaceFirst("");
    }

    private static Optional<URI> uri(String text) {
        if (text.length() > LONGEST || text.chars().anyMatch(Character::isWhitespace)) {
            return Optional.empty();
        }
        try {
            var uri = URI.create(text.replaceFirst("#.*", "").replace("|", "%7C"));
            var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            var host = uri.getHost() == null ? uri.getRawAuthority() : uri.getHost();
            var web = (scheme.equals("http") || scheme.equals("https")) && host != null && isName(host);
            return web ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A word alone is a name in nobody's network but one's own, where a port says that it is meant. */
    private static boolean isName(String host) {
        return host.contains(".") || host.contains(":") || host.equals("localhost");
    }
}
