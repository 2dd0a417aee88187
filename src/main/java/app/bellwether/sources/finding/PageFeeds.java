package app.bellwether.sources.finding;

import app.bellwether.sources.FeedFinder.Alternative;
import app.bellwether.sources.parsing.CleanText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The feeds that a page names: by its head first, else by its links. */
final class PageFeeds {

    private static final int MOST = 20;
    private static final Pattern TYPES = Pattern.compile("(?i)\\A.*\\b(?:rss|atom|rdf|feed\\+json)\\b.*");
    private static final Pattern LINKED = Pattern.compile(
            "(?i)https?://[^?#]*(?:/(?:rss|feed|atom)/?|\\.(?:rss|atom|rdf)|/(?:rss|feed|atom|index)[\\w.-]*\\.xml)(?:\\?.*)?|https?://(?:feeds?|rss)\\..+");

    /** Feeds of what others say, in the languages of the news that we read, and of parts of the whole. */
    private static final Pattern COMMENTS =
            Pattern.compile("(?i)\\b(?:comment|kommentar|coment|commenti|commentaire)|/comments/");

    private static final Pattern PARTS = Pattern.compile(
            "(?i)/(?:category|tag|author|search|kategorie|schlagwort|categorie|categoria)/|\\b(?:category|tag|author|search"
                + " results) feed\\b");

    private PageFeeds() {}

    /** At most twenty, those of what is posted first, then those of a part of it, those of comments last. */
    static List<Alternative> of(Document page) {
        var named = named(page);
        var found = named.isEmpty() ? linked(page) : named;
        return found.stream()
                .distinct()
                .sorted(Comparator.comparingInt(PageFeeds::rank))
                .limit(MOST)
                .toList();
    }

    /** What the page calls its own address, by which it may be known. */
    static Optional<String> canonical(Document page) {
        return Optional.of(page.select("link[rel=canonical]").attr("abs:href")).filter(url -> !url.isEmpty());
    }

    private static List<Alternative> named(Document page) {
        var found = new ArrayList<Alternative>();
        for (var link : page.select("link[href]")) {
            var rel = " " + link.attr("rel").strip().toLowerCase(java.util.Locale.ROOT) + " ";
            var alternate = rel.contains(" alternate ")
                    && TYPES.matcher(link.attr("type")).matches();
            if (alternate || rel.contains(" feed ")) {
                add(found, link, link.attr("title"));
            }
        }
        return found;
    }

    private static List<Alternative> linked(Document page) {
        var found = new ArrayList<Alternative>();
        for (var link : page.select("a[href]")) {
            if (LINKED.matcher(link.absUrl("href")).matches()) {
                add(found, link, link.text());
            }
        }
        return found;
    }

    private static void add(List<Alternative> found, Element link, String title) {
        var url = link.absUrl("href").replaceFirst("#.*", "");
        if (url.startsWith("http")
                && found.stream().noneMatch(other -> other.url().equals(url))) {
            found.add(new Alternative(url, CleanText.line(title)));
        }
    }

    private static int rank(Alternative feed) {
        var said = feed.url() + " " + feed.title();
        return COMMENTS.matcher(said).find() ? 2 : PARTS.matcher(said).find() ? 1 : 0;
    }
}
