package app.bellwether.sources.parsing;

import java.time.Instant;
import java.util.Optional;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Finds the article on a web page. */
public final class ArticlePages {

    private static final Logger LOG = LoggerFactory.getLogger(ArticlePages.class);

    /** More than any article has; Readability takes each that is empty out of all of its neighbours. */
    private static final int MOST_ELEMENTS = 30_000;

    /** Parts of an article's own markup that are not its text. */
    private static final String BESIDE =
            "figcaption, [class*=caption], [class*=Caption], [class*=credit], [class*=newsletter], [class*=related],"
                    + " [class*=share-], [class*=social-], [id*=related], aside, nav, footer, [class*=byline],"
                    + " [role=navigation], [role=complementary], [class*=print-only], [class*=sr-only],"
                    + " [class*=visually-hidden]";

    private ArticlePages() {}

    /** The article of a page fetched from there. */
    public static ArticlePage read(byte[] bytes, @Nullable String contentType, String url) {
        return read(CharacterDecoding.text(bytes, contentType), url);
    }

    /** The article of a page fetched from there. */
    public static ArticlePage read(String html, String url) {
        var page = WebPage.read(html, url);
        var linked = linked(page);
        var title = title(page);
        var author = author(page, linked);
        var published = published(page, linked);
        Walls.removeDialogues(page);
        var locked = Walls.isLocked(page) || linked.filter(ArticlePages::isPaid).isPresent();
        var found = text(page, url);
        var instead = Walls.instead(page, found);
        return new ArticlePage(
                title,
                author,
                published,
                instead.isPresent() ? "" : Boilerplate.without(found, title),
                locked || Walls.asksForMoney(found),
                instead.orElse(null));
    }

    /** As schema.org has it, of the whole or of a part. */
    private static boolean isPaid(JsonNode node) {
        var parts = node.path("hasPart");
        return isNotFree(node) || isNotFree(parts) || parts.valueStream().anyMatch(ArticlePages::isNotFree);
    }

    private static boolean isNotFree(JsonNode node) {
        return JsonFeed.string(node, "isAccessibleForFree").equalsIgnoreCase("false");
    }

    private static String text(Document page, String url) {
        var whole = page.text().length();
        for (var beside : page.select(BESIDE)) {
            // a page that calls everything "related" means something else by it
            if (beside.text().length() < whole / 4) {
                beside.remove();
            }
        }
        var fallback = page.clone();
        var found = page.stream().limit(MOST_ELEMENTS).count() < MOST_ELEMENTS ? readable(page, url) : "";
        return found.isEmpty() ? densest(fallback) : found;
    }

    private static String readable(Document page, String url) {
        try {
            var content = new Readability4J(url, page).parse().getContent();
            return content == null ? "" : CleanText.ofHtml(content);
        } catch (RuntimeException e) {
            LOG.debug("No article by Readability on {}, looking for the densest part", url, e);
            return "";
        }
    }

    /** The element whose own paragraphs say most. */
    private static String densest(Document page) {
        @Nullable Element best = null;
        var most = 0;
        for (var element : page.select("article, main, section, div, body")) {
            var length = element.children().stream()
                    .filter(child -> child.normalName().equals("p"))
                    .mapToInt(child -> child.text().length())
                    .sum();
            if (length > most) {
                most = length;
                best = element;
            }
        }
        return best == null ? "" : Paragraphs.of(best);
    }

    private static String title(Document page) {
        var said = page.select("meta[property=og:title]").attr("content");
        if (said.isBlank()) {
            var heads = page.select("h1");
            said = heads.size() == 1 ? heads.text() : page.title();
        }
        return CleanText.line(said);
    }

    private static @Nullable String author(Document page, Optional<JsonNode> linked) {
        var said = linked.map(it -> it.path("author"))
                .map(it -> it.isArray() ? it.path(0) : it)
                .map(it -> it.isObject() ? JsonFeed.string(it, "name") : it.asString(""))
                .filter(name -> !name.isBlank())
                .orElseGet(() -> first(page, "meta[name=author]", "meta[property=article:author]", "meta[name=byl]"));
        var name = XmlEntry.person(CleanText.line(said)).replaceFirst("(?i)^by ", "");
        return name.isEmpty() || name.startsWith("http") ? null : name;
    }

    private static @Nullable Instant published(Document page, Optional<JsonNode> linked) {
        var said = linked.map(it -> JsonFeed.string(it, "datePublished"))
                .filter(date -> !date.isBlank())
                .orElseGet(() -> first(
                        page,
                        "meta[property=article:published_time]",
                        "meta[name=date]",
                        "meta[itemprop=datePublished]",
                        "meta[name=pubdate]"));
        var date = said.isBlank() ? page.select("time[datetime]").attr("datetime") : said;
        return LooseDates.read(date).orElse(null);
    }

    private static String first(Document page, String... queries) {
        for (var query : queries) {
            var said = page.select(query).attr("content");
            if (!said.isBlank()) {
                return said;
            }
        }
        return "";
    }

    /** What the page says of itself for search engines. */
    private static Optional<JsonNode> linked(Document page) {
        for (var script : page.select("script[type=application/ld+json]")) {
            try {
                var found = article(JsonFeed.JSON.readTree(script.data()));
                if (found.isPresent()) {
                    return found;
                }
            } catch (JacksonException broken) {
                // it is written for others; the page's text is enough
            }
        }
        return Optional.empty();
    }

    private static Optional<JsonNode> article(JsonNode node) {
        if (node.has("datePublished") || node.path("@type").asString("").endsWith("Article")) {
            return Optional.of(node);
        }
        for (var child : node.isArray() ? node : node.path("@graph")) {
            if (child.has("datePublished")) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }
}
