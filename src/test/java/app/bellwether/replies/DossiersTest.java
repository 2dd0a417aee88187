package app.bellwether.replies;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.SettableClock;
import app.bellwether.briefs.Brief;
import app.bellwether.language.Linguist;
import app.bellwether.sources.Articles;
import app.bellwether.stories.StoryStore;
import app.bellwether.stories.Tellings;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.taxonomy.Taxonomy;
import app.bellwether.writing.Citation;
import java.util.List;
import org.junit.jupiter.api.Test;

class DossiersTest {

    private final Newsstand newsstand = new Newsstand();
    private final Brief brief = newsstand.brief(new SubscriberId("ada"));
    private final SettableClock clock = new SettableClock(Newsstand.MORNING);

    @Test
    void keepsTheWordsOfASignalWhoseArticlesAreGone() {
        List<Citation> kept = quotes(newsstand.articles(), 1);
        List<Citation> gone = quotes(Articles.inMemory(List.of()), 1);

        assertThat(gone)
                .extracting(Citation::quote)
                .hasSize(3)
                .containsExactlyInAnyOrderElementsOf(
                        kept.stream().map(Citation::quote).toList());
        assertThat(gone)
                .extracting(Citation::publisher)
                .containsExactlyInAnyOrderElementsOf(
                        kept.stream().map(Citation::publisher).toList());
        assertThat(gone)
                .extracting(Citation::published)
                .containsExactlyElementsOf(
                        kept.stream().map(Citation::published).toList());
    }

    @Test
    void keepsWhatABriefQuotesWhoseArticlesAreGone() {
        assertThat(quotes(Articles.inMemory(List.of()), 2)).isEqualTo(quotes(newsstand.articles(), 2));
    }

    private List<Citation> quotes(Articles articles, int number) {
        Behind behind = new Behind(
                StoryStore.inMemory(), articles, new Tellings(Linguist.standard(Taxonomy.standard())), clock);
        return new Dossiers(newsstand.signals(), behind, articles, clock)
                .of(brief, brief.item(number).orElseThrow()).quotes().stream()
                        .map(ItemEvidence.Quote::citation)
                        .toList();
    }
}
