package app.bellwether.briefs.composing;

import app.bellwether.signals.Citations;
import app.bellwether.signals.Evidence;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import app.bellwether.sources.Articles;
import app.bellwether.sources.Kind;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Extracts;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Speech;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Makes passages and citations of what articles say. Reads each article once, and makes each passage once. Safe for threads. */
final class Quotes {

    /** Of one moment, in the order of the articles. */
    static final Comparator<Evidence> NEWEST =
            Comparator.comparing(Evidence::published).reversed().thenComparing(Evidence::article);

    private final Articles articles;
    private final Extracts extracts;
    private final Map<String, Optional<Article>> read = new ConcurrentHashMap<>();
    private final Map<Evidence, Optional<Passage>> quoted = new ConcurrentHashMap<>();
    private final Map<Part, Passage> parts = new ConcurrentHashMap<>();

    Quotes(Articles articles, Extracts extracts) {
        this.articles = articles;
        this.extracts = extracts;
    }

    private record Part(ArticleId article, int revision, int start, int end) {}

    Optional<Article> article(Evidence evidence) {
        return article(evidence.article(), evidence.revision());
    }

    /** Of which that is. */
    Optional<Article> article(Passage quote) {
        Citation cited = quote.cited();
        return article(new ArticleId(cited.article()), cited.revision());
    }

    private Optional<Article> article(ArticleId id, int revision) {
        return read.computeIfAbsent(id + "#" + revision, _ -> articles.byId(id, revision));
    }

    /** Whether the article of a quote was read after that, or may have been changed after it. */
    boolean isReadAfter(Instant instant, Passage quote) {
        Citation cited = quote.cited();
        return cited.revision() > 1
                || article(quote)
                        .filter(article -> article.seen().isAfter(instant))
                        .isPresent();
    }

    /** What is quoted, each article once, the newest first. */
    Stream<Article> articles(Stream<Evidence> evidence) {
        return evidence.sorted(NEWEST).flatMap(one -> article(one).stream()).distinct();
    }

    /** The newest revision. */
    Optional<Article> article(ArticleId id) {
        return read.computeIfAbsent(id.value(), _ -> articles.byId(id));
    }

    /** The evidence's words as a passage; empty when its article is gone. */
    Optional<Passage> passage(Evidence evidence) {
        return quoted.computeIfAbsent(evidence, this::quote);
    }

    private Optional<Passage> quote(Evidence evidence) {
        return citation(evidence).map(citation -> {
            boolean spoken = article(evidence)
                    .filter(article -> isSpoken(article) || isSpeech(article, citation))
                    .isPresent();
            return new Passage(extracts.kindOf(citation, spoken), citation.quote(), List.of(citation));
        });
    }

    Optional<Citation> citation(Evidence evidence) {
        return article(evidence).map(article -> citation(evidence, article));
    }

    private static Citation citation(Evidence evidence, Article article) {
        String anchor = evidence.anchor().isEmpty() ? null : evidence.anchor();
        return Citations.of(article, evidence.of(), evidence.start(), evidence.end(), evidence.quote(), anchor);
    }

    /** A part of the article's text as a passage. */
    Passage passage(Article article, int start, int end) {
        return parts.computeIfAbsent(
                new Part(article.id(), article.revision(), start, end), _ -> quote(article, start, end));
    }

    private Passage quote(Article article, int start, int end) {
        Citation citation = Citations.of(article, Citation.Part.TEXT, start, end, null);
        return new Passage(
                extracts.kindOf(citation, isSpoken(article) || isSpeech(article, citation)),
                citation.quote(),
                List.of(citation));
    }

    private boolean isSpeech(Article article, Citation citation) {
        return citation.of() == Citation.Part.TEXT && Speech.isOpenAt(article.text(), citation.start());
    }

    private static boolean isSpoken(Article article) {
        return article.kind() == Kind.EPISODE || article.kind() == Kind.DISCUSSION;
    }
}
