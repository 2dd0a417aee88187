package app.bellwether.console;

import app.bellwether.language.Linguist;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import app.bellwether.sources.Kind;
import app.bellwether.sources.Segment;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Articles as the command line reads and writes them, one JSON object a line. */
final class ArticleLines {

    /** For the help of the commands that read them. */
    static final String FIELDS =
            "An article needs \"id\", \"title\", \"text\" and \"published\" (ISO 8601; beside \"seen\" it may be left"
                + " out). It may have \"seen\", \"url\", \"publisher\", \"author\", \"kind\" (article, episode,"
                + " discussion or newsletter), \"language\" and \"segments\", each with \"start\", \"end\" and perhaps"
                + " \"speaker\", \"at\" (in seconds) and \"depth\".";

    /** So far may clocks differ; what is dated later is no news, and would make all that is old. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private final Linguist linguist;
    private final Set<String> ids = new HashSet<>();
    private final Instant latest = Instant.now(Clock.systemUTC()).plus(AHEAD);

    ArticleLines(Linguist linguist) {
        this.linguist = linguist;
    }

    /** An article whose id no line before had: others refer to it by that. */
    Article readOnce(JsonNode line) {
        Article article = read(line);
        if (!ids.add(article.id().value())) {
            throw new IllegalArgumentException(
                    "an article before it has the id \"" + article.id().value() + "\" already");
        }
        return article;
    }

    Article read(JsonNode line) {
        String title = required(line, "title");
        String text = required(line, "text");
        String seen = optional(line, "seen");
        Instant arrived = instant(seen == null ? required(line, "published") : seen);
        String dated = optional(line, "published");
        @Nullable Instant published = dated == null ? null : instant(dated);
        if (arrived.isAfter(latest)) {
            throw new IllegalArgumentException("it is dated " + arrived + ", which is still to come");
        }
        String language = optional(line, "language");
        String publisher = orEmpty(optional(line, "publisher"));
        boolean guessed = published == null || published.isAfter(arrived);
        return new Article(
                new ArticleId(required(line, "id")),
                1,
                publisher,
                kind(optional(line, "kind")),
                orEmpty(optional(line, "url")),
                publisher,
                optional(line, "author"),
                title,
                text,
                published == null || guessed ? arrived : published,
                arrived,
                guessed,
                language == null ? linguist.languageOf(title + "\n\n" + text) : language,
                segments(line.path("segments"), text.length()));
    }

    static Map<String, Object> write(Article article) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", article.id().value());
        line.put("url", article.url());
        line.put("publisher", article.publisher());
        line.put("author", article.author());
        line.put("title", article.title());
        line.put("text", article.text());
        line.put("published", article.published().toString());
        line.put("seen", article.seen().toString());
        line.put("kind", article.kind().name().toLowerCase(Locale.ROOT));
        line.put("language", article.language());
        if (!article.segments().isEmpty()) {
            line.put("segments", article.segments());
        }
        return line;
    }

    private static String required(JsonNode line, String field) {
        String value = optional(line, field);
        if (value == null) {
            throw new IllegalArgumentException("it has no \"" + field + "\"");
        }
        return value;
    }

    private static @Nullable String optional(JsonNode line, String field) {
        JsonNode value = line.path(field);
        return value.isValueNode() && !value.isNull() ? value.asString() : null;
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static Instant instant(String written) {
        try {
            return OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("\"" + written + "\" is no ISO 8601 instant", wrong);
        }
    }

    private static Kind kind(@Nullable String written) {
        try {
            return written == null ? Kind.ARTICLE : Kind.valueOf(written.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("\"" + written + "\" is no kind of article", unknown);
        }
    }

    private static List<Segment> segments(JsonNode written, int length) {
        List<Segment> segments = new ArrayList<>();
        for (JsonNode one : written) {
            int start = one.path("start").asInt(-1);
            int end = one.path("end").asInt(-1);
            if (start < 0 || end < start || end > length) {
                throw new IllegalArgumentException("a segment from " + start + " to " + end + " is not in its text");
            }
            JsonNode at = one.path("at");
            segments.add(new Segment(
                    start,
                    end,
                    optional(one, "speaker"),
                    at.isNumber() ? (Integer) at.asInt() : null,
                    one.path("depth").asInt(0)));
        }
        return segments;
    }
}
