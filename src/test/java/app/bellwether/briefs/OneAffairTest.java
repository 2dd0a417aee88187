package app.bellwether.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.matching.Sent;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.Evidence.Stance;
import app.bellwether.signals.QuickHit;
import app.bellwether.sources.Article;
import app.bellwether.stories.Member;
import app.bellwether.stories.Story;
import app.bellwether.stories.StoryId;
import app.bellwether.writing.Block;
import app.bellwether.writing.Document;
import app.bellwether.writing.Section;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What several stories tell of one affair is one item, under its newest state. */
class OneAffairTest {

    private static final Editions EDITIONS = new Editions(Samples.TAXONOMY, Linguist.standard(Samples.TAXONOMY));

    private static final String MORNING = "2026-03-04T05:00:00Z";
    private static final String EVENING_BEFORE = "2026-03-03T19:00:00Z";

    private final Newsstand stand = new Newsstand();

    @BeforeEach
    void tellsOfSomethingElse() {
        fact(
                "pumps",
                MORNING,
                "Moyu recalls 300 cooling pumps",
                "Moyu recalled 300 pumps that cool AI chips, after one had leaked in a hospital.",
                9);
    }

    private Article article(String id, String published, String title, String text) {
        Article article = Samples.article(id, "Paper " + id, published, title, text);
        stand.articles.put(article.id(), article);
        StoryId story = new StoryId("of-" + id);
        Member member = new Member(article.id(), article.publisher(), article.published(), 0, "");
        stand.stories.add(new Story(story, title, article.id(), List.of(member), Set.of()));
        return article;
    }

    /** Of a story of its own. */
    private Article fact(String id, String published, String title, String text, double score) {
        return fact(id, published, title, text, score, "AI chips");
    }

    private Article fact(String id, String published, String title, String text, double score, String about) {
        Article article = article(id, published, title, text);
        stand.hits.add(new QuickHit(
                id,
                new StoryId("of-" + id),
                title,
                Samples.evidence(article, 0, "", Stance.SUPPORTS),
                Samples.keys(about),
                score,
                4));
        return article;
    }

    /** @param later what bears it out beside the report of its first day */
    private void strikeIsATheme(Evidence later) {
        Article began = article(
                "began",
                "2026-03-02T09:00:00Z",
                "Dockers at Lanting harbour strike",
                "Dockers at Lanting harbour have gone on strike over pay, and AI chips pile up on its quays.");
        stand.signals.add(Samples.signal(
                "strike",
                2,
                "Dockers at Lanting harbour strike over pay",
                6,
                "AI chips",
                List.of(Samples.evidence(began, 0, "", Stance.SUPPORTS), later)));
    }

    private Document compose() {
        Edition edition = EDITIONS.compose(stand.desk(), Samples.occasion(Samples.ada(10), Sent.nothing(), null));
        return ((Edition.Composed) edition).document();
    }

    private static List<String> titles(Document document) {
        return Words.items(document, Section.Kind.HITS).map(Block.Item::title).toList();
    }

    /** @param about what the report that it begins is about */
    private void strikeBeginsAndEnds(String about) {
        fact(
                "strike",
                EVENING_BEFORE,
                "Strike of dockers shuts Lanting harbour",
                "Makers of AI chips said that 4,000 crates wait at Lanting harbour, of which half are for hospitals.",
                6,
                about);
        fact(
                "agreed",
                MORNING,
                "Dockers end strike at Lanting harbour",
                "Dockers at Lanting harbour ended their strike after they had agreed on a pay rise of 6 percent.",
                6);
    }

    @Test
    void tellsOfTwoStoriesOfOneAffairInOneItem() {
        strikeBeginsAndEnds("AI chips");

        Document document = compose();

        assertThat(titles(document)).containsExactly("Dockers end strike at Lanting harbour");
        assertThat(Words.text(document, Section.Kind.HITS)).contains("ended their strike", "4,000 crates wait");
    }

    /** "Nothing was chosen for cybersecurity in the EU", said a brief that opened with what had been chosen for just that. */
    @Test
    void isThereForWhatItsFactsWereChosenFor() {
        strikeBeginsAndEnds("Shipping");

        Edition.Composed edition = (Edition.Composed) EDITIONS.compose(
                stand.desk(), Samples.occasion(Samples.ada(10, "AI chips", "Shipping"), Sent.nothing(), null));

        assertThat(edition.items()).hasSize(2).anySatisfy(item -> {
            assertThat(item.title()).isEqualTo("Dockers end strike at Lanting harbour");
            assertThat(item.because()).containsExactlyInAnyOrder("AI chips", "Shipping");
        });
        assertThat(Words.text(edition.document(), Section.Kind.WHY_YOU)).doesNotContain("Nothing in this edition");
    }

    /** A feed may give both the day on which it was read. */
    @Test
    void headsAnAffairByWhatCameAboutAndNotByWhatWasToCome() {
        fact(
                "due",
                MORNING,
                "Verdict due for Tarn's founder Ole Brannes over AI chips",
                "A court in Lanting will decide whether Tarn's founder Ole Brannes stole the plans of AI chips.",
                6.2);
        fact(
                "acquitted",
                MORNING,
                "Court clears Tarn's founder Ole Brannes",
                "A court in Lanting cleared Tarn's founder Ole Brannes of having stolen the plans of AI chips.",
                6);

        Document document = compose();

        assertThat(titles(document)).containsExactly("Court clears Tarn's founder Ole Brannes");
        assertThat(Words.text(document, Section.Kind.HITS)).doesNotContain("will decide");
    }

    @Test
    void tellsOfTwoAffairsBetweenTheSameInTwoItems() {
        fact(
                "strike",
                EVENING_BEFORE,
                "Dockers strike at Lanting harbour",
                "Dockers at Lanting harbour struck over pay for a third day, while AI chips piled up on its quays.",
                6);
        fact(
                "bridge",
                MORNING,
                "Lanting builds a bridge for the works of Moyu",
                "Lanting will build a bridge over its river, so that lorries reach the works where Moyu makes AI"
                        + " chips.",
                6);

        assertThat(titles(compose())).hasSize(2);
    }

    @Test
    void headsAThemeByTheNewestStateOfItsAffair() {
        Article third = article(
                "third",
                "2026-03-03T09:00:00Z",
                "Strike at Lanting harbour goes on",
                "The strike of the dockers at Lanting harbour holds up AI chips for a third day, its owner said.");
        strikeIsATheme(Samples.evidence(third, 0, "", Stance.SUPPORTS));
        fact(
                "agreed",
                MORNING,
                "Dockers end their strike at Lanting harbour",
                "Dockers at Lanting harbour ended their strike over pay, and AI chips leave its quays again.",
                6);

        Document document = compose();

        assertThat(document.headline()).isEqualTo("Dockers end their strike at Lanting harbour");
        assertThat(Words.all(document)).noneMatch(words -> words.startsWith("Nothing new has been reported"));
        assertThat(Words.text(document, Section.Kind.LEDE)).contains("AI chips leave its quays again");
        assertThat(titles(document)).doesNotContain("Dockers end their strike at Lanting harbour");
    }

    /** "Lanting raises the price" stood above "R3 had cost $2.50 until Lanting cut it", which the same report gave for the theme by the way. */
    @Test
    void opensWithTheNewStateWhereItsReportSaysTheThemeByTheWay() {
        Article agreed = fact(
                "agreed",
                MORNING,
                "Dockers end their strike at Lanting harbour",
                "Dockers at Lanting harbour ended their strike over pay, and AI chips leave its quays again."
                        + " They had gone on strike over pay on Monday until Lanting harbour gave in.",
                6);
        strikeIsATheme(Samples.evidence(agreed, 1, "", Stance.SUPPORTS));

        assertThat(Words.text(compose(), Section.Kind.LEDE)).contains("AI chips leave its quays again");
    }
}
