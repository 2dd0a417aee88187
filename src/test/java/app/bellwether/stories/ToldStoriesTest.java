package app.bellwether.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.sources.Article;
import app.bellwether.taxonomy.Taxonomy;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToldStoriesTest {

    private static final Linguist LINGUIST = Linguist.standard(Taxonomy.standard());

    private static final String OWN_WORDS =
            "Kenya has opened a railway line of 369 kilometres from Naivasha to Malaba on the"
                    + " border of Uganda, and the first freight train left on Monday.";

    private final Sighting sighting = new Sighting(LINGUIST);
    private final OpenStories arrival = new OpenStories(Affinity.FOUND, new Frequencies(LINGUIST));
    private final ToldStories told = new ToldStories(Affinity.FOUND);

    @Test
    void findsThatALoneArticleIsOfAStory() {
        TermIndex.Entry lone = put("b", Reports.rail("lone", 0));
        put("a", Reports.rail("corvane", 1));
        put("a", Reports.railAgain("merrow", 2));
        TermIndex.Entry third = put("a", Reports.rail("athi", 3));

        List<ToldStories.Found> found = told.review(third.sight(), List.of(lone));

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().part()).isEqualTo(new StoryId("a"));
        Story whole = found.getFirst().whole();
        assertThat(whole.id()).as("the story that began first").isEqualTo(new StoryId("b"));
        assertThat(whole.members()).hasSize(4);
        assertThat(whole.members()).extracting(Member::voice).containsOnly(0, 1);
    }

    @Test
    void keepsTheVoicesOfTheStoryThatStays() {
        put("a", Reports.railAgain("corvane", 0));
        TermIndex.Entry lone = put("b", Reports.rail("lone", 1));
        TermIndex.Entry own = put("a", Reports.article("merrow", 2, "Kenya opens its railway", OWN_WORDS));
        TermIndex.Entry copy = put("a", Reports.railAgain("athi", 3));
        int before = own.story().newest().voice();

        Story story = told.review(copy.sight(), List.of(lone)).getFirst().whole();

        assertThat(before).isZero();
        assertThat(story.members()).extracting(Member::voice).containsExactly(0, 2, 1, 0);
    }

    @Test
    void asksOnlyOnceAboutWhatIsOneAlready() {
        TermIndex.Entry lone = put("b", Reports.rail("lone", 0));
        put("a", Reports.rail("corvane", 1));
        put("a", Reports.railAgain("merrow", 2));
        TermIndex.Entry third = put("a", Reports.rail("athi", 3));
        told.review(third.sight(), List.of(lone));

        assertThat(told.review(third.sight(), List.of(lone))).isEmpty();
        TermIndex.Entry next = put("a", Reports.rail("quartier", 4));
        assertThat(told.review(next.sight(), List.of(lone, third))).isEmpty();
    }

    @Test
    void makesNoStoryOfTwoThatStandBesideEachOther() {
        TermIndex.Entry lone = put("b", Reports.rail("lone", 0));
        TermIndex.Entry other = put("a", Reports.rail("corvane", 1));

        assertThat(told.review(other.sight(), List.of(lone))).isEmpty();
    }

    @Test
    void mergesNothingOfWhichSomeArticlesAreOfSomethingElse() {
        TermIndex.Entry rail = put("b", Reports.rail("lone", 0));
        put("b", Reports.flood("athi", 1));
        put("b", Reports.floodAgain("tarn", 1));
        put("a", Reports.rail("corvane", 1));
        put("a", Reports.railAgain("merrow", 2));
        TermIndex.Entry third = put("a", Reports.rail("athi", 3));

        assertThat(told.review(third.sight(), List.of(rail))).isEmpty();
    }

    @Test
    void leavesStoriesOfDifferentEventsAlone() {
        TermIndex.Entry flood = put("b", Reports.flood("athi", 1));
        put("b", Reports.floodAgain("tarn", 1));
        put("a", Reports.rail("corvane", 1));
        put("a", Reports.rail("merrow", 2));
        TermIndex.Entry third = put("a", Reports.railAgain("lone", 3));

        assertThat(told.review(third.sight(), List.of(flood))).isEmpty();
    }

    private TermIndex.Entry put(String story, Article article) {
        Sight sight = sighting.of(article, arrival.frequencies());
        OpenStory grown = arrival.add(sight, new StoryId(story));
        told.add(sight, grown);
        return new TermIndex.Entry(sight, grown);
    }
}
