package app.bellwether.signals.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.signals.Evidence.Stance;
import app.bellwether.signals.Reports;
import app.bellwether.signals.ToldStories;
import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.claims.ClaimReader;
import app.bellwether.sources.Article;
import app.bellwether.taxonomy.Key;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FacetsTest {

    private static final Key PRIVACY = Key.topic("privacy");

    private final ClaimReader reader = new ClaimReader(Reports.LINGUIST, _ -> "");

    /** What each of them is about need not be what each sentence of it names. */
    @Test
    void isOfTheTopicsThatHalfOfTheArticlesAreOfWhichItsQuotesBegin() {
        Entry of = said("first", Set.of(PRIVACY));
        Entry alsoOf = said("second", Set.of(PRIVACY));
        Entry other = said("third", Set.of());

        assertThat(Facets.keys(List.of(of, alsoOf, other))).contains(PRIVACY);
        assertThat(Facets.keys(List.of(of, other, other))).doesNotContain(PRIVACY);
    }

    private Entry said(String id, Set<Key> leadTopics) {
        Article article = Reports.report(
                id, "Paper " + id, "2026-03-02T08:00:00Z", "A headline", "Wavelane was fined 310 million crowns.");
        ToldStories stories = new ToldStories();
        stories.tell(article, "story", 0);
        Claim read =
                reader.read(article, stories.of(article.id()).orElseThrow()).getFirst();
        Claim claim = new Claim(
                read.origin(),
                read.start(),
                read.end(),
                read.place(),
                read.quote(),
                read.anchor(),
                Set.of(),
                leadTopics,
                read.deadline(),
                read.statement(),
                read.verdict());
        return new Entry(claim, Stance.SUPPORTS, 1, 1, 0);
    }
}
