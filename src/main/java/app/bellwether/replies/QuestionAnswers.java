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

    Section to(String typed, Optional<Brief> brief) {
        Asked asked = Asked.read(typed);
        Collection<Article> behindIt = brief.map(this::behind).orElse(List.of());
        Find near = finder.find(asked, behindIt);
        if (!near.answers().isEmpty()) {
            return answered(asked, near, "behind your brief");
        }
        Instant now = clock.instant();
        List<Article> read = lookup.like(asked.keywords(linguist), now.minus(OF_LATE), now, MOST_ARTICLES).stream()
                .filter(article -> !behindIt.contains(article))
                .toList();
        Find far = finder.find(asked, read);
        return far.answers().isEmpty()
                ? notThere(near.nearest().isEmpty() ? far : near, near.articles(), far.articles())
                : answered(asked, far, "read of late, not behind your brief");
    }

    /** All articles that the items rest on, and those of the same stories. */
    private Collection<Article> behind(Brief brief) {
        List<Citation> quoted = brief.items().stream()
                .flatMap(item -> dossiers.of(brief, item).quotes().stream())
                .map(Dossier.Quote::citation)
                .toList();
        Set<ArticleId> ids = new LinkedHashSet<>();
        quoted.forEach(citation -> ids.add(new ArticleId(citation.article())));
        for (Story story : behind.stories(quoted).values()) {
            story.members().stream().map(Member::article).forEach(ids::add);
        }
        return articles.byIds(ids.stream().limit(MOST_ARTICLES).toList()).values();
    }

    private static Section answered(Asked asked, Find found, String where) {
        List<Block> blocks = new ArrayList<>();
        found.answers().forEach(said -> blocks.add(paragraph(said)));
        Find.Said best = found.answers().getFirst();
        String fits =
                asked.of().words().isEmpty() ? "" : " and it " + asked.of().words();
        blocks.add(Said.paragraph(
                "How sure: " + Said.percent(best.score())
                        + ". The first sentence, with its article’s title and the sentence before it, has "
                        + (best.asked() == 1 ? "the word" : "all " + best.asked() + " words")
                        + " of your question that matter, or words of the same meaning," + fits
                        + "; in meaning it comes to "
                        + Said.percent(best.likeness())
                        + " of your question.",
                "Looked through: " + Said.count(found.articles(), "article", "articles") + " " + where
                        + ". Whether it answers you is for you to judge: sentences are found, not understood."));
        return Said.answer("From the sources", blocks.getFirst(), blocks.subList(1, blocks.size()));
    }

    private static Section notThere(Find nearest, int behindIt, int ofLate) {
        Paragraph no = Said.paragraph("Not in the sources: no sentence answers that, in "
                + Said.count(behindIt, "article", "articles") + " behind your brief and "
                + Said.count(ofLate, "other", "others") + " of the last 60 days that share words with your question.");
        List<Block> near = new ArrayList<>();
        nearest.nearest().forEach(said -> near.add(paragraph(said)));
        if (!near.isEmpty()) {
            near.addFirst(Said.paragraph("The nearest, which is about something else or lacks what you ask for:"));
        }
        return Said.answer("Not in the sources", no, near);
    }

    private static Paragraph paragraph(Find.Said said) {
        Citation citation = Citations.of(said.article(), Citation.Part.TEXT, said.start(), said.end(), null);
        Passage.Kind kind = Citations.kind(said.article(), citation);
        return new Paragraph(null, List.of(new Passage(kind, citation.quote(), List.of(citation))));
    }
}
