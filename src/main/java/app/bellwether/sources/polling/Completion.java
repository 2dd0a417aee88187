package app.bellwether.sources.polling;

import app.bellwether.sources.Article;
import app.bellwether.sources.Extent;
import app.bellwether.sources.FeedEntry;
import app.bellwether.sources.Kind;
import app.bellwether.sources.fetching.Fetched.Document;
import app.bellwether.sources.fetching.SafeFetch;
import app.bellwether.sources.fetching.SafeFetch.Request;
import app.bellwether.sources.parsing.ArticlePages;
import app.bellwether.sources.parsing.Chapters;
import app.bellwether.sources.parsing.Chapters.Span;
import app.bellwether.sources.parsing.ParsedEntry.Part;
import app.bellwether.sources.parsing.ParsedEntry.Use;
import app.bellwether.sources.parsing.Spoken;
import app.bellwether.sources.parsing.Threads;
import app.bellwether.sources.parsing.Transcripts;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Fetches what a feed leaves out: the article behind a teaser, an episode's transcript, a discussion's comments. */
final class Completion {

    private static final int TEASER = 700;
    private static final int CUT = 3000;
    private static final double LONGER = 1.3;
    private static final double SAME_WORDS = .6;
    private static final Pattern MARKED_AS_CUT = Pattern.compile(
            "(?:…|\\.\\.\\.|\\[…\\]|\\[\\.\\.\\.\\]|(?:read|continue|keep) (?:more|reading)|weiterlesen|lire la"
                    + " suite)\\W*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final List<String> BEST_TRANSCRIPTS = List.of("vtt", "json", "srt", "subrip", "html", "plain");

    /** The last of them that always says when. */
    private static final int TIMED = 3;

    private final SafeFetch fetch;

    Completion(SafeFetch fetch) {
        this.fetch = fetch;
    }

    /** Whether there is anything to fetch. */
    static boolean isIncomplete(FeedEntry entry) {
        return !entry.parts().isEmpty() || isTeaser(entry.article());
    }

    /**
     * The entry with all there is.
     *
     * @param before how much of its text is known, 0 when it is new
     * @return empty when it has parts and none of them could be had, or when there was more of it before
     */
    Optional<FeedEntry> complete(FeedEntry entry, int before) {
        if (!entry.parts().isEmpty()) {
            return spoken(entry).map(entry::withSpoken);
        } else if (!isTeaser(entry.article())) {
            return Optional.of(entry);
        }
        var teaser = entry.article().text().length();
        var read = read(entry);
        var isLess = read.article().text().length() <= teaser && before > teaser * LONGER;
        return isLess ? Optional.empty() : Optional.of(read);
    }

    private static boolean isTeaser(Article article) {
        var text = article.text();
        return article.kind() == Kind.ARTICLE
                && !article.url().isEmpty()
                && (text.length() < TEASER
                        || (text.length() < CUT && MARKED_AS_CUT.matcher(text).find()));
    }

    private Optional<Spoken> spoken(FeedEntry entry) {
        var discussion = entry.article().kind() == Kind.DISCUSSION;
        var sponsored = discussion ? List.<Span>of() : sponsored(entry.parts());
        return entry.parts().stream()
                .filter(part -> part.use() != Use.CHAPTERS)
                .sorted(Comparator.comparingInt(Completion::rank))
                .map(part -> fetch.fetch(Request.of(part.url(), "*/*")))
                .filter(Document.class::isInstance)
                .map(Document.class::cast)
                .flatMap(document -> (discussion
                                ? Threads.comments(document.bytes(), document.contentType())
                                : Transcripts.read(document.bytes(), document.contentType(), sponsored))
                        .stream())
                .findFirst();
    }

    /** When somebody paid for what is said; where that cannot be had, all counts as said by those who speak. */
    private List<Span> sponsored(List<Part> parts) {
        return parts.stream()
                .filter(part -> part.use() == Use.CHAPTERS)
                .map(part -> fetch.fetch(Request.of(part.url(), "application/json+chapters, application/json;q=0.9")))
                .filter(Document.class::isInstance)
                .map(Document.class::cast)
                .flatMap(document -> Chapters.sponsored(document.bytes(), document.contentType()).stream())
                .toList();
    }

    /** What says when comes before what does not. */
    private static int rank(Part part) {
        var said = (part.type() + " " + part.url()).toLowerCase(Locale.ROOT);
        var type = 0;
        while (type < BEST_TRANSCRIPTS.size() && !said.contains(BEST_TRANSCRIPTS.get(type))) {
            type++;
        }
        return part.use() == Use.CAPTIONS ? Math.min(type, TIMED) : type;
    }

    private FeedEntry read(FeedEntry entry) {
        var article = entry.article();
        if (!(fetch.fetch(Request.of(article.url(), "text/html, application/xhtml+xml"))
                instanceof Document document)) {
            return entry.withExtent(Extent.TEASER);
        }
        var page = ArticlePages.read(document.bytes(), document.contentType(), document.url());
        var whole = isWhole(page.text(), article.text());
        var saysNoMore = page.text().length() * LONGER > article.text().length() && says(page.text(), article.text());
        var extent = page.paid() ? Extent.PAID : whole || saysNoMore ? Extent.WHOLE : Extent.TEASER;
        return (whole ? entry.withText(page.text()) : entry).withExtent(extent);
    }

    /** A page may be a wall, a notice or another article: its text must be longer and say what the teaser says. */
    static boolean isWhole(String page, String teaser) {
        return page.length() > Math.max(teaser.length() * LONGER, 200) && says(page, teaser);
    }

    private static boolean says(String page, String teaser) {
        var wanted = words(MARKED_AS_CUT.matcher(teaser).replaceFirst(""));
        var there = words(page);
        return wanted.stream().filter(there::contains).count() >= wanted.size() * SAME_WORDS;
    }

    private static Set<String> words(String text) {
        return new HashSet<>(List.of(NO_LETTER.split(text.toLowerCase(Locale.ROOT), -1)));
    }
}
