package app.bellwether.sources.parsing;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jspecify.annotations.Nullable;

/** Reads the tree of an RSS, RDF, Atom or CDF document. */
final class XmlFeed {

    private static final Set<String> ENTRIES = Set.of("item", "entry");

    private static final Map<String, Duration> PERIODS = Map.of(
            "hourly",
            Duration.ofHours(1),
            "daily",
            Duration.ofDays(1),
            "weekly",
            Duration.ofDays(7),
            "monthly",
            Duration.ofDays(30),
            "yearly",
            Duration.ofDays(365));

    private XmlFeed() {}

    static ParsedFeed read(Element root, String url, boolean brokenOff, boolean cutOff) {
        var atom = XmlNames.local(root).equals("feed");
        var head = new XmlPart(atom ? root : channel(root), atom, url);
        var regulars = XmlEntry.people(head);
        var entries = new ArrayList<ParsedEntry>();
        root.filter((node, depth) -> {
            if (node instanceof Element element && ENTRIES.contains(XmlNames.of(element, atom))) {
                entries.add(new XmlEntry(element, atom, url).read(regulars));
                return FilterResult.SKIP_CHILDREN;
            }
            return FilterResult.CONTINUE;
        });
        return new ParsedFeed(
                head.line("title", "dc:title"), language(head, root), entries, wish(head), brokenOff, cutOff);
    }

    private static Element channel(Element root) {
        for (var child : root.children()) {
            if (XmlNames.local(child).equals("channel")) {
                return child;
            }
        }
        return root;
    }

    /** The longer one of what RSS and its module for syndication have for it. */
    private static @Nullable Duration wish(XmlPart head) {
        var minutes = number(head.plain("ttl"));
        var period = PERIODS.get(head.plain("sy:updateperiod").toLowerCase(Locale.ROOT));
        var times = Math.max(1, number(head.plain("sy:updatefrequency")));
        var seconds = Math.max(minutes * 60L, period == null ? 0 : period.toSeconds() / times);
        return seconds == 0 ? null : Duration.ofSeconds(seconds);
    }

    private static int number(String written) {
        return written.matches("\\d{1,6}") ? Integer.parseInt(written) : 0;
    }

    private static @Nullable String language(XmlPart head, Element root) {
        var said = head.line("language", "dc:language");
        return languageCode(said.isEmpty() ? root.attr("xml:lang") : said);
    }

    /** ISO 639-1 of a language tag as "en-GB"; null when it is none. */
    static @Nullable String languageCode(String tag) {
        var code = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return code.matches("[a-z]{2}") ? code : null;
    }

    /** The address made absolute, when it is one a reader can open. */
    static @Nullable String openable(String address, String base) {
        var text = CleanText.line(address).replace(" ", "%20");
        if (text.isEmpty() || text.length() > 2000) {
            return null;
        }
        var absolute = isWeb(text) ? text : StringUtil.resolve(base, text);
        return isWeb(absolute) ? absolute : null;
    }

    private static boolean isWeb(String address) {
        if (!address.regionMatches(true, 0, "http://", 0, 7) && !address.regionMatches(true, 0, "https://", 0, 8)) {
            return false;
        }
        try {
            return URI.create(address.replaceAll("[^\\x21-\\x7e]|[\"<>\\\\^`{|}]", "_"))
                            .getHost()
                    != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static List<String> openable(List<String> addresses, String base) {
        var found = new ArrayList<String>();
        for (var address : addresses) {
            var link = openable(address, base);
            if (link != null) {
                found.add(link);
            }
        }
        return found;
    }
}
