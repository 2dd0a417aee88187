package app.bellwether.briefs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.bellwether.language.Linguist;
import app.bellwether.matching.Sent;
import app.bellwether.signals.Evidence.Stance;
import app.bellwether.signals.QuickHit;
import app.bellwether.sources.Article;
import app.bellwether.stories.StoryId;
import app.bellwether.writing.Document;
import app.bellwether.writing.DocumentJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong in one letter of a brief is not sealed. */
class QuoteCheckTest {

    private static final String SENTENCE =
            "Attackers of Kernelyard have hidden keys of 72 makers of AI chips in the file"
                    + " ~/init.json and sold them for $4 million.";

    private final Editions editions = new Editions(Samples.TAXONOMY, Linguist.standard(Samples.TAXONOMY));
    private final Newsstand stand = new Newsstand();
    private final QuoteCheck check = new QuoteCheck(stand.shelf());
    private String json = "";

    @BeforeEach
    void compose() {
        Article article = Samples.article(
                "keys",
                "Norsec",
                "2026-03-04T09:00:00Z",
                "Attackers of Kernelyard sell keys of makers of AI chips",
                SENTENCE);
        Samples.tell(stand, article);
        stand.hits.add(new QuickHit(
                "keys",
                new StoryId("of-keys"),
                article.title(),
                Samples.evidence(article, 0, "", Stance.SUPPORTS),
                Samples.keys("AI chips"),
                4,
                1));
        Document document = ((Edition.Composed)
                        editions.compose(stand.desk(), Samples.occasion(Samples.ada(10), Sent.nothing(), null)))
                .document();
        json = DocumentJson.write(document);
        assertThat(Words.passages(document)).anyMatch(passage -> passage.text().equals(SENTENCE));
    }

    private static Document read(String json) {
        return DocumentJson.read(json);
    }

    @Test
    void r1PassesABriefAsItWasComposed() {
        assertThatCode(() -> check.check(read(json))).doesNotThrowAnyException();
    }

    /** A file's name was misspelt in three places, and whoever looked for it found nothing; numbers stood in no quote. */
    @ParameterizedTest
    @CsvSource({"init.json, init.jason", "72 makers, 27 makers", "$4 million, $4 billion"})
    void r3SealsNoSentenceThatDiffersFromItsQuote(String written, String wrong) {
        String other = json.replace("\"text\":\"" + SENTENCE, "\"text\":\"" + SENTENCE.replace(written, wrong));

        assertThat(other).isNotEqualTo(json);
        assertThatThrownBy(() -> check.check(read(other)))
                .isInstanceOf(BrokenQuote.class)
                .hasMessageContaining("the sentence differs from its quote");
    }

    @ParameterizedTest
    @CsvSource({"init.json, init.jason", "72 makers, 27 makers", "$4 million, $4 billion"})
    void r1SealsNoQuoteThatDiffersFromItsArticle(String written, String wrong) {
        String other = json.replace(SENTENCE, SENTENCE.replace(written, wrong));

        assertThat(other).isNotEqualTo(json);
        assertThatThrownBy(() -> check.check(read(other)))
                .isInstanceOf(BrokenQuote.class)
                .hasMessageContaining("the words are not the article's");
    }
}
