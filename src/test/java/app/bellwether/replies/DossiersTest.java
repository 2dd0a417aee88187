package app.bellwether.replies;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.SettableClock;
import app.bellwether.briefs.Brief;
import app.bellwether.sources.Articles;
import app.bellwether.stories.StoryStore;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.writing.Block;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.util.List;
import java.util.stream.Stream;
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

    @Test
    void quotesWhateverTheBriefSaysOfASignalOnce() {
        Citation opening = newsstand.reported("port2").citations().getFirst();
        Citation known = quotes(newsstand.articles(), 1).getFirst();
        Citation ofAnother = quotes(newsstand.articles(), 2).getFirst();
        List<Section> sections = Stream.concat(
                        Stream.of(new Section(
                                Section.Kind.LEDE,
                                "In short",
                                List.of(new Block.Paragraph(
                                        null,
                                        List.of(
                                                Passage.reported(opening),
                                                Passage.reported(known),
                                                new Passage(Passage.Kind.OPINION, opening.quote(), List.of(opening)),
                                                Passage.reported(ofAnother)))))),
                        brief.document().sections().stream())
                .toList();
        Brief opened = new Brief(
                brief.id(),
                brief.subscriber(),
                brief.date(),
                brief.slot(),
                brief.edition(),
                brief.sealed(),
                brief.deadline(),
                brief.document().with(sections),
                brief.items(),
                brief.hash());

        assertThat(quotes(opened, newsstand.articles(), 1))
                .extracting(Citation::quote)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(quotes(newsstand.articles(), 1).stream(), Stream.of(opening))
                                .map(Citation::quote)
                                .toList());
    }

    private List<Citation> quotes(Articles articles, int number) {
        return quotes(brief, articles, number);
    }

    private List<Citation> quotes(Brief brief, Articles articles, int number) {
        Behind behind = new Behind(StoryStore.inMemory());
        return new Dossiers(newsstand.signals(), behind, articles, clock)
                .of(brief, brief.item(number).orElseThrow()).quotes().stream()
                        .map(ItemEvidence.Quote::citation)
                        .toList();
    }
}
