package app.bellwether.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.matching.Decision;
import app.bellwether.matching.Inquiry.Fate;
import app.bellwether.matching.Inquiry.Stage;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.QuickHit;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import app.bellwether.stories.StoryId;
import app.bellwether.subscribers.Interest;
import app.bellwether.subscribers.Subscriber;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HindsightTest {

    private static final Instant FIRST = Instant.parse("2026-03-05T06:00:02Z");

    private final Mornings mornings = new Mornings();

    @SuppressWarnings("NullAway.Init")
    private Subscriber ada;

    @BeforeEach
    void sendTwoBriefs() {
        Samples.addHit(mornings.newsstand, "pune", "2026-03-05T03:00:00Z");
        ada = mornings.ada();
        mornings.at(FIRST.toString());
        Samples.addHit(mornings.newsstand, "next", "2026-03-06T03:00:00Z");
        mornings.at("2026-03-06T06:00:02Z");
        assertThat(mornings.slots(ada)).hasSize(2);
    }

    @Test
    void r8KnowsWhatWasTakenAndByWhatWasRecordedThen() {
        Fate fate = fate("pune", FIRST);

        assertThat(fate.stage()).isEqualTo(Stage.QUOTED);
        assertThat(fate.verdicts()).singleElement().satisfies(verdict -> {
            assertThat(mornings.briefs.decisions(
                            mornings.briefs.of(ada.id(), 2).getLast().id()))
                    .contains(verdict.decision());
            assertThat(verdict.decision().taken()).isTrue();
            assertThat(verdict.keys()).isNotEmpty();
        });
    }

    @Test
    void r8KnowsWhatTheyHadBeenSentByThen() {
        Instant second = mornings.briefs.of(ada.id(), 1).getFirst().sealed();

        assertThat(decision("pune", second).stage()).isEqualTo("novelty");
        assertThat(decision("next", second).taken()).isTrue();
        assertThat(fate("next", FIRST).stage()).isEqualTo(Stage.LATER);
    }

    @Test
    void r8DecidesByWhatTheyAskedForThen() {
        mornings.now = Instant.parse("2026-03-06T09:00:00Z");
        mornings.subscribers.interests(
                ada.id(), _ -> List.of(Interest.of(Samples.TAXONOMY.understand("football"), false)));
        ada = mornings.subscribers.byId(ada.id()).orElseThrow();

        assertThat(decision("pune", FIRST).taken()).isTrue();
        assertThat(decision("next", mornings.now).stage()).isEqualTo("interest");
    }

    /** What composing leaves out was called something that a brief would have, where there was no brief. */
    @Test
    void r8KnowsWhatABriefThatWasNotMadeWouldHaveLeftOut() {
        Article article = Samples.article(
                "tigers",
                "Malhar Business Daily",
                "2026-03-06T07:00:00Z",
                "Jaipur counts 300 tigers in its forests",
                "Jaipur counted 300 tigers in its forests, its rangers said on Friday.");
        mornings.newsstand.stories.add(Samples.story("tigers", mornings.newsstand, article));
        // with so much of one country it is known where these papers are at home
        for (String id : List.of("tigers", "elephants", "rhinos", "bears", "deer")) {
            mornings.newsstand.hits.add(new QuickHit(
                    id,
                    new StoryId(id),
                    article.title(),
                    Samples.evidence(article, 0, "", Evidence.Stance.SUPPORTS),
                    Samples.keys("India"),
                    4,
                    1));
        }
        mornings.now = Instant.parse("2026-03-06T09:00:00Z");
        mornings.subscribers.interests(ada.id(), _ -> List.of(wants("AI chips"), wants("India")));
        ada = mornings.subscribers.byId(ada.id()).orElseThrow();

        assertThat(decision("tigers", mornings.now.plusSeconds(1)).stage()).isEqualTo("beside");
    }

    private static Interest wants(String typed) {
        return Interest.of(Samples.TAXONOMY.understand(typed), false);
    }

    @Test
    void saysOfWhatBecameNoItemHowFarItCame() {
        Article unseen = Samples.article(
                "unseen", "The Merrow Ledger", "2026-03-04T03:00:00Z", "A fair", "A fair opened in Merrow on Monday.");
        mornings.newsstand.articles.put(unseen.id(), unseen);

        assertThat(fate("unseen", FIRST).stage()).isEqualTo(Stage.NO_STORY);

        mornings.newsstand.stories.add(Samples.story("fair", mornings.newsstand, unseen));
        assertThat(fate("unseen", FIRST).stage()).isEqualTo(Stage.NO_ITEM);
        assertThat(fate("unseen", Instant.parse("2026-03-20T06:00:00Z")).stage())
                .isEqualTo(Stage.EARLIER);
    }

    @Test
    void r8SaysOfWhatWasReadAfterTheBriefThatItWasReadTooLate() {
        Article late = Samples.article(
                "late",
                "The Merrow Ledger",
                FIRST.minusSeconds(60).toString(),
                "A fair",
                "A fair opened in Merrow on Monday.");
        mornings.newsstand.stories.add(Samples.story("fair", mornings.newsstand, late));

        assertThat(late.seen()).isAfter(FIRST);
        assertThat(fate("late", FIRST).stage()).isEqualTo(Stage.READ_LATER);
        assertThat(fate("late", late.seen().plusSeconds(1)).stage()).isEqualTo(Stage.NO_ITEM);
    }

    @Test
    void r8KnowsWhatTheyHadBeenSentBeforeABriefOfLongAgo() {
        Instant second = mornings.briefs.of(ada.id(), 1).getFirst().sealed();
        for (int day = 7; day < 31; day++) {
            Samples.addHit(mornings.newsstand, "of" + day, "2026-03-%02dT03:00:00Z".formatted(day));
            mornings.at("2026-03-%02dT06:00:02Z".formatted(day));
        }
        assertThat(mornings.briefs.of(ada.id(), 100)).hasSizeGreaterThan(Occasion.REMEMBERED + 2);

        assertThat(mornings.history.before(ada.id(), second))
                .extracting(Brief::sealed)
                .containsExactly(mornings.briefs.of(ada.id(), 100).getLast().sealed());
    }

    private Decision decision(String article, Instant at) {
        return fate(article, at).verdicts().getFirst().decision();
    }

    private Fate fate(String article, Instant at) {
        Article found = mornings.newsstand.shelf().byId(new ArticleId(article)).orElseThrow();
        return mornings.hindsight.of(List.of(found), ada, at).getFirst();
    }
}
