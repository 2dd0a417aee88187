package app.bellwether.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.TestDatabase;
import app.bellwether.language.Linguist;
import app.bellwether.sources.Article;
import app.bellwether.sources.Articles;
import app.bellwether.sources.MemoryQuarantine;
import app.bellwether.sources.Quarantine;
import app.bellwether.sources.SourceHealth;
import app.bellwether.sources.Sources;
import app.bellwether.taxonomy.Taxonomy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SweepTest {

    private static final Linguist LINGUIST = Linguist.standard(Taxonomy.standard());
    private static final StoriesSettings SETTINGS = new StoriesSettings(Duration.ofSeconds(2), 2);

    private final TestDatabase database = TestDatabase.fresh();
    private final List<Object> told = new ArrayList<>();
    private final Quarantine quarantine = new MemoryQuarantine();
    private boolean sourcesRead = true;

    @Test
    void takesTheBacklogInOrderOfPublication() {
        sweep(Reports.railAgain("merrow", 2), Reports.flood("ashmere", 1), Reports.rail("corvane", 0))
                .run();

        List<Stories.Placed> all = stories().after(0, 9);
        assertThat(all)
                .extracting(placed -> placed.article().value())
                .containsExactly("corvane-0", "ashmere-1", "merrow-2");
        assertThat(all.get(2).story()).isEqualTo(all.get(0).story());
        assertThat(told)
                .containsExactly(
                        new StoryGrew(all.get(0).story()),
                        new StoryGrew(all.get(1).story()));
    }

    @Test
    void waitsAtFirstUntilEverySourceWasRead() {
        sourcesRead = false;
        Sweep sweep = sweep(Reports.rail("corvane", 0));
        sweep.run();
        assertThat(stories().after(0, 9)).isEmpty();

        sourcesRead = true;
        sweep.run();
        assertThat(stories().after(0, 9)).hasSize(1);
    }

    @Test
    void takesWhatArrivesLaterInBatchesAndNothingTwice() {
        sweep(Reports.rail("corvane", 0)).run();

        Article[] more = {
            Reports.rail("corvane", 0),
            Reports.flood("ashmere", 1),
            Reports.railAgain("merrow", 2),
            Reports.floodAgain("athi", 3),
            Reports.rail("quartier", 4)
        };
        sweep(more).run();
        sweep(more).run();

        assertThat(stories().after(0, 99)).hasSize(5);
        assertThat(stories().between(Reports.FIRST, Reports.FIRST.plus(Duration.ofDays(1))))
                .hasSize(2);
    }

    @Test
    void setsAnArticleAsideThatCannotBeReadAndGoesOn() {
        Article endless = Reports.article("quartier", 1, "Port reopens", "The port reopened. ".repeat(60_000));

        sweep(Reports.rail("corvane", 0), endless, Reports.flood("ashmere", 2)).run();

        assertThat(stories().after(0, 9))
                .extracting(placed -> placed.article().value())
                .containsExactly("corvane-0", "ashmere-2");
        assertThat(quarantine.newest(9)).extracting(Quarantine.Held::article).containsExactly(endless.id());
    }

    @Test
    void saysWhenAllThatArrivedHasItsStory() {
        Articles articles = Articles.inMemory(List.of(Reports.rail("corvane", 0)));
        assertThat(StoredStoriesTest.in(database, articles).caughtUp()).isFalse();

        sweep(Reports.rail("corvane", 0)).run();

        assertThat(StoredStoriesTest.in(database, articles).caughtUp()).isTrue();
    }

    @Test
    void leavesTheWorkToTheInstanceThatLeads() {
        database.transactions().executeWithoutResult(transaction -> {
            assertThat(stories().lead()).isTrue();
            CompletableFuture.runAsync(() -> sweep(Reports.rail("corvane", 0)).run())
                    .join();
            assertThat(stories().after(0, 9)).isEmpty();
        });

        sweep(Reports.rail("corvane", 0)).run();
        assertThat(stories().after(0, 9)).hasSize(1);
    }

    private StoredStories stories() {
        return StoredStoriesTest.in(database, Articles.inMemory(List.of()));
    }

    private Sweep sweep(Article... arrived) {
        Articles articles = Articles.inMemory(List.of(arrived));
        StoredStories stories = StoredStoriesTest.in(database, articles);
        return new Sweep(
                LINGUIST,
                stories,
                new Arrivals(articles, sources(), SETTINGS),
                quarantine,
                database.transactions(),
                told::add);
    }

    private Sources sources() {
        return new Sources() {
            @Override
            public List<SourceHealth> health() {
                return List.of();
            }

            @Override
            public int articles() {
                return 0;
            }

            @Override
            public boolean caughtUp() {
                return sourcesRead;
            }

            @Override
            public Coverage coverage(Instant since) {
                return new Coverage(0, 0, List.of());
            }
        };
    }
}
