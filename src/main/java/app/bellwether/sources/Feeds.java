package app.bellwether.sources;

import app.bellwether.language.Linguist;
import app.bellwether.sources.FeedReading.Listed;
import app.bellwether.sources.Recording.Soundbite;
import app.bellwether.sources.parsing.CleanText;
import app.bellwether.sources.parsing.FeedParser;
import app.bellwether.sources.parsing.NotAFeed;
import app.bellwether.sources.parsing.ParsedEntry;
import app.bellwether.sources.parsing.ParsedEntry.Part;
import app.bellwether.sources.parsing.ParsedEntry.Use;
import app.bellwether.sources.parsing.ParsedFeed;
import app.bellwether.sources.parsing.Sound;
import app.bellwether.sources.parsing.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the documents of feeds, podcasts and discussions; needs no network and no database. */
public final class Feeds {

    /** Feeds of before the web are dated by a clock that was not set. */
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    private static final int ENOUGH_TO_TELL_A_LANGUAGE = 60;
    private static final int TITLE_FROM_TEXT = 110;

    private final Origin origin;
    private final Instant seen;
    private final Linguist linguist;

    private Feeds(Origin origin, Instant seen, Linguist linguist) {
        this.origin = origin;
        this.seen = seen;
        this.linguist = linguist;
    }

    /**
     * Reads a document.
     *
     * @param contentType as the server said, null when it did not
     * @param seen now; stands in for dates that are absent or in the future
     */
    public static FeedReading read(
            byte[] document, @Nullable String contentType, Origin origin, Instant seen, Linguist linguist) {
        return switch (FeedParser.parse(document, contentType, origin.url())) {
            case ParsedFeed feed -> reading(feed, origin, seen, linguist);
            case NotAFeed other -> new FeedReading("", List.of(), null, other.problem());
        };
    }

    static FeedReading reading(ParsedFeed feed, Origin origin, Instant seen, Linguist linguist) {
        return new Feeds(origin, seen, linguist).reading(feed);
    }

    private FeedReading reading(ParsedFeed feed) {
        var identities = new Identities(origin.source(), feed.entries());
        var ids = new HashSet<ArticleId>();
        var listed = new ArrayList<Listed>();
        for (var entry : feed.entries()) {
            var why = feed.isCutOff(entry)
                    ? "is cut off where the document ends"
                    : entry.title().isEmpty() && entry.text().isEmpty()
                            ? "says nothing"
                            : ids.add(identities.id(entry)) ? null : "stands in the document before";
            listed.add(new Listed(entry(entry, feed, identities), entry.published(), why));
        }
        return new FeedReading(
                feed.title(),
                listed,
                feed.wish(),
                feed.brokenOff() ? "answers with a feed that breaks off before its end" : null);
    }

    private FeedEntry entry(ParsedEntry entry, ParsedFeed feed, Identities identities) {
        // a busy discussion changes with each comment; its own stamp says when it is worth reading again
        var text = entry.form() == ParsedEntry.Form.DISCUSSION ? "" : entry.text();
        var stamp = Digests.sha256(entry.title() + "\n" + text + "\n" + entry.stamp() + "\n" + stamp(entry.parts())
                + stamp(entry.sound()));
        var article = article(entry, feed, identities.id(entry));
        var parts = inLanguage(entry.parts(), article.language());
        return new FeedEntry(article, entry.guid(), identities.keys(entry), stamp, parts, entry.people());
    }

    /** Spelled out as it was when parts were words in one language, so that what was kept then is not fetched anew. */
    private static String stamp(List<Part> parts) {
        var said = parts.stream()
                .filter(part -> part.use() != Use.CHAPTERS)
                .map(part -> "Part[url=" + part.url() + ", type=" + part.type() + "]")
                .toList();
        var more = parts.stream()
                .filter(part -> part.use() != Use.WORDS || part.language() != null)
                .map(part -> part.use() + " " + part.language() + " " + part.url())
                .toList();
        return said + (more.isEmpty() ? "" : "\n" + more);
    }

    /** Its address is not in it: many a server writes another one each time. */
    private static String stamp(Sound sound) {
        return sound.soundbites().isEmpty() ? "" : "\n" + sound.soundbites();
    }

    /** What was said, rather than a translation of it. */
    private static List<Part> inLanguage(List<Part> parts, String language) {
        var fitting = parts.stream()
                .filter(part -> part.language() == null || part.language().equals(language))
                .toList();
        return fitting.stream().allMatch(part -> part.use() == Use.CHAPTERS) ? parts : fitting;
    }

    private Article article(ParsedEntry entry, ParsedFeed feed, ArticleId id) {
        var said = entry.published();
        var published = said == null || said.isAfter(seen) || said.isBefore(EARLIEST) ? null : said;
        return new Article(
                id,
                1,
                origin.source(),
                kind(entry),
                entry.link() == null ? "" : entry.link(),
                publisher(entry, feed),
                entry.author(),
                title(entry),
                entry.text(),
                published == null ? seen : published,
                seen,
                published == null,
                language(entry, feed),
                segments(entry.turns()),
                Extent.WHOLE,
                recording(entry.sound()));
    }

    private static Kind kind(ParsedEntry entry) {
        return switch (entry.form()) {
            case ARTICLE -> Kind.ARTICLE;
            case EPISODE -> Kind.EPISODE;
            case DISCUSSION -> Kind.DISCUSSION;
            case NEWSLETTER -> Kind.NEWSLETTER;
        };
    }

    /** A podcast is known by the name of its show, a piece that was taken over by whom it was taken from. */
    private String publisher(ParsedEntry entry, ParsedFeed feed) {
        if (entry.publisher() != null) {
            return entry.publisher();
        }
        var own = entry.form() == ParsedEntry.Form.EPISODE || origin.name().isEmpty();
        return own && !feed.title().isEmpty() ? feed.title() : origin.label();
    }

    private static String title(ParsedEntry entry) {
        return entry.title().isEmpty()
                ? CleanText.shortened(entry.text().lines().findFirst().orElse(""), TITLE_FROM_TEXT)
                : entry.title();
    }

    /** A long text speaks for itself, a short one is in the language that its feed says. */
    private String language(ParsedEntry entry, ParsedFeed feed) {
        var words = entry.title() + "\n\n" + entry.text();
        var told = linguist.languageOf(words);
        var said = entry.language() == null ? feed.language() : entry.language();
        return said != null && (told.equals("und") || words.length() < ENOUGH_TO_TELL_A_LANGUAGE) ? said : told;
    }

    private static Recording recording(Sound sound) {
        return new Recording(
                sound.url(),
                sound.seconds(),
                sound.chapters(),
                sound.soundbites().stream()
                        .map(span -> new Soundbite(span.from(), span.to()))
                        .toList(),
                false);
    }

    /** Who said what, as an article has it. */
    public static List<Segment> segments(List<Turn> turns) {
        return turns.stream()
                .map(turn -> new Segment(turn.start(), turn.end(), turn.speaker(), turn.at(), turn.depth()))
                .toList();
    }
}
