package app.bellwether.sources.parsing;

import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to a feed: RSS 0.9x to 2.0, RDF, Atom 0.3 and 1.0, CDF, JSON Feed, a discussion's JSON. Many feeds are not quite
 * XML, so the tree is read as a browser would: names of HTML's entities are known, nothing outside the document is ever
 * looked up, an entity of the document's own is never expanded.
 */
public final class FeedParser {

    private static final int DEEPEST = 200;
    private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed", "channel");
    private static final Set<String> PAGES = Set.of("html", "body");
    private static final Pattern END =
            Pattern.compile("</(?:[\\w.-]+:)?(?:rss|rdf|feed|channel)\\s*>", Pattern.CASE_INSENSITIVE);

    private static final Pattern ITEM_AT_END =
            Pattern.compile("</(?:[\\w.-]+:)?(?:item|entry)\\s*>\\s*+$", Pattern.CASE_INSENSITIVE);

    private FeedParser() {}

    /**
     * Reads a document.
     *
     * @param contentType as the server said, null when it did not
     * @param url against which its links are resolved
     */
    public static FeedDocument parse(byte[] bytes, @Nullable String contentType, String url) {
        var text = CharacterDecoding.text(bytes, contentType);
        var start = text.stripLeading();
        if (start.isEmpty()) {
            return new NotAFeed("answers with an empty document");
        } else if (start.startsWith("{") || start.startsWith("[")) {
            return JsonFeed.parse(text, url);
        }
        var tree = Parser.xmlParser().setMaxDepth(DEEPEST).parseInput(MendedXml.of(text), url);
        var root = root(tree);
        return root == null ? new NotAFeed(instead(text, tree, url)) : read(root, text, url);
    }

    private static @Nullable Element root(Document tree) {
        var root = new AtomicReference<@Nullable Element>();
        tree.filter((node, depth) -> {
            var name = node instanceof Element element ? XmlNames.local(element) : "";
            if (ROOTS.contains(name)) {
                root.set((Element) node);
            }
            return ROOTS.contains(name) || PAGES.contains(name) ? FilterResult.STOP : FilterResult.CONTINUE;
        });
        return root.get();
    }

    private static ParsedFeed read(Element root, String text, String url) {
        var brokenOff = isBrokenOff(text, root);
        return XmlFeed.read(
                root,
                url,
                brokenOff,
                brokenOff && !ITEM_AT_END.matcher(tail(text)).find());
    }

    private static String tail(String text) {
        return text.substring(Math.max(0, text.length() - 4000));
    }

    private static boolean isBrokenOff(String text, Element root) {
        // an empty element has no end tag of its own
        return !root.children().isEmpty() && !END.matcher(tail(text)).find();
    }

    private static String instead(String text, Document tree, String url) {
        var html = WebPage.whole(text.substring(0, Math.min(text.length(), 200_000)), url);
        var named = html.select("link[rel~=(?i)alternate][type~=(?i)rss|atom|feed\\+json]")
                .attr("abs:href");
        if (!named.isEmpty()) {
            return "answers with a web page instead of a feed; the page says its feed is at " + CleanText.line(named);
        } else if (text.matches("(?is)\\s*(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|html|head|body).*")
                || !html.select("body > div, body > p, title").isEmpty()) {
            return "answers with a web page instead of a feed";
        }
        var first = tree.children().first();
        return first == null
                ? "answers with something that is not a feed"
                : "answers with a document of <" + CleanText.shortened(CleanText.line(first.tagName()), 40)
                        + ">, which is not a feed";
    }
}
