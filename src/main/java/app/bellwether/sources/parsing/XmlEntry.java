package app.bellwether.sources.parsing;

import app.bellwether.sources.parsing.ParsedEntry.Form;
import app.bellwether.sources.parsing.ParsedEntry.Part;
import app.bellwether.sources.parsing.ParsedEntry.Person;
import app.bellwether.sources.parsing.ParsedEntry.Use;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** One entry of an XML feed. */
final class XmlEntry {

    private static final List<String> BODIES = List.of(
            "content:encoded",
            "content",
            "xhtml:body",
            "body",
            "fullitem",
            "description",
            "dc:description",
            "summary",
            "atom:content",
            "atom:summary",
            "abstract",
            "itunes:summary",
            "media:description");
    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][\\w+.-]*+:");
    private static final Pattern ADDRESS_AND_NAME = Pattern.compile("^[^\\s@]++@[^\\s@(]++\\s*+\\((.+)\\)");
    private static final Pattern NAME_AND_ADDRESS = Pattern.compile("^(|.*\\S\\s+|\\s+)[^\\s@]++@[^\\s>)@]++[>)]?$");

    private static final int MOST_PEOPLE = 50;

    private final Element element;
    private final boolean atom;
    private final String url;
    private final XmlPart parts;

    XmlEntry(Element element, boolean atom, String url) {
        this.element = element;
        this.atom = atom;
        this.url = url;
        this.parts = new XmlPart(element, atom, url);
    }

    /**
     * Reads it.
     *
     * @param regulars who takes part where the entry says nobody
     */
    ParsedEntry read(List<Person> regulars) {
        var transcripts = transcripts();
        var people = people(parts);
        var sound = Sound.of(parts);
        var published = date(
                "pubdate",
                "published",
                "atom:published",
                "issued",
                "dc:date",
                "dcterms:issued",
                "dcterms:created",
                "dcterms:date",
                "created",
                "date");
        var updated = date("updated", "atom:updated", "modified", "dcterms:modified", "lastbuilddate", "lastmod");
        return new ParsedEntry(
                guid(),
                link(),
                Tally.withoutIn(parts.line("title", "dc:title", "atom:title", "media:title", "itunes:title")),
                Tally.withoutParagraphs(text()),
                transcripts.isEmpty()
                                && Sound.addresses(parts, "audio/", "video/").isEmpty()
                        ? Form.ARTICLE
                        : Form.EPISODE,
                author(),
                publisher(),
                published == null ? updated : published,
                updated == null ? "" : updated.toString(),
                XmlFeed.languageCode(parts.plain("dc:language", "language")),
                transcripts.isEmpty()
                        ? transcripts
                        : Stream.concat(transcripts.stream(), chapters(sound.chapters()).stream())
                                .toList(),
                List.of(),
                people.isEmpty() ? regulars : people,
                sound);
    }

    private @Nullable String guid() {
        var id = parts.plain("guid", "id", "atom:id");
        if (id.isEmpty()) {
            id = element.attributes().getIgnoreCase("rdf:about");
        }
        return id.isEmpty() ? null : atom ? absolute(id) : id;
    }

    /** Atom's ids are addresses; some are written relative to the feed. */
    private String absolute(String id) {
        var resolved = SCHEME.matcher(id).lookingAt() ? "" : StringUtil.resolve(parts.base(element), id);
        return resolved.isEmpty() ? id : resolved;
    }

    private @Nullable String link() {
        var candidates = new ArrayList<String>();
        linked("alternate").forEach(candidates::add);
        candidates.addAll(written());
        candidates.add(element.attr("href"));
        var guid = guid();
        if (guid != null && isPermanent() && guid.matches("(?i)https?://.*")) {
            candidates.add(guid);
        }
        linked("").forEach(candidates::add);
        candidates.add(parts.plain("link"));
        candidates.addAll(Sound.addresses(parts, ""));
        var found = XmlFeed.openable(candidates, parts.base(element));
        return found.isEmpty() ? null : found.getFirst();
    }

    /** The addresses between the tags of links; the empty link of HTML stands before its address. */
    private List<String> written() {
        var found = new ArrayList<String>();
        for (var link : parts.all("link")) {
            var inside = link.wholeText().strip();
            var rel = link.attr("rel");
            if (rel.isEmpty() || rel.equalsIgnoreCase("alternate")) {
                var after = link.nextSibling() instanceof TextNode text
                        ? text.getWholeText().strip()
                        : "";
                found.add(inside.isEmpty() && !link.hasAttr("href") && after.startsWith("http") ? after : inside);
            }
        }
        return found;
    }

    private boolean isPermanent() {
        var guids = parts.all("guid");
        return guids.isEmpty()
                || !guids.getFirst().attributes().getIgnoreCase("ispermalink").equalsIgnoreCase("false");
    }

    /** The addresses of Atom's links of that relation; of any when it is empty. */
    private List<String> linked(String relation) {
        var found = new ArrayList<String>();
        for (var name : List.of("link", "atom:link")) {
            for (var link : parts.all(name)) {
                var rel = link.attr("rel").isEmpty() ? "alternate" : link.attr("rel");
                if (!link.attr("href").isBlank() && (relation.isEmpty() || rel.equalsIgnoreCase(relation))) {
                    found.addAll(XmlFeed.openable(List.of(link.attr("href")), parts.base(link)));
                }
            }
        }
        return found;
    }

    private List<Part> transcripts() {
        var found = new ArrayList<Part>();
        for (var transcript : parts.all("podcast:transcript")) {
            var address = XmlFeed.openable(transcript.attr("url"), parts.base(transcript));
            if (address != null) {
                found.add(new Part(
                        address,
                        transcript.attr("type"),
                        XmlFeed.languageCode(transcript.attr("language")),
                        transcript.attr("rel").equalsIgnoreCase("captions") ? Use.CAPTIONS : Use.WORDS));
            }
        }
        return found;
    }

    /** The type is said by the address, or not at all. */
    private List<Part> chapters(String address) {
        return address.isEmpty() ? List.of() : List.of(new Part(address, "", null, Use.CHAPTERS));
    }

    /** Those who can be heard: who is of no group is of the cast, and who has no role is a host. */
    static List<Person> people(XmlPart of) {
        var found = new LinkedHashSet<Person>();
        for (var person : of.all("podcast:person")) {
            var name = person(CleanText.lineOfHtml(person.wholeText()));
            var group = person.attr("group").strip();
            var role = person.attr("role").strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && (group.isEmpty() || group.equalsIgnoreCase("cast")) && found.size() < MOST_PEOPLE) {
                found.add(new Person(name, role.isEmpty() ? "host" : role));
            }
        }
        return List.copyOf(found);
    }

    /** The longest of what the feed says of it. */
    private String text() {
        var longest = "";
        for (var name : BODIES) {
            for (var body : parts.all(name)) {
                var text = parts.paragraphs(body);
                longest = text.length() > longest.length() ? text : longest;
            }
        }
        return longest;
    }

    private @Nullable String author() {
        var names = new LinkedHashSet<String>();
        for (var name : List.of("author", "atom:author", "dc:creator", "creator", "dc:author", "itunes:author")) {
            for (var author : parts.all(name)) {
                var inner = new XmlPart(author, atom, url).line("name", "atom:name");
                var person = person(
                        inner.isEmpty() && author.children().isEmpty()
                                ? CleanText.lineOfHtml(author.wholeText())
                                : inner);
                if (!person.isEmpty() && names.size() < 4) {
                    names.add(person);
                }
            }
            if (!names.isEmpty()) {
                return String.join(", ", names);
            }
        }
        return null;
    }

    /** The name without an address of electronic mail, which is nobody's business. */
    static String person(String written) {
        var both = ADDRESS_AND_NAME.matcher(written);
        if (both.matches()) {
            return both.group(1).strip();
        }
        var other = NAME_AND_ADDRESS.matcher(written);
        return CleanText.shortened(other.matches() ? other.group(1).strip() : written, 120);
    }

    private @Nullable String publisher() {
        for (var source : parts.all("source")) {
            var name = atom ? new XmlPart(source, true, url).line("title") : CleanText.lineOfHtml(source.wholeText());
            if (!name.isEmpty() && !name.startsWith("http")) {
                return name;
            }
        }
        return null;
    }

    private @Nullable Instant date(String... names) {
        for (var name : names) {
            // of one that is said again, the last word holds
            for (var child : parts.all(name).reversed()) {
                var instant = LooseDates.read(child.hasAttr("value") ? child.attr("value") : child.wholeText());
                if (instant.isPresent()) {
                    return instant.get();
                }
            }
        }
        return element.hasAttr("lastmod")
                ? LooseDates.read(element.attr("lastmod")).orElse(null)
                : null;
    }
}
