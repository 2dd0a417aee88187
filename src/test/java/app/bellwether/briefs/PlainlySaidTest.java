package app.bellwether.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.matching.Sent;
import app.bellwether.signals.Digest;
import app.bellwether.signals.Evidence.Stance;
import app.bellwether.signals.QuickHit;
import app.bellwether.sources.Article;
import app.bellwether.stories.StoryId;
import app.bellwether.writing.Block;
import app.bellwether.writing.Document;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader must not have to work out: which of two numbers is the newer, and whether a line says anything at all. */
class PlainlySaidTest {

    private static final Editions EDITIONS = new Editions(Samples.TAXONOMY, Linguist.standard(Samples.TAXONOMY));

    private final Newsstand stand = new Newsstand();

    private Document compose() {
        Edition edition = EDITIONS.compose(stand.desk(), Samples.occasion(Samples.ada(10), Sent.nothing(), null));
        return ((Edition.Composed) edition).document();
    }

    private Article article(String id, String published, String title, String text) {
        Article article = Samples.article(id, "Paper " + id, published, title, text);
        Samples.tell(stand, article);
        return article;
    }

    private void theme(String title, Article... articles) {
        stand.signals.add(Samples.signal(
                "theme" + stand.signals.size(),
                2,
                title,
                6,
                "AI in China",
                List.of(articles).stream()
                        .map(article -> Samples.evidence(article, 0, "", Stance.SUPPORTS))
                        .toList()));
    }

    /** On 28 August a brief opened with duties that "will climb to 50% on August 27", and told of a summit that was to be the day before. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lanting AI of China will cut the price of its AI chips in Brazil on 4 March 2026.",
                "Lanting AI of China will cut the price of its AI chips in Brazil on Wednesday.",
                "Lanting AI of China will cut the price of its AI chips in Brazil on Monday, 2 March.",
                "Lanting AI of China will cut on 4 March the price that it set for Brazil on 31 January.",
            })
    void announcesNothingForADayThatIsOver(String announced) {
        Article cut = article(
                "cut",
                "2026-03-03T05:00:00Z",
                "Lanting cuts",
                "Lanting AI of China has cut the price of its AI chips by 40 percent.");
        Article plan = article("plan", "2026-03-03T06:00:00Z", "Lanting plans", announced);
        theme("Lanting cuts price of AI chips", cut, plan);

        assertThat(Words.all(compose()))
                .anyMatch(words -> words.contains("by 40 percent"))
                .noneMatch(words -> words.contains("Brazil"));
    }

    /** A feed took over a day later what had been written on a Monday, and "will meet on Tuesday" was of the next week. */
    @ParameterizedTest
    @CsvSource({"2026/03/02/lanting, false", "lanting, true"})
    void readsAWeekdayFromTheDayOnWhichAReportWasWritten(String address, boolean ahead) {
        Article plan = article(
                address,
                "2026-03-04T06:00:00Z",
                "Lanting plans",
                "Lanting AI of China will cut the price of its AI chips in Brazil on Tuesday.");
        theme("Lanting cuts price of AI chips", plan);

        assertThat(Words.all(compose()).stream().anyMatch(words -> words.contains("Brazil")))
                .isEqualTo(ahead);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lanting AI of China will cut the price of its AI chips in Brazil on Friday.",
                "Lanting AI of China will cut on Friday the price that it set for Brazil on 2 March."
            })
    void announcesWhatIsStillToCome(String announced) {
        Article plan = article("plan", "2026-03-04T06:00:00Z", "Lanting plans", announced);
        theme("Lanting cuts price of AI chips", plan);

        assertThat(Words.all(compose())).anyMatch(words -> words.contains("Brazil"));
    }

    /** "Next date: 11 December (no. 1)." stood below a list of dates that had one, of no. 1. */
    @Test
    void r4HasNoBottomLineThatOnlyRepeatsTheDates() {
        theme(
                "Lanting AI of China cuts price of R3 model by 60 percent",
                article(
                        "cut",
                        "2026-03-04T05:00:00Z",
                        "Lanting cuts",
                        "Lanting AI of China cut the price of its R3 model by 60 percent. Lanting AI will review the"
                                + " price of its R3 model on 20 March 2026."));
        hit("plant", "A plant for AI chips opens", "A plant for AI chips opened in Pune.");
        Document document = compose();

        assertThat(Words.text(document, Section.Kind.DATES)).startsWith("20 March.");
        assertThat(Words.section(document, Section.Kind.BOTTOM_LINE)).isEmpty();
    }

    /** A list of dates that has one day and not the next, by which the brief asks to act, misleads. */
    @Test
    void r4ListsADateThatIsToldFurtherUpBesideOthers() {
        theme(
                "Lanting cuts price of AI chips by 40 percent",
                article(
                        "cut",
                        "2026-03-04T05:00:00Z",
                        "Lanting plans",
                        "Lanting AI of China will cut the price of its AI chips by 40 percent on 20 March 2026. Lanting"
                                + " AI will review the price of its AI chips on 12 March 2026."));

        assertThat(Words.text(compose(), Section.Kind.DATES))
                .startsWith("12 March.")
                .contains("20 March.\nSee no. 1, “Lanting cuts");
    }

    /** "27 August. See no. 1" stood under a theme that told what happens on 27 August. */
    @Test
    void r4NamesNoDateWhoseEventIsToldFurtherUp() {
        theme(
                "Lanting cuts price of AI chips by 40 percent",
                article(
                        "first",
                        "2026-03-03T05:00:00Z",
                        "Lanting plans",
                        "Lanting AI of China will cut the price of its AI chips by 40 percent on 20 March 2026."),
                article(
                        "second",
                        "2026-03-03T06:00:00Z",
                        "Lanting plans",
                        "Customers wait for the cut. From 20 March 2026 on, Lanting AI of China will have cut the"
                                + " price of its AI chips by 40 percent."));

        Document document = compose();

        assertThat(Words.all(document)).anyMatch(words -> words.contains("20 March 2026"));
        assertThat(Words.section(document, Section.Kind.DATES)).isEmpty();
    }

    private void hit(String id, String title, String sentence) {
        Article article = article(id, "2026-03-04T09:00:00Z", title, sentence);
        stand.hits.add(new QuickHit(
                id,
                new StoryId("of-" + id),
                title,
                Samples.evidence(article, 0, "", Stance.SUPPORTS),
                Samples.keys("AI chips"),
                4,
                1));
    }

    /** Of its first two sentences, each said by so many. */
    private void digest(Article thread, List<Integer> people, List<String> speakers) {
        stand.digests.add(new Digest(
                thread.id(),
                thread.title(),
                41,
                23,
                List.of(
                        Samples.evidence(thread, 0, "", Stance.CONTEXT),
                        Samples.evidence(thread, 1, "", Stance.CONTEXT)),
                people,
                speakers,
                Samples.keys("AI chips"),
                2.4,
                thread.published()));
    }

    /** A thread goes by the headline that it discusses, and somebody in it pastes that headline. */
    @Test
    void tellsADiscussionFromWhatItDiscusses() {
        hit("plant", "A plant for AI chips opens in Pune", "A plant for AI chips opened in Pune on Monday morning.");
        Article thread = article(
                "thread",
                "2026-03-04T10:00:00Z",
                "Plant for AI chips opens in Pune",
                "A plant for AI chips opens in Pune. We moved our tests to a plant of that kind and lost two weeks.");
        digest(thread, List.of(1, 1), List.of());
        Document document = compose();

        Block.Item digest =
                Words.items(document, Section.Kind.DISCUSSION).findFirst().orElseThrow();
        assertThat(digest.title()).isEqualTo("Paper thread on “Plant for AI chips opens in Pune”");
        assertThat(digest.passages())
                .extracting(Passage::text)
                .containsExactly("We moved our tests to a plant of that kind and lost two weeks.");
    }

    /** "3 people say this" could be looked up by nobody who was not told which. */
    @Test
    void r5NamesThoseOfADiscussionWhoSayTheSame() {
        Article thread = article(
                "thread",
                "2026-03-04T10:00:00Z",
                "Tests of AI chips",
                "We moved our tests of AI chips to Pune and lost two weeks. Nobody should test AI chips in a heat"
                        + " wave.");
        digest(thread, List.of(3, 1), List.of("ines", "ben", "<b>cleo", "dan"));

        Document document = compose();

        Block.Paragraph shared = Words.items(document, Section.Kind.DISCUSSION)
                .flatMap(item -> item.details().stream())
                .filter(part -> "3 people say this.".equals(part.lead()))
                .findFirst()
                .orElseThrow();
        assertThat(shared.passages())
                .extracting(Passage::text)
                .containsExactly(
                        "We moved our tests of AI chips to Pune and lost two weeks.",
                        "They are “ines”, “ben” and “<b>cleo”.");
    }

    /** "New evidence in the last 24 hours" stood above a sentence of days ago. */
    @Test
    void givesTheDayOfTheNewestEvidence() {
        theme(
                "Lanting AI of China cuts price of R3 model by 60 percent",
                article(
                        "cut",
                        "2026-03-04T05:00:00Z",
                        "Lanting cuts",
                        "Lanting AI of China cut the price of its R3 model by 60 percent."));

        assertThat(Words.text(compose(), Section.Kind.LEDE))
                .contains("Last borne out on 4 March.")
                .doesNotContainPattern("hours|days? ago");
    }
}
