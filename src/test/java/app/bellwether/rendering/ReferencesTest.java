package app.bellwether.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.writing.Block;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Document;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How sentences say whose they are: an article has one number, and where several of its sentences follow each other it is named once. */
class ReferencesTest {

    private static final Rendering RENDERING = Rendering.standard();

    private static final Citation FIRST = quote("dosan", 1, 0, "Dosan Memory rations what it makes.");
    private static final Citation SECOND = quote("dosan", 1, 40, "It has sold all of 2027.");
    private static final Citation OTHER = quote("kitami", 1, 0, "Kitami builds a plant.");

    @Test
    void numberAnArticleOnceHoweverManyOfItsSentencesAreQuoted() {
        String text = RENDERING.text(document(FIRST, OTHER, SECOND), new SomeLinks(true));

        assertThat(text.replace(" \n", " "))
                .contains("""
                    [1] Paper of dosan, 19 November 2026: Title of dosan
                    http://localhost:8080/articles/dosan?revision=1&of=text&start=0&end=35#quote
                    http://localhost:8080/articles/dosan?revision=1&of=text&start=40&end=64#quote
                    https://dosan.example/
                    [2] Paper of kitami, 19 November 2026: Title of kitami
                    """)
                .contains(SECOND.quote() + " (Paper of dosan, 19 November 2026) [1]")
                .doesNotContain("[3]");
    }

    @Test
    void numberWhatARevisionSaysApart() {
        Citation later = quote("dosan", 2, 40, "It has sold half of 2027.");

        assertThat(RENDERING.text(document(FIRST, later), new SomeLinks(true)))
                .contains("[1] Paper of dosan", "[2] Paper of dosan");
    }

    @Test
    void nameAnArticleOnceAtTheLastOfItsSentences() {
        String text = RENDERING
                .text(document(FIRST, SECOND, OTHER), new SomeLinks(true))
                .replace(" \n", " ");

        assertThat(text)
                .contains(FIRST.quote() + " [1]\n" + SECOND.quote() + " (Paper of dosan, 19 November 2026) [1]\n"
                        + OTHER.quote() + " (Paper of kitami, 19 November 2026) [2]\n");
    }

    @Test
    void r3LeadEachSentenceToItsOwnWords() {
        Document document = document(FIRST, SECOND, OTHER);
        Links links = new SomeLinks(true);

        for (String look : List.of(RENDERING.html(document, links), RENDERING.fragment(document, links))) {
            for (Citation citation : List.of(FIRST, SECOND, OTHER)) {
                Element sentence = Jsoup.parse(look).select("p").stream()
                        .filter(one -> one.text().contains(citation.quote()))
                        .findFirst()
                        .orElseThrow();
                assertThat(sentence.select("a[href]").attr("href")).isEqualTo(links.evidence(citation));
                assertThat(sentence.text()).contains("(Paper of " + citation.article());
                assertThat(sentence.text().contains("19 November 2026")).isEqualTo(!citation.equals(FIRST));
            }
        }
        assertThat(RENDERING.posts(document, links).toString())
                .contains("[Paper of dosan](" + links.evidence(FIRST) + ")")
                .contains("[Paper of dosan, 19 November 2026](" + links.evidence(SECOND) + ")");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://row.example/1.mp3?from=feed&x=1#t=754", "https://www.youtube.com/watch?v=abc&t=754"})
    void leadToTheMomentAtWhichItIsSaidInEveryLook(String moment) {
        Citation said = spoken(moment);
        Document document = document(said);
        Links links = new SomeLinks(true);

        for (String look : List.of(RENDERING.html(document, links), RENDERING.fragment(document, links))) {
            assertThat(Jsoup.parse(look).select("a[href]").eachAttr("href")).contains(moment);
        }
        assertThat(RENDERING.text(document, links)).contains("\n" + moment + "\n");
        assertThat(RENDERING.posts(document, links).toString()).contains("[episode](" + moment + ")");
    }

    private static Citation spoken(String url) {
        return new Citation(
                "row",
                1,
                Citation.Part.TEXT,
                40,
                40 + FIRST.quote().length(),
                FIRST.quote(),
                null,
                "The Row",
                "Where the heat goes",
                url,
                FIRST.published(),
                "Nell Ferris",
                754,
                null);
    }

    @Test
    void areNamedOnceWhereASentencePutsTwoOfAnArticleTogether() {
        Passage both = new Passage(Passage.Kind.WORDED, "Both of it.", List.of(FIRST, SECOND));

        assertThat(RENDERING.text(document(List.of(both)), new SomeLinks(true)))
                .contains("Reworded: Both of it. (Paper of dosan, 19 November 2026) [1]\n");
    }

    private static Document document(Citation... citations) {
        return document(Stream.of(citations).map(Passage::reported).toList());
    }

    private static Document document(List<Passage> passages) {
        Block item = new Block.Item(1, "What is made", null, null, passages, List.of(), List.of());
        return new Document(
                "A headline",
                "",
                "",
                Documents.brief().date(),
                "en",
                List.of(new Section(Section.Kind.HITS, "Quick hits", List.of(item))));
    }

    private static Citation quote(String article, int revision, int start, String quote) {
        return new Citation(
                article,
                revision,
                Citation.Part.TEXT,
                start,
                start + quote.length(),
                quote,
                null,
                "Paper of " + article,
                "Title of " + article,
                "https://" + article + ".example/",
                Instant.parse("2026-11-19T09:00:00Z"),
                null,
                null,
                null);
    }
}
