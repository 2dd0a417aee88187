package app.bellwether.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.sources.Article;
import app.bellwether.taxonomy.Key;
import app.bellwether.taxonomy.Taxonomy;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewsroomTest {

    private static final Linguist LINGUIST = Linguist.standard(Taxonomy.standard());

    private final StoryStore store = StoryStore.inMemory();
    private final Newsroom newsroom = new Newsroom(LINGUIST, store);

    @Test
    void putsReportsOfOneEventIntoOneStory() {
        StoryId rail = newsroom.take(Reports.rail("corvane", 0));

        assertThat(newsroom.take(Reports.railAgain("merrow", 2))).isEqualTo(rail);
        assertThat(newsroom.take(Reports.flood("ashmere", 3))).isNotEqualTo(rail);
        assertThat(store.byId(rail).orElseThrow().members())
                .extracting(Member::publisher)
                .containsExactly("corvane", "merrow");
    }

    @Test
    void countsCopiesAsOneVoice() {
        StoryId rail = newsroom.take(Reports.rail("corvane", 0));
        newsroom.take(Reports.rail("pearlstrand", 1));
        newsroom.take(Reports.railAgain("merrow", 2));

        Story story = store.byId(rail).orElseThrow();
        assertThat(story.members()).extracting(Member::voice).containsExactly(0, 0, 1);
    }

    /** Of short texts a sample of their words would now and then be alike by chance. */
    @Test
    void countsShortReportsThatShareASentenceAsVoicesOfTheirOwn() {
        String shared = "\n\nAnalysts had expected something of the kind for months.";
        StoryId cut = newsroom.take(Reports.article(
                "corvane",
                0,
                "Lanting AI cuts price of its R3 model by 60 percent",
                "Lanting AI, an artificial intelligence company in China, cut the price of its R3 model by 60 percent,"
                        + " to $1.00 per million output tokens." + shared));
        newsroom.take(Reports.article(
                "merrow",
                48,
                "Price of Lanting’s R3 model falls by 60 percent",
                "Lanting AI of China has cut the price of its R3 artificial intelligence model by 60 percent, which"
                        + " puts pressure on American rivals." + shared));
        newsroom.take(Reports.article(
                "ashmere",
                96,
                "Lanting AI’s R3 price cut draws customers abroad",
                "Lanting AI, the Chinese artificial intelligence company, cut the price of its R3 model by 60 percent"
                        + " to win customers abroad." + shared));

        assertThat(store.byId(cut).orElseThrow().members())
                .extracting(Member::voice)
                .containsOnly(0, 1, 2);
    }

    @Test
    void leavesAnArticleWhereItIs() {
        Article first = Reports.rail("corvane", 0);
        StoryId rail = newsroom.take(first);

        assertThat(newsroom.take(Reports.revised(first, "The flood closed the bridge of Ashmere.")))
                .isEqualTo(rail);
        assertThat(store.after(0, 10)).hasSize(1);
    }

    @Test
    void beginsAnewWhenAStoryIsLongOver() {
        StoryId rail = newsroom.take(Reports.rail("corvane", 0));

        assertThat(newsroom.take(Reports.rail("merrow", 24 * 40))).isNotEqualTo(rail);
    }

    @Test
    void saysWhatAStoryIsAbout() {
        StoryId rail = newsroom.take(Reports.rail("corvane", 0));

        assertThat(store.byId(rail).orElseThrow().keys()).contains(Key.region("KE"), Key.topic("rail"));
    }

    @Test
    void goesOnAfterARestartAsIfNothingHadHappened() {
        List<Article> articles = List.of(
                Reports.rail("corvane", 0),
                Reports.flood("ashmere", 1),
                Reports.railAgain("merrow", 2),
                Reports.floodAgain("athi", 5));
        List<StoryId> without = articles.stream().map(newsroom::take).toList();

        StoryStore restarted = StoryStore.inMemory();
        List<StoryId> with = articles.stream()
                .map(article -> new Newsroom(LINGUIST, restarted).take(article))
                .toList();

        assertThat(with).isEqualTo(without);
        assertThat(restarted.between(Reports.FIRST, Reports.FIRST.plusSeconds(86_400)))
                .isEqualTo(store.between(Reports.FIRST, Reports.FIRST.plusSeconds(86_400)));
    }
}
