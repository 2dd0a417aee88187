package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.signals.Evidence;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import app.bellwether.sources.Kind;
import app.bellwether.stories.StoryId;
import app.bellwether.taxonomy.Taxonomy;
import app.bellwether.writing.Citation;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SurroundingsTest {

    private static final Linguist LINGUIST = Linguist.standard(Taxonomy.standard());
    private static final Instant DAY = Instant.parse("2026-11-19T09:12:00Z");
    private static final String TEXT = "Ships are late.\n\nRates rose by 9 percent in a week. Ships avoid the canal. "
            + "Retailers order earlier. It was the second rise in a row.\n\nThe port is full.";

    @Test
    void showTheSentenceBeforeAndTheOneAfter() {
        assertThat(around("Ships avoid the canal.", "avoid"))
                .isEqualTo(new Surroundings(
                        "Rates rose by 9 percent in a week.",
                        "Ships ",
                        "avoid",
                        " the canal.",
                        "Retailers order earlier."));
    }

    @Test
    void endWhereTheParagraphEnds() {
        assertThat(around("Rates rose by 9 percent in a week.", "").before()).isEmpty();
        assertThat(around("It was the second rise in a row.", "").after()).isEmpty();
        assertThat(around("Ships are late.", "")).isEqualTo(new Surroundings("", "Ships are late.", "", "", ""));
        assertThat(around("The port is full.", "")).isEqualTo(new Surroundings("", "The port is full.", "", "", ""));
    }

    @Test
    void showNoMoreThanThreeSentencesInAll() {
        var two = around("Ships avoid the canal. Retailers order earlier.", "");
        var three = around("Rates rose by 9 percent in a week. Ships avoid the canal. Retailers order earlier.", "");

        assertThat(two.before()).isEqualTo("Rates rose by 9 percent in a week.");
        assertThat(two.after()).isEmpty();
        assertThat(three.before() + three.after()).isEmpty();
    }

    @Test
    void areNoneWhereTheArticleIsNotThereOrSaysSomethingElse() {
        var quote = evidence("Ships avoid the canal.", "", 0);

        assertThat(Surroundings.of(quote, null, LINGUIST).before()).isEmpty();
        assertThat(Surroundings.of(quote, article(), LINGUIST))
                .as("not at that place")
                .isEqualTo(new Surroundings("", "Ships avoid the canal.", "", "", ""));
    }

    private static Surroundings around(String quote, String anchor) {
        return Surroundings.of(evidence(quote, anchor, TEXT.indexOf(quote)), article(), LINGUIST);
    }

    private static Evidence evidence(String quote, String anchor, int start) {
        return new Evidence(
                new ArticleId("a1"),
                1,
                Citation.Part.TEXT,
                start,
                start + quote.length(),
                quote,
                anchor,
                Evidence.Stance.SUPPORTS,
                new StoryId("s1"),
                "Trade Ledger",
                DAY,
                .9);
    }

    private static Article article() {
        return new Article(
                new ArticleId("a1"),
                1,
                "s",
                Kind.ARTICLE,
                "https://ledger.example/1",
                "Trade Ledger",
                null,
                "Rates rise",
                TEXT,
                DAY,
                DAY,
                false,
                "en",
                List.of());
    }
}
