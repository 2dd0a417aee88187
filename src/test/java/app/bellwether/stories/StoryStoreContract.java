package app.bellwether.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import app.bellwether.taxonomy.Taxonomy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of stories does. */
abstract class StoryStoreContract {

    private static final Linguist LINGUIST = Linguist.standard(Taxonomy.standard());

    private static final Article RAIL = Reports.rail("corvane", 0);
    private static final Article FLOOD = Reports.flood("ashmere", 1);
    private static final Article RAIL_AGAIN = Reports.railAgain("merrow", 2);

    private StoryStore store;
    private StoryId rail;
    private StoryId flood;

    abstract StoryStore empty();

    @BeforeEach
    void takeThree() {
        store = empty();
        Newsroom newsroom = new Newsroom(LINGUIST, store);
        rail = newsroom.take(RAIL);
        flood = newsroom.take(FLOOD);
        newsroom.take(RAIL_AGAIN);
    }

    @Test
    void findsAStoryByItsIdAndByItsArticles() {
        Story story = store.byId(rail).orElseThrow();

        assertThat(store.of(RAIL_AGAIN.id())).contains(story);
        assertThat(store.placeOf(FLOOD.id())).contains(flood);
        assertThat(story.members()).extracting(Member::article).containsExactly(RAIL.id(), RAIL_AGAIN.id());
        assertThat(story.title()).isIn(RAIL.title(), RAIL_AGAIN.title());
        assertThat(story.keys()).isNotEmpty();
    }

    @Test
    void namesTheOriginOfAVoice() {
        Newsroom newsroom = new Newsroom(LINGUIST, store);
        newsroom.take(Reports.wired("pearlstrand", 3, "AFP"));

        Story story = store.byId(rail).orElseThrow();
        assertThat(story.members()).extracting(Member::voice).containsExactly(0, 1, 0);
        assertThat(story.members()).extracting(Member::origin).containsExactly("", "", "AFP");
        assertThat(story.origins()).containsExactly(Map.entry(0, "AFP"));
        assertThat(story.originOf(RAIL.id())).contains("AFP");
        assertThat(story.originOf(RAIL_AGAIN.id())).isEmpty();
        assertThat(store.remembered(Reports.FIRST))
                .extracting(one -> one.sight().origin())
                .containsExactly("", "", "", "AFP");
    }

    @Test
    void knowsNothingOfStrangers() {
        assertThat(store.byId(new StoryId("none"))).isEmpty();
        assertThat(store.of(new ArticleId("none"))).isEmpty();
        assertThat(store.placeOf(new ArticleId("none"))).isEmpty();
    }

    @Test
    void findsStoriesByTheTimeOfTheirArticles() {
        assertThat(store.between(FLOOD.published(), FLOOD.published().plusSeconds(1)))
                .extracting(Story::id)
                .containsExactly(flood);
        assertThat(store.between(Reports.FIRST, Reports.FIRST.plus(Duration.ofDays(1))))
                .extracting(Story::id)
                .containsExactlyElementsOf(
                        List.of(rail, flood).stream().sorted().toList());
        assertThat(store.between(Reports.FIRST.plus(Duration.ofDays(1)), Reports.FIRST.plus(Duration.ofDays(2))))
                .isEmpty();
    }

    @Test
    void listsPlacesInTheirOrder() {
        List<Stories.Placed> all = store.after(0, 10);

        assertThat(all).extracting(Stories.Placed::article).containsExactly(RAIL.id(), FLOOD.id(), RAIL_AGAIN.id());
        assertThat(all).extracting(Stories.Placed::position).isSorted().doesNotHaveDuplicates();
        assertThat(store.after(all.getFirst().position(), 1)).containsExactly(all.get(1));
        assertThat(store.after(all.getLast().position(), 10)).isEmpty();
    }

    @Test
    void remembersWhatANewsroomNeedsToGoOn() {
        List<Remembered> all = store.remembered(Reports.FIRST);

        assertThat(all).extracting(Remembered::story).containsExactly(rail, flood, rail);
        Sight sight = all.getFirst().sight();
        assertThat(sight.lead().dot(sight.lead())).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-6));
        assertThat(sight.resemblance(sight)).isEqualTo(1);
        assertThat(sight.published()).isEqualTo(RAIL.published());
        assertThat(store.remembered(Reports.FIRST.plus(Duration.ofHours(2))))
                .extracting(Remembered::story)
                .containsExactly(rail, rail);
    }
}
