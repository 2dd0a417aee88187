package app.bellwether.sources.finding;

import app.bellwether.sources.FeedFinder.Alternative;
import app.bellwether.sources.FeedFinder.Candidate;
import app.bellwether.sources.FeedFinder.Found;
import app.bellwether.sources.FeedFinder.Tried;
import app.bellwether.sources.fetching.Fetched;
import app.bellwether.sources.fetching.Fetched.Document;
import app.bellwether.sources.fetching.SafeFetch;
import app.bellwether.sources.parsing.FeedParser;
import app.bellwether.sources.parsing.NotAFeed;
import app.bellwether.sources.parsing.ParsedEntry;
import app.bellwether.sources.parsing.ParsedFeed;
import app.bellwether.sources.parsing.WebPage;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One search, for one address. Asks one after the other, so that no host is asked by many at once. */
final class FeedSearch {

    private static final String ACCEPT =
            "application/atom+xml, application/rss+xml, application/feed+json, text/html, */*;q=0.5";
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int MOST_ASKED = 16;
    private static final int MOST_NAMED = 5;

    /** Of Ghost, WordPress, Jekyll, Hugo, Blogger and whoever did it by hand; below the page's own path, and at the top. */
    private static final List<String> USUAL = List.of(
            "/feed", "/rss", "/feed.xml", "/rss.xml", "/atom.xml", "/index.xml", "/feed.json", "/feeds/posts/default");

    private final SafeFetch fetch;
    private final Clock clock;
    private final Instant end;
    private final List<Tried> tried = new ArrayList<>();
    private final Map<String, Alternative> named = new LinkedHashMap<>();
    private @Nullable Candidate empty;

    FeedSearch(SafeFetch fetch, Clock clock) {
        this.fetch = fetch;
        this.clock = clock;
        this.end = clock.instant().plus(PATIENCE);
    }

    /**
     * Looks by the kind of place, at the address, at what its page names, and where feeds usually are, in this order.
     *
     * @param told whether the address came with its scheme; if not, http is tried where https is not to be had
     */
    Found of(URI address, boolean told) {
        return byKind(address)
                .or(() -> byPage(address))
                .or(() -> told
                        ? Optional.empty()
                        : byPage(URI.create("http" + address.toString().substring("https".length()))))
                .or(() -> Optional.ofNullable(empty))
                .<Found>map(this::found)
                .orElseGet(() -> new Found.Nothing(
                        "No feed was found there. If the place has one, give the feed's own address.", tried));
    }

    private Optional<Candidate> byKind(URI address) {
        return first(
                KnownPlaces.feeds(address).stream()
                        .map(url -> new Alternative(url, ""))
                        .toList(),
                "by the kind of address");
    }

    private Optional<Candidate> byPage(URI address) {
        var url = address.toString();
        if (!mayAsk(url) || !(ask(url) instanceof Document document)) {
            return Optional.empty();
        }
        var itself = feed(document, url, "at this very address");
        if (itself.isPresent()) {
            return itself;
        }
        var page = WebPage.read(document.bytes(), document.contentType(), document.url());
        return first(PageFeeds.of(page).stream().toList(), "named by the page")
                .or(() -> PageFeeds.canonical(page).flatMap(TypedAddress::of).flatMap(this::byKind))
                .or(() -> first(usual(document.url()), "where feeds usually are"));
    }

    private static List<Alternative> usual(String url) {
        var page = URI.create(url.replaceAll("[?#].*", ""));
        var path = page.getRawPath().replaceFirst("/[^/]*\\.\\w+$", "").replaceFirst("/+$", "");
        var found = new ArrayList<String>();
        if (!path.isEmpty()) {
            USUAL.stream().limit(2).map(usual -> path + usual).forEach(found::add);
        }
        found.addAll(USUAL);
        return found.stream()
                .map(one -> new Alternative(page.resolve(one).toString(), ""))
                .toList();
    }

    /** The first of them that is a feed; the others are kept in mind, those of guesses are not. */
    private Optional<Candidate> first(List<Alternative> candidates, String way) {
        var guessed = way.startsWith("where");
        if (!guessed) {
            candidates.forEach(one -> named.putIfAbsent(one.url(), one));
        }
        return candidates.stream()
                .limit(guessed ? MOST_ASKED : MOST_NAMED)
                .map(one -> feed(one.url(), way))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private @Nullable Candidate feed(String url, String way) {
        return mayAsk(url) && ask(url) instanceof Document document
                ? feed(document, url, way).orElse(null)
                : null;
    }

    /** An empty feed is a feed, but the last that is taken. */
    private Optional<Candidate> feed(Document document, String asked, String way) {
        return switch (FeedParser.parse(document.bytes(), document.contentType(), document.url())) {
            case ParsedFeed feed
            when feed.entries().isEmpty() -> {
                tried.add(new Tried(asked, "answers with a feed that is empty"));
                empty = empty == null ? candidate(feed, document, way) : empty;
                yield Optional.empty();
            }
            case ParsedFeed feed -> Optional.of(candidate(feed, document, way));
            case NotAFeed other -> {
                tried.add(new Tried(asked, other.problem()));
                yield Optional.empty();
            }
        };
    }

    private static Candidate candidate(ParsedFeed feed, Document document, String way) {
        var newest = feed.entries().stream()
                .map(ParsedEntry::published)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
        return new Candidate(document.home(), feed.title(), feed.entries().size(), newest, way);
    }

    private boolean mayAsk(String url) {
        return tried.size() < MOST_ASKED
                && tried.stream().noneMatch(one -> one.url().equals(url))
                && clock.instant().isBefore(end);
    }

    private Fetched ask(String url) {
        var fetched = fetch.fetch(SafeFetch.Request.of(url, ACCEPT));
        switch (fetched) {
            case Document document -> {}
            case Fetched.Unchanged same -> tried.add(new Tried(url, "answers that nothing changed"));
            case Fetched.Gone gone -> tried.add(new Tried(url, "is gone for good"));
            case Fetched.Refused refused -> tried.add(new Tried(url, refused.problem()));
        }
        return fetched;
    }

    private Found found(Candidate feed) {
        return new Found.Feed(
                feed,
                named.values().stream()
                        .filter(one -> !one.url().equals(feed.url())
                                && tried.stream().noneMatch(it -> it.url().equals(one.url())))
                        .toList());
    }
}
