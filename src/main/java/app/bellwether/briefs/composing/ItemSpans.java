package app.bellwether.briefs.composing;

import app.bellwether.language.Linguist;
import app.bellwether.language.Sentence;
import app.bellwether.matching.ItemRef;
import app.bellwether.signals.Digest;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.Insight;
import app.bellwether.signals.QuickHit;
import app.bellwether.signals.Signal;
import app.bellwether.signals.SpokenSpans;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Passage;
import app.bellwether.writing.SourceSpan;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What a model is shown of an item: its quotes, the newest first, and how its newest articles begin, in the language that is written. The
 * same for all readers of that language. Safe for threads.
 */
final class ItemSpans {

    private static final int QUOTES = 20;
    private static final int ARTICLES = 8;
    private static final int SENTENCES = 6;
    private static final int MOST = 44;

    private final Linguist linguist;
    private final SpokenSpans spoken;
    private final Quotes quotes;
    private final StoryReports reports;
    private final String language;
    private final Map<Asked, Set<SourceSpan>> known = new ConcurrentHashMap<>();

    /**
     * An item of which a model is shown what was read.
     *
     * @param until by when
     */
    private record Asked(ItemRef item, Instant until) {}

    ItemSpans(Linguist linguist, Quotes quotes, StoryReports reports, String language) {
        this.linguist = linguist;
        this.spoken = new SpokenSpans(linguist);
        this.quotes = quotes;
        this.reports = reports;
        this.language = language;
    }

    /**
     * Whether a passage is of an article that was read too late to be among what is shown, or that was changed. Of an episode or a discussion
     * all is shown as it is, so that another revision of it is asked anew.
     */
    boolean isTooLate(Passage passage, Instant until) {
        return quotes.isReadAfter(until, passage)
                && quotes.article(passage)
                        .filter(article -> article.segments().isEmpty())
                        .isPresent();
    }

    Set<SourceSpan> of(Signal signal, Instant until) {
        return known.computeIfAbsent(new Asked(ItemRef.of(signal.id()), until), asked -> {
            Stream<Evidence> newest = signal.evidence().stream().sorted(Quotes.NEWEST);
            return spans(newest, quotes.articles(signal.evidence().stream()), asked.until());
        });
    }

    Set<SourceSpan> of(QuickHit hit, Instant until) {
        return known.computeIfAbsent(new Asked(new ItemRef(ItemRef.Type.HIT, hit.id()), until), asked -> {
            Stream<Article> articles = StoryReports.voices(reports.ofItsDay(hit))
                    .flatMap(member -> quotes.article(member.article()).stream());
            return spans(hit.all().map(QuickHit::evidence), articles, asked.until());
        });
    }

    /** What was said in an episode; the same for each of its insights. */
    Set<SourceSpan> of(Insight insight, List<Insight> all, Instant until) {
        ArticleId episode = insight.evidence().article();
        return known.computeIfAbsent(
                new Asked(new ItemRef(ItemRef.Type.INSIGHT, episode.value()), until),
                _ -> read(insight.evidence())
                        .map(article -> spoken.of(article, all))
                        .orElse(Set.of()));
    }

    Set<SourceSpan> of(Digest digest, Instant until) {
        return known.computeIfAbsent(
                new Asked(new ItemRef(ItemRef.Type.DIGEST, digest.discussion().value()), until),
                _ -> digest.points().stream()
                        .findFirst()
                        .flatMap(this::read)
                        .map(article -> spoken.of(article, digest))
                        .orElse(Set.of()));
    }

    /** In the revision that is quoted: what changes later is asked anew. */
    private Optional<Article> read(Evidence evidence) {
        return quotes.article(evidence).filter(article -> language.equals(article.language()));
    }

    private Set<SourceSpan> spans(Stream<Evidence> evidence, Stream<Article> articles, Instant until) {
        Set<SourceSpan> spans = new LinkedHashSet<>();
        evidence.flatMap(one -> quotes.passage(one).stream())
                .filter(passage -> isRead(passage.cited()) && !isTooLate(passage, until))
                .limit(QUOTES)
                .forEach(passage -> spans.add(span(passage)));
        articles.filter(article -> language.equals(article.language())
                        && article.segments().isEmpty())
                .filter(article -> !article.seen().isAfter(until))
                .distinct()
                .limit(ARTICLES)
                .flatMap(this::beginning)
                .limit(MOST - spans.size())
                .forEach(passage -> spans.add(span(passage)));
        return Set.copyOf(spans);
    }

    private boolean isRead(Citation citation) {
        return language.equals(Optional.ofNullable(citation.language()).orElse(language));
    }

    private Stream<Passage> beginning(Article article) {
        return linguist.sentences(article.text()).stream()
                .filter(Sentence::whole)
                .limit(SENTENCES)
                .map(sentence -> quotes.passage(article, sentence.start(), sentence.end()));
    }

    /** Without what carries a claim in it: a sentence that is quoted for two claims is one span. */
    private static SourceSpan span(Passage passage) {
        Citation cited = passage.cited();
        return new SourceSpan(new Citation(
                cited.article(),
                cited.revision(),
                cited.of(),
                cited.start(),
                cited.end(),
                cited.quote(),
                null,
                cited.publisher(),
                cited.title(),
                cited.url(),
                cited.published(),
                cited.speaker(),
                cited.at(),
                cited.language()));
    }
}
