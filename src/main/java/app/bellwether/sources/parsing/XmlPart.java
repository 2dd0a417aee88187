package app.bellwether.sources.parsing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The children of a channel or an entry, by name. */
final class XmlPart {

    private final Element element;
    private final boolean atom;
    private final String url;

    XmlPart(Element element, boolean atom, String url) {
        this.element = element;
        this.atom = atom;
        this.url = url;
    }

    /** The children called so, in the document's order; what is told of media may stand in a group. */
    List<Element> all(String name) {
        var found = new ArrayList<Element>();
        for (var child : element.children()) {
            var called = XmlNames.of(child, atom);
            if (called.equals(name)) {
                found.add(child);
            } else if (called.equals("media:group") && name.startsWith("media:")) {
                found.addAll(new XmlPart(child, atom, url).all(name));
            }
        }
        return found;
    }

    /** The first of these, in order of the names, that says something, on one line; empty when none does. */
    String line(String... names) {
        for (var name : names) {
            for (var child : all(name)) {
                var line = isHtml(child) ? CleanText.lineOfHtml(raw(child)) : CleanText.line(raw(child));
                if (!line.isEmpty()) {
                    return line;
                }
            }
        }
        return "";
    }

    /** The same as characters, without a thought of markup: for ids, dates and addresses. */
    String plain(String... names) {
        for (var name : names) {
            for (var child : all(name)) {
                var text = child.wholeText().strip();
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }

    /** Paragraphs of a child's text. */
    String paragraphs(Element child) {
        return isHtml(child) ? CleanText.ofHtml(raw(child)) : CleanText.ofPlain(raw(child));
    }

    /** The base of the child's addresses. */
    String base(Element child) {
        var bases = new ArrayList<String>();
        for (Element up = child; up != null; up = up.parent()) {
            var stated = up.hasAttr("xml:base")
                    ? up.attr("xml:base")
                    : up.attributes().getIgnoreCase("base");
            if (!stated.isBlank()) {
                bases.addFirst(stated.strip());
            }
        }
        var base = url;
        for (var next : bases) {
            var resolved = StringUtil.resolve(base, next);
            base = resolved.startsWith("http") ? resolved : base;
        }
        return base;
    }

    /** RSS does not say, and most of it is HTML; Atom says, and where it does not it is plain. */
    private boolean isHtml(Element child) {
        var type = child.attr("type").toLowerCase(Locale.ROOT);
        return !child.children().isEmpty() || type.contains("html") || (!atom && !type.contains("plain"));
    }

    private static String raw(Element child) {
        var coded = child.attr("mode").equalsIgnoreCase("base64")
                || child.attr("type").matches("(?i)(?!text/|.*\\+xml|.*/xml)[\\w.-]+/[\\w.+-]+");
        if (coded) {
            try {
                return new String(
                        Base64.getMimeDecoder().decode(child.wholeText().strip()), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException notBase64) {
                return child.wholeText();
            }
        }
        if (child.children().isEmpty()) {
            return child.wholeText();
        }
        var copy = child.clone();
        copy.getAllElements().forEach(inner -> inner.tagName(XmlNames.local(inner), Parser.NamespaceHtml));
        var document = new Document("");
        document.outputSettings().prettyPrint(false);
        document.appendChild(copy);
        return copy.html();
    }
}
