package app.bellwether.sources.parsing;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Lists of feeds as feed readers exchange them. */
public final class Opml {

    private Opml() {}

    /** A feed of the list; its name may be empty. */
    public record Outline(String name, String url) {}

    /** The feeds of all folders, however deep, each once; none when it is not such a list. */
    public static List<Outline> read(byte[] document) {
        var tree = Parser.xmlParser().setMaxDepth(200).parseInput(CharacterDecoding.text(document, null), "");
        var found = new ArrayList<Outline>();
        for (var element : tree.getAllElements()) {
            var address = XmlFeed.openable(attribute(element, "xmlUrl"), "");
            if (address != null && XmlNames.local(element).equals("outline")) {
                var title = CleanText.line(attribute(element, "title"));
                var outline =
                        new Outline(title.isEmpty() ? CleanText.line(attribute(element, "text")) : title, address);
                if (found.stream().noneMatch(other -> other.url().equals(address))) {
                    found.add(outline);
                }
            }
        }
        return found;
    }

    private static String attribute(Element element, String name) {
        return element.attributes().getIgnoreCase(name);
    }
}
