package app.bellwether.sources.parsing;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What an element is called, whatever prefix its document chose, declared or not. */
final class XmlNames {

    private static final String ATOM = "http://www.w3.org/2005/atom";
    private static final Set<String> CORE = Set.of(
            "",
            ATOM,
            "http://purl.org/atom/ns#",
            "http://example.com/newformat#",
            "http://example.com/necho",
            "http://purl.org/echo/",
            "uri/of/echo/namespace#",
            "http://purl.org/pie/",
            "http://purl.org/rss/1.0/",
            "http://my.netscape.com/rdf/simple/0.9/",
            "http://channel.netscape.com/rdf/simple/0.9/",
            "http://my.netscape.com/publish/formats/rss-0.91.dtd",
            "http://backend.userland.com/rss",
            "http://backend.userland.com/rss2",
            "http://blogs.law.harvard.edu/tech/rss",
            "http://purl.org/net/rss1.1#",
            "http://purl.org/rss/2.0/");

    private static final Map<String, String> MODULES = Map.ofEntries(
            Map.entry("http://purl.org/dc/elements/1.0/", "dc"),
            Map.entry("http://purl.org/dc/elements/1.1/", "dc"),
            Map.entry("http://purl.org/dc/terms/", "dcterms"),
            Map.entry("http://purl.org/rss/1.0/modules/content/", "content"),
            Map.entry("http://search.yahoo.com/mrss", "media"),
            Map.entry("http://search.yahoo.com/mrss/", "media"),
            Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
            Map.entry("http://example.com/dtds/podcast-1.0.dtd", "itunes"),
            Map.entry("https://podcastindex.org/namespace/1.0", "podcast"),
            Map.entry("http://podcastindex.org/namespace/1.0", "podcast"),
            Map.entry("https://github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md", "podcast"),
            Map.entry("http://purl.org/rss/1.0/modules/syndication/", "sy"),
            Map.entry("http://www.w3.org/1999/xhtml", "xhtml"),
            Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"));

    private static final Set<String> PREFIXES =
            Set.of("dc", "dcterms", "content", "media", "itunes", "podcast", "sy", "xhtml", "rdf");

    private XmlNames() {}

    /** Never empty: of a name that ends with its colon what stands before it. */
    static String local(Element element) {
        var tag = element.tag();
        return (tag.localName().isEmpty() ? tag.prefix() : tag.localName()).toLowerCase(Locale.ROOT);
    }

    /** "title", "dc:date", "atom:link" for Atom's inside of RSS, "?:foo" for what we do not know. */
    static String of(Element element, boolean atom) {
        var space = element.tag().namespace().toLowerCase(Locale.ROOT);
        var prefix = element.tag().prefix().toLowerCase(Locale.ROOT);
        var module = MODULES.get(space);
        if (module != null) {
            return module + ":" + local(element);
        } else if (PREFIXES.contains(prefix)) {
            return prefix + ":" + local(element);
        } else if (!atom && ((space.equals(ATOM) && !prefix.isEmpty()) || prefix.equals("atom"))) {
            return "atom:" + local(element);
        }
        // a default namespace is the feed's own, whatever it is; a prefix says that the name is of another vocabulary
        return prefix.isEmpty() || CORE.contains(space) ? local(element) : "?:" + local(element);
    }
}
