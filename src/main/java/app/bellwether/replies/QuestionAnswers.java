package app.bellwether.replies;

import app.bellwether.briefs.Brief;
import app.bellwether.language.Linguist;
import app.bellwether.replies.asking.Asked;
import app.bellwether.replies.asking.Find;
import app.bellwether.replies.asking.Finder;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import app.bellwether.sources.Articles;
import app.bellwether.sources.Lookup;
import app.bellwether.stories.Member;
import app.bellwether.stories.Story;
import app.bellwether.writing.Block;
import app.bellwether.writing.Block.Paragraph;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
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
import org.springframework.stereotype.Component;

/** Answers a question in a reader's own words by quotes: of what is behind their brief first, then of all that was read of late. */
@Component
class QuestionAnswers {

    private static final Duration OF_LATE = Duration.ofDays(60);

    /** As many can be read while somebody waits for a mail. */
    private static final int MOST_ARTICLES = 150;

    private final Dossiers dossiers;
    private final Behind behind;
    private final Articles articles;
    private final Lookup lookup;
    private final Clock clock;
    private final Linguist linguist;
    private final Finder finder;

    QuestionAnswers(
            Dossiers dossiers, Behind behind, Articles articles, Lookup lookup, Clock clock, Linguist linguist) {
        this.dossiers = dossiers;
        this.behind = behind;
        this.articles = articles;
        this.lookup = lookup;
        this.clock = clock;
        this.linguist = linguist;
        this.finder = new Finder(linguist);
    }

    Section to(String typed, Optional<Brief> brief, Said said) {
        Asked asked = Asked.read(typed);
        Collection<Article> behindIt = brief.map(this::behind).orElse(List.of());
        Find near = finder.find(asked, behindIt);
        if (!near.answers().isEmpty()) {
            return answered(asked, near, "behind", said);
        }
        Instant now = clock.instant();
        List<Article> read = lookup.like(asked.keywords(linguist), now.minus(OF_LATE), now, MOST_ARTICLES).stream()
                .filter(article -> !behindIt.contains(article))
                .toList();
        Find far = finder.find(asked, read);
        return far.answers().isEmpty()
                ? notThere(asked, near.nearest().isEmpty() ? far : near, near.articles(), far.articles(), said)
                : answered(asked, far, "elsewhere", said);
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

    private static Section answered(Asked asked, Find found, String where, Said said) {
        List<Block> blocks = new ArrayList<>();
        found.answers().forEach(one -> blocks.add(paragraph(one)));
        if (found.differ()) {
            blocks.add(Said.paragraph(said.say("ask.differ")));
        }
        List<String> sure = new ArrayList<>(List.of(sure(asked, found.answers().getFirst(), said)));
        if (found.copies() > 0) {
            sure.add(said.say("ask.copies", "count", found.copies()));
        }
        sure.add(said.say("ask.looked", "articles", found.articles(), "where", where));
        blocks.add(Said.paragraph(sure));
        return Said.answer(said.say("ask.heading"), echo(asked, said), blocks);
    }

    /** A mail may be read long after it was answered. */
    private static Paragraph echo(Asked asked, Said said) {
        return Said.paragraph(said.say("ask.asked", "question", said.quoted(asked.text())));
    }

    private static String sure(Asked asked, Find.Said best, Said said) {
        return said.say(
                "ask.sure",
                "score",
                said.percent(best.score()),
                "count",
                best.asked(),
                "fits",
                asked.of().name().toLowerCase(Locale.ROOT),
                "likeness",
                said.percent(best.likeness()));
    }

    private static Section notThere(Asked asked, Find nearest, int behindIt, int ofLate, Said said) {
        Paragraph no = Said.paragraph(said.say("ask.nothing", "articles", behindIt, "count", ofLate));
        List<Block> blocks = new ArrayList<>(List.of(no));
        if (!nearest.nearest().isEmpty()) {
            blocks.add(Said.paragraph(said.say("ask.nearest")));
        }
        nearest.nearest().forEach(one -> blocks.add(paragraph(one)));
        return Said.answer(said.say("ask.none"), echo(asked, said), blocks);
    }

    private static Paragraph paragraph(Find.Said said) {
        Citation citation = Citations.of(said.article(), Citation.Part.TEXT, said.start(), said.end(), null);
        Passage.Kind kind = Citations.kind(said.article(), citation);
        return new Paragraph(null, List.of(new Passage(kind, citation.quote(), List.of(citation))));
    }
}
