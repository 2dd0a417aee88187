package app.bellwether.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import app.bellwether.taxonomy.Key;
import app.bellwether.taxonomy.Taxonomy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of stories does. */
abstract class StoryStoreContract {

    private static final Linguist LINGUIST = Linguist.standard(Taxonomy.standard());

    static final Article RAIL = Reports.rail("corvane", 0);
    private static final Article FLOOD = Reports.flood("ashmere", 1);
    static final Article RAIL_AGAIN = Reports.railAgain("merrow", 2);

    StoryStore store;
    StoryId rail;
    StoryId flood;

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
        assertThat(all).extracting(Remembered::arrived).containsExactly(rail, flood, rail);
        Sight sight = all.getFirst().sight();
        assertThat(sight.lead().dot(sight.lead())).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-6));
        assertThat(sight.resemblance(sight)).isEqualTo(1);
        assertThat(sight.published()).isEqualTo(RAIL.published());
        assertThat(store.remembered(Reports.FIRST.plus(Duration.ofHours(2))))
                .extracting(Remembered::story)
                .containsExactly(rail, rail);
    }

    @Test
    void resolvesAStoryThatBecamePartOfAnother() {
        List<Stories.Placed> before = store.after(0, 10);
        store.merge(flood, union());
        store.merge(flood, union());

        assertThat(store.byId(flood)).isEqualTo(store.byId(rail)).contains(union());
        assertThat(store.of(FLOOD.id())).contains(union());
        assertThat(store.between(Reports.FIRST, Reports.FIRST.plus(Duration.ofDays(1))))
                .containsExactly(union());
        assertThat(store.now(flood)).isEqualTo(rail);
        assertThat(store.now(rail)).isEqualTo(rail);
        assertThat(store.placeOf(FLOOD.id())).as("as decided on arrival").contains(flood);
        assertThat(store.after(0, 10)).isEqualTo(before);
        assertThat(store.remembered(Reports.FIRST.plus(Duration.ofHours(2))))
                .extracting(Remembered::arrived)
                .containsExactly(rail, flood, rail);
    }

    @Test
    void resolvesAStoryThatBecamePartOfAPart() {
        Newsroom newsroom = new Newsroom(LINGUIST, store);
        StoryId third =
                newsroom.take(Reports.article("tarn", 3, "Crane falls in Tarn", "A crane fell in the port of Tarn."));
        store.merge(flood, union());
        Story all = new Story(
                third,
                RAIL.title(),
                RAIL.id(),
                Stream.concat(union().members().stream(), store.byId(third).orElseThrow().members().stream())
                        .toList(),
                union().keys());
        store.merge(rail, all);

        assertThat(store.byId(flood)).isEqualTo(store.byId(rail)).isEqualTo(store.byId(third));
        assertThat(store.byId(flood).orElseThrow().members()).hasSize(4);
        assertThat(store.now(flood)).isEqualTo(store.now(rail)).isEqualTo(third);
    }

    /** The two stories as one. */
    private Story union() {
        List<Member> members = List.of(
                new Member(RAIL.id(), RAIL.publisher(), RAIL.published(), 0, ""),
                new Member(FLOOD.id(), FLOOD.publisher(), FLOOD.published(), 1, ""),
                new Member(RAIL_AGAIN.id(), RAIL_AGAIN.publisher(), RAIL_AGAIN.published(), 2, ""));
        return new Story(rail, RAIL.title(), RAIL.id(), members, Set.of(Key.topic("rail")));
    }
}
