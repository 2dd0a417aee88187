package app.bellwether.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.TestDatabase;
import app.bellwether.language.Linguist;
import app.bellwether.sources.Article;
import app.bellwether.sources.Articles;
import app.bellwether.taxonomy.Taxonomy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds whatever is found later, over reports of two events in many orders. */
class RetellingTest {

    private static final Linguist LINGUIST = Linguist.standard(Taxonomy.standard());

    /** Nothing is near enough on arrival but copies. */
    private static final Affinity SHY = with(24);

    /** Puts together what comes along. */
    private static final Affinity CARELESS = new Affinity(0, 0, 0, 0, 0, 0, 0, 0, .6, -.5, -1);

    /** Puts together what is unlike. */
    private static final Affinity CONTRARY = new Affinity(-6, 0, 0, 0, 0, 0, 0, 0, .6, -.5, -2);

    private static final Affinity EAGER = with(7);

    /** Bad decisions on arrival, within hours and over weeks, of which there is much to be found later. */
    static Stream<Arguments> badDays() {
        return Stream.of(SHY, CARELESS, CONTRARY)
                .flatMap(onArrival -> IntStream.of(1, 60)
                        .boxed()
                        .flatMap(hours ->
                                IntStream.of(2, 4).mapToObj(seed -> Arguments.of(onArrival, articles(seed, hours)))));
    }

    @ParameterizedTest
    @MethodSource("badDays")
    void everyArticleIsInExactlyOneStoryAtEveryTime(Affinity onArrival, List<Article> articles) {
        StoryStore store = StoryStore.inMemory();
        Newsroom newsroom = new Newsroom(LINGUIST, store, onArrival, EAGER);
        List<Article> taken = new ArrayList<>();
        for (Article article : articles) {
            StoryId arrived = newsroom.take(article);
            taken.add(article);

            assertThat(all(store).stream().flatMap(story -> story.members().stream()))
                    .extracting(Member::article)
                    .containsExactlyInAnyOrderElementsOf(
                            taken.stream().map(Article::id).toList());
            assertThat(store.placeOf(article.id())).contains(arrived);
            for (Article one : taken) {
                assertThat(store.byId(store.placeOf(one.id()).orElseThrow())).isPresent();
                assertThat(store.of(one.id()).orElseThrow().members())
                        .extracting(Member::article)
                        .contains(one.id());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("badDays")
    void findsTheSameAfterRestarts(Affinity onArrival, List<Article> articles) {
        StoryStore without = StoryStore.inMemory();
        Newsroom newsroom = new Newsroom(LINGUIST, without, onArrival, EAGER);
        articles.forEach(newsroom::take);

        StoryStore with = StoryStore.inMemory();
        articles.forEach(article -> new Newsroom(LINGUIST, with, onArrival, EAGER).take(article));

        assertThat(all(with)).isEqualTo(all(without));
        assertThat(parts(with, articles)).isEqualTo(parts(without, articles));
    }

    @ParameterizedTest
    @MethodSource("badDays")
    void findsTheSameInADatabaseAfterRestarts(Affinity onArrival, List<Article> articles) {
        StoryStore without = StoryStore.inMemory();
        Newsroom newsroom = new Newsroom(LINGUIST, without, onArrival, EAGER);
        articles.forEach(newsroom::take);

        StoredStories with = StoredStoriesTest.in(TestDatabase.fresh(), Articles.inMemory(List.of()));
        for (Article article : articles) {
            new Newsroom(LINGUIST, with, onArrival, EAGER).take(article);
            with.forgetBefore(article.published().minus(OpenStories.WINDOW.multipliedBy(2)));
        }

        assertThat(all(with)).isEqualTo(all(without));
        assertThat(parts(with, articles)).isEqualTo(parts(without, articles));
    }

    @Test
    void theBadDaysHaveChanges() {
        assertThat(badDays()).anySatisfy(day -> {
            StoryStore store = StoryStore.inMemory();
            Newsroom newsroom = new Newsroom(LINGUIST, store, (Affinity) day.get()[0], EAGER);
            List<Article> articles =
                    ((List<?>) day.get()[1]).stream().map(Article.class::cast).toList();
            articles.forEach(newsroom::take);

            assertThat(parts(store, articles)).isNotEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("badDays")
    void changesNothingAboutArrival(Affinity onArrival, List<Article> articles) {
        assertThat(decided(onArrival, EAGER, articles)).isEqualTo(decided(onArrival, with(1_000), articles));
    }

    private static List<StoryId> decided(Affinity onArrival, Affinity later, List<Article> articles) {
        Newsroom newsroom = new Newsroom(LINGUIST, StoryStore.inMemory(), onArrival, later);
        return articles.stream().map(newsroom::take).toList();
    }

    private static List<Story> all(StoryStore store) {
        return store.between(Reports.FIRST, Reports.FIRST.plus(Duration.ofDays(99)));
    }

    /** Which stories of arrival became part of which other ones. */
    private static Map<StoryId, StoryId> parts(StoryStore store, List<Article> articles) {
        Map<StoryId, StoryId> parts = new HashMap<>();
        for (Article article : articles) {
            StoryId arrived = store.placeOf(article.id()).orElseThrow();
            if (!store.now(arrived).equals(arrived)) {
                parts.put(arrived, store.now(arrived));
            }
        }
        return parts;
    }

    private static List<Article> articles(long seed, int hours) {
        List<Integer> kinds = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            kinds.add(i % 4);
        }
        Collections.shuffle(kinds, new Random(seed));
        List<Article> articles = new ArrayList<>();
        for (int at = 0; at < kinds.size(); at++) {
            String outlet = "outlet" + at;
            int hour = at * hours;
            articles.add(
                    switch (kinds.get(at)) {
                        case 0 -> Reports.rail(outlet, hour);
                        case 1 -> Reports.railAgain(outlet, hour);
                        case 2 -> Reports.flood(outlet, hour);
                        default -> Reports.floodAgain(outlet, hour);
                    });
        }
        return articles;
    }

    private static Affinity with(double enough) {
        Affinity found = Affinity.FOUND;
        return new Affinity(
                found.lead(),
                found.headline(),
                found.meaning(),
                found.weekday(),
                found.year(),
                found.brevity(),
                found.rootDays(),
                found.laterDays(),
                found.mean(),
                found.size(),
                enough);
    }
}
