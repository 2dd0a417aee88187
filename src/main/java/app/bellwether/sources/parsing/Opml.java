package app.bellwether.sources.parsing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Lists of feeds as feed readers exchange them. */
public final class Opml {

    private static final int DEEPEST = 200;
    private static final int TAIL = 4_000;
    private static final Pattern END = Pattern.compile("(?is)</(?:\\w+:)?opml\\s*+>(?:\\s*+<!--.*?-->)*+\\s*+\\z");

    private Opml() {}

    /**
     * A feed of the list; its name may be empty.
     *
     * @param folders in which it stands, each as the names from the outermost on, divided by a slash; none for one at the top
     */
    public record Outline(String name, String url, List<String> folders) {

        public Outline {
            folders = List.copyOf(folders);
        }
    }

    /**
     * What a list says.
     *
     * @param feeds of all folders, however deep, each address once
     * @param faults what could not be taken from it
     */
    public record Reading(List<Outline> feeds, List<Fault> faults) {

        public Reading {
            feeds = List.copyOf(feeds);
            faults = List.copyOf(faults);
        }
    }

    /** Something that could not be taken: in which line it begins, what it is called, and why. The name may be empty. */
    public record Fault(int line, String name, String why) {}

    /** Reads a list; what is no such list has one fault. */
    public static Reading read(byte[] document) {
        return read(document, _ -> Optional.empty());
    }

    /**
     * The same, without some of its feeds.
     *
     * @param refused says of an address why it is not taken, which is a fault then
     */
    public static Reading read(byte[] document, Function<String, Optional<String>> refused) {
        var text = CharacterDecoding.text(document, null);
        var tree =
                Parser.xmlParser().setMaxDepth(DEEPEST).setTrackPosition(true).parseInput(text, "");
        var outlines = tree.getAllElements().stream()
                .filter(element -> XmlNames.local(element).equals("outline"))
                .toList();
        var found = new LinkedHashMap<String, Outline>();
        var faults = new ArrayList<Fault>();
        outlines.forEach(outline -> read(outline, refused, found, faults));
        if (text.isBlank()) {
            faults.add(new Fault(1, "", "there is nothing in it: choose the file of a list"));
        } else if (outlines.isEmpty()) {
            faults.add(new Fault(1, "", "this is no OPML: it has no outline"));
        } else if (!END.matcher(tail(text)).find()) {
            faults.add(new Fault(
                    (int) text.lines().count(), "", "the list breaks off before its end; what follows is missing"));
        }
        return new Reading(List.copyOf(found.values()), faults);
    }

    private static String tail(String text) {
        var end = text.stripTrailing();
        return end.substring(Math.max(0, end.length() - TAIL));
    }

    private static void read(
            Element element,
            Function<String, Optional<String>> refused,
            Map<String, Outline> found,
            List<Fault> faults) {
        var said = attribute(element, "xmlUrl").strip();
        var url = XmlFeed.openable(
                said.replaceFirst("(?i)^feed:(?://)?(?=https?:)", "").replaceFirst("(?i)^feed:", "http:"), "");
        var why = url == null ? Optional.of(none(said)) : refused.apply(url);
        if (url != null && why.isEmpty()) {
            var name = name(element);
            // who has no name for a feed writes its address instead
            var outline = new Outline(name.equals(said) ? "" : name, url, folders(element));
            found.merge(url, outline, Opml::merged);
        } else if (!said.isEmpty() || isFeed(element)) {
            faults.add(new Fault(element.sourceRange().start().lineNumber(), name(element), why.orElseThrow()));
        }
    }

    private static String none(String said) {
        return said.isEmpty()
                ? "it has no address (xmlUrl)"
                : "its address is none on the web: " + CleanText.line(said, 200);
    }

    private static boolean isFeed(Element element) {
        return attribute(element, "type").strip().matches("(?i)rss|atom|feed")
                && element.children().isEmpty();
    }

    private static String name(Element element) {
        var title = CleanText.line(attribute(element, "title"));
        return title.isEmpty() ? CleanText.line(attribute(element, "text")) : title;
    }

    private static List<String> folders(Element element) {
        var path = new ArrayList<String>();
        for (var up = element.parent(); up != null; up = up.parent()) {
            if (XmlNames.local(up).equals("outline") && !name(up).isEmpty()) {
                path.addFirst(name(up));
            }
        }
        var categories = Stream.of(attribute(element, "category").split(","));
        return Stream.concat(Stream.of(String.join("/", path)), categories)
                .map(folder -> CleanText.line(folder).replaceAll("^[/ ]+|[/ ]+$", ""))
                .filter(folder -> !folder.isEmpty())
                .distinct()
                .toList();
    }

    private static Outline merged(Outline one, Outline other) {
        var folders = new LinkedHashSet<>(one.folders());
        folders.addAll(other.folders());
        return new Outline(one.name().isEmpty() ? other.name() : one.name(), one.url(), List.copyOf(folders));
    }

    private static String attribute(Element element, String name) {
        return element.attributes().getIgnoreCase(name);
    }

    /** Writes a list, which reads as the same feeds in the same folders. */
    public static String write(String title, List<Outline> feeds) {
        var top = new Folder();
        for (var feed : feeds) {
            feed.folders()
                    .forEach(path -> top.at(List.of(path.split("/"))).feeds.add(feed));
            if (feed.folders().isEmpty()) {
                top.feeds.add(feed);
            }
        }
        var text = new StringBuilder(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n<head><title>")
                .append(escaped(title))
                .append("</title></head>\n<body>\n");
        top.write(text);
        return text.append("</body>\n</opml>\n").toString();
    }

    private static final class Folder {

        private final Map<String, Folder> folders = new LinkedHashMap<>();
        private final List<Outline> feeds = new ArrayList<>();

        Folder at(List<String> path) {
            Folder at = this;
            for (var name : path) {
                at = at.folders.computeIfAbsent(name, _ -> new Folder());
            }
            return at;
        }

        void write(StringBuilder text) {
            for (var feed : feeds) {
                var name = escaped(feed.name().isEmpty() ? feed.url() : feed.name());
                text.append("<outline type=\"rss\" text=\"").append(name);
                text.append(feed.name().isEmpty() ? "" : "\" title=\"" + name);
                text.append("\" xmlUrl=\"").append(escaped(feed.url())).append("\"/>\n");
            }
            folders.forEach((name, folder) -> {
                text.append("<outline text=\"").append(escaped(name)).append("\">\n");
                folder.write(text);
                text.append("</outline>\n");
            });
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
