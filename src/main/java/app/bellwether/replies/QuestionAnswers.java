package app.bellwether.replies;

import app.bellwether.briefs.Brief;
import app.bellwether.language.Linguist;
import app.bellwether.replies.asking.Asked;
import app.bellwether.replies.asking.Find;
import app.bellwether.replies.asking.Finder;
import app.bellwether.signals.Citations;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import app.bellwether.sources.Articles;
import app.bellwether.sources.Lookup;
import app.bellwether.stories.Member;
import app.bellwether.stories.Story;
import app.bellwether.writing.AnswerTask;
import app.bellwether.writing.Block;
import app.bellwether.writing.Block.Paragraph;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Drafting;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import app.bellwether.writing.SourceSpan;
import app.bellwether.writing.Worded;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Answers a question in a reader's own words by quotes: of what is behind their brief first, then of all that was read of late. Where there
 * is a model, it words an answer from what is most about it.
 */
@Component
class QuestionAnswers {

    private static final Duration OF_LATE = Duration.ofDays(60);

    /** As many can be read while somebody waits for a mail. */
    private static final int MOST_ARTICLES = 150;

    private static final int QUOTED = 5;

    /** So many sentences a model is shown. */
    private static final int SHOWN = 12;

    /** Somebody waits, and others behind them. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Logger LOG = LoggerFactory.getLogger(QuestionAnswers.class);

    private final Dossiers dossiers;
    private final Behind behind;
    private final Articles articles;
    private final Lookup lookup;
    private final Clock clock;
    private final Linguist linguist;
    private final Finder finder;
    private final Drafting drafting;

    QuestionAnswers(
            Dossiers dossiers,
            Behind behind,
            Articles articles,
            Lookup lookup,
            Clock clock,
            Linguist linguist,
            Drafting drafting) {
        this.dossiers = dossiers;
        this.behind = behind;
        this.articles = articles;
        this.lookup = lookup;
        this.clock = clock;
        this.linguist = linguist;
        this.finder = new Finder(linguist);
        this.drafting = drafting;
    }

    /**
     * What was found.
     *
     * @param near of what is behind the brief
     * @param far of all that was read of late; looked for only where the other does not answer
     */
    private record Found(Find near, Find far) {

        boolean isAnswered() {
            return !best().answers().isEmpty() || !best().likely().isEmpty();
        }

        /** Whether what was read of late answers better. */
        boolean isFar() {
            return near.answers().isEmpty()
                    && (!far.answers().isEmpty()
                            || (near.likely().isEmpty()
                                    && (!far.likely().isEmpty()
                                            || near.nearest().isEmpty())));
        }

        Find best() {
            return isFar() ? far : near;
        }
    }

    /** Whether there is a model that answers. */
    boolean isWorded() {
        return drafting.drafts(new AnswerTask("", "en", List.of()));
    }

    /** Has a model answer it, if there is one; what it says is found afterwards. Not to be called within a transaction. */
    void prepare(String typed, Optional<Brief> brief, Said said) {
        drafting.of(
                task(typed, said),
                spans(find(Asked.read(typed), brief), said),
                clock.instant().plus(PATIENCE));
    }

    private static AnswerTask task(String typed, Said said) {
        return new AnswerTask(typed, said.frame().language(), List.of());
    }

    Section to(String typed, Optional<Brief> brief, Said said) {
        Asked asked = Asked.read(typed);
        Found found = find(asked, brief);
        List<Worded> worded = worded(typed, found, said);
        return found.isAnswered() || !worded.isEmpty()
                ? answered(asked, found, worded, said)
                : notThere(asked, found, said);
    }

    private List<Worded> worded(String typed, Found found, Said said) {
        try {
            return isWorded()
                    ? drafting.answered(task(typed, said), spans(found, said)).part("answer")
                    : List.of();
        } catch (RuntimeException failure) {
            LOG.error("A question is answered by quotes, since what a model worded cannot be read", failure);
            return List.of();
        }
    }

    private Found find(Asked asked, Optional<Brief> brief) {
        Collection<Article> behindIt = brief.map(this::behind).orElse(List.of());
        Find near = finder.find(asked, behindIt);
        if (!near.answers().isEmpty()) {
            return new Found(near, Find.NOTHING);
        }
        Instant now = clock.instant();
        List<Article> read = lookup.like(asked.keywords(linguist), now.minus(OF_LATE), now, MOST_ARTICLES).stream()
                .filter(article -> !behindIt.contains(article))
                .toList();
        return new Found(near, finder.find(asked, read));
    }

    /** What is reported in the reader's language; of what is behind the brief first. What somebody said is theirs, and is quoted. */
    private static List<SourceSpan> spans(Found found, Said said) {
        return Stream.concat(found.near().best().stream(), found.far().best().stream())
                .filter(one -> one.article().language().equals(said.frame().language()))
                .filter(one -> Citations.kind(one.article(), citation(one)) == Passage.Kind.REPORTED)
                .limit(SHOWN)
                .map(one -> new SourceSpan(citation(one)))
                .toList();
    }

    /** All articles that the items rest on, and those of the same stories. */
    private Collection<Article> behind(Brief brief) {
        List<Citation> quoted = brief.items().stream()
                .flatMap(item -> dossiers.of(brief, item).quotes().stream())
                .map(ItemEvidence.Quote::citation)
                .toList();
        Set<ArticleId> ids = new LinkedHashSet<>();
        quoted.forEach(citation -> ids.add(new ArticleId(citation.article())));
        for (Story story : behind.stories(quoted).values()) {
            story.members().stream().map(Member::article).forEach(ids::add);
        }
        return articles.byIds(ids.stream().limit(MOST_ARTICLES).toList()).values();
    }

    private static Section answered(Asked asked, Found all, List<Worded> worded, Said said) {
        Find found = all.best();
        List<Block> blocks = new ArrayList<>();
        if (!worded.isEmpty()) {
            blocks.add(new Paragraph(null, worded.stream().map(Worded::passage).toList()));
        }
        List<Find.Said> quotes = Stream.of(found.answers(), found.likely(), found.nearest(), found.best())
                .filter(some -> !some.isEmpty())
                .findFirst()
                .orElse(List.of());
        quotes.stream().limit(QUOTED).forEach(one -> blocks.add(paragraph(one)));
        if (found.differ()) {
            blocks.add(Said.paragraph(said.say("ask.differ")));
        }
        List<String> sure = new ArrayList<>();
        if (!found.answers().isEmpty()) {
            sure.add(sure("ask.sure", asked, found.answers().getFirst(), said));
        } else if (!found.likely().isEmpty()) {
            sure.add(sure("ask.unsure", asked, found.likely().getFirst(), said));
        }
        if (found.copies() > 0) {
            sure.add(said.say("ask.copies", "count", found.copies()));
        }
        String where = all.isFar() ? "elsewhere" : "behind";
        sure.add(said.say("ask.looked", "articles", found.articles(), "where", where));
        blocks.add(Said.paragraph(sure));
        return Said.answer(said.say("ask.heading"), echo(asked, said), blocks);
    }

    /** A mail may be read long after it was answered. */
    private static Paragraph echo(Asked asked, Said said) {
        return Said.paragraph(
                said.mute() ? said.say("ask.unproven") : said.say("ask.asked", "question", said.quoted(asked.text())));
    }

    private static String sure(String words, Asked asked, Find.Said best, Said said) {
        return said.say(
                words,
                "score",
                said.percent(best.score()),
                "shared",
                best.shared(),
                "count",
                best.asked(),
                "fits",
                asked.of().name().toLowerCase(Locale.ROOT),
                "likeness",
                said.percent(best.likeness()));
    }

    private static Section notThere(Asked asked, Found found, Said said) {
        Find nearest = found.best();
        Paragraph no = Said.paragraph(said.say(
                "ask.nothing",
                "articles",
                found.near().articles(),
                "count",
                found.far().articles()));
        List<Block> blocks = new ArrayList<>(List.of(no));
        if (!nearest.nearest().isEmpty()) {
            blocks.add(Said.paragraph(said.say("ask.nearest")));
        }
        nearest.nearest().forEach(one -> blocks.add(paragraph(one)));
        return Said.answer(said.say("ask.none"), echo(asked, said), blocks);
    }

    private static Paragraph paragraph(Find.Said said) {
        Citation citation = citation(said);
        Passage.Kind kind = Citations.kind(said.article(), citation);
        return new Paragraph(null, List.of(new Passage(kind, citation.quote(), List.of(citation))));
    }

    private static Citation citation(Find.Said said) {
        return Citations.of(said.article(), Citation.Part.TEXT, said.start(), said.end(), null);
    }
}
