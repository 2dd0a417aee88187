package app.bellwether.sources.parsing;

import app.bellwether.sources.parsing.ParsedEntry.Form;
import app.bellwether.sources.parsing.ParsedEntry.Part;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON Feed 1.0 and 1.1; hands a discussion's JSON on. */
final class JsonFeed {

    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(500)
                            .maxStringLength(10_000_000)
                            .build())
                    .build())
            .build();

    private JsonFeed() {}

    static FeedDocument parse(String text, String url) {
        final JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JacksonException broken) {
            return new NotAFeed("answers with JSON that breaks off or is not well-formed");
        }
        if (root.path("version").asString("").contains("jsonfeed.org")
                || root.path("items").isArray()) {
            return feed(root, url);
        }
        return Threads.read(root, url)
                .orElseGet(() -> new NotAFeed("answers with JSON that is neither a JSON Feed nor a discussion"));
    }

    private static ParsedFeed feed(JsonNode root, String url) {
        var language = XmlFeed.languageCode(string(root, "language"));
        var entries = new ArrayList<ParsedEntry>();
        for (var item : root.path("items")) {
            if (item.isObject()) {
                entries.add(entry(item, root, url));
            }
        }
        return new ParsedFeed(CleanText.line(string(root, "title")), language, entries);
    }

    private static ParsedEntry entry(JsonNode item, JsonNode root, String url) {
        var link =
                XmlFeed.openable(List.of(string(item, "url"), string(item, "external_url"), string(item, "id")), url);
        var published = date(item, "date_published");
        var updated = date(item, "date_modified");
        var sound = Sound.of(item, url);
        return new ParsedEntry(
                string(item, "id").isEmpty() ? null : string(item, "id"),
                link.isEmpty() ? null : link.getFirst(),
                Tally.withoutIn(CleanText.line(string(item, "title"))),
                Tally.withoutParagraphs(text(item)),
                sound.url().isEmpty() ? Form.ARTICLE : Form.EPISODE,
                author(item, root),
                null,
                published == null ? updated : published,
                updated == null ? "" : updated.toString(),
                XmlFeed.languageCode(string(item, "language")),
                List.<Part>of(),
                List.of(),
                List.of(),
                sound);
    }

    private static String text(JsonNode item) {
        var html = CleanText.ofHtml(string(item, "content_html"));
        var plain = CleanText.ofPlain(string(item, "content_text"));
        var longest = html.length() >= plain.length() ? html : plain;
        return longest.isEmpty() ? CleanText.ofPlain(string(item, "summary")) : longest;
    }

    private static @Nullable String author(JsonNode item, JsonNode root) {
        for (var from : List.of(item, root)) {
            var names = new ArrayList<String>();
            for (var author : from.path("authors")) {
                names.add(XmlEntry.person(CleanText.line(string(author, "name"))));
            }
            names.add(XmlEntry.person(CleanText.line(string(from.path("author"), "name"))));
            var found = names.stream()
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .limit(4)
                    .toList();
            if (!found.isEmpty()) {
                return String.join(", ", found);
            }
        }
        return null;
    }

    private static @Nullable Instant date(JsonNode item, String name) {
        return LooseDates.read(string(item, name)).orElse(null);
    }

    /** A text or number of that name; empty when there is none. */
    static String string(JsonNode node, String name) {
        var value = node.path(name);
        return value.isValueNode() && !value.isNull() ? value.asString("") : "";
    }
}
