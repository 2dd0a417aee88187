package app.bellwether.briefs.composing;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.taxonomy.Taxonomy;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Extracts;
import app.bellwether.writing.Passage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was said in a brief is not said in it once more. */
class UsedSentencesTest {

    private static final Linguist LINGUIST = Linguist.standard(Taxonomy.standard());

    private static final String VIEW = "Open models will win the market for coding tools within two years.";

    private final UsedSentences said = new UsedSentences(new Repetition(LINGUIST, new Extracts(LINGUIST)), _ -> false);

    @ParameterizedTest
    @CsvSource({
        "a guest, Open models will not win the market for coding tools within two years.",
        "another, Open models will never win the market for coding tools within two years.",
    })
    void hearsTwoViewsWhereOneDeniesTheOther(String article, String opposite) {
        assertThat(said.takesView(view("host", VIEW))).isTrue();

        assertThat(said.takesView(view(article, opposite))).isTrue();
    }

    @Test
    void hearsOneViewInMuchTheSameWords() {
        assertThat(said.takesView(view("host", VIEW))).isTrue();

        assertThat(said.takesView(view("guest", "Open models will win the market for coding tools in two years.")))
                .isFalse();
    }

    private static Passage view(String episode, String words) {
        Citation citation = new Citation(
                episode,
                1,
                Citation.Part.TEXT,
                0,
                words.length(),
                words,
                null,
                "Show",
                "Episode",
                "",
                Instant.EPOCH,
                null,
                null,
                null);
        return new Passage(Passage.Kind.OPINION, words, List.of(citation));
    }
}
