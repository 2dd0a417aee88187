package app.bellwether.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.matching.Sent;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.Evidence.Stance;
import app.bellwether.signals.QuickHit;
import app.bellwether.sources.Article;
import app.bellwether.stories.StoryId;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Document;
import app.bellwether.writing.Section;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What opens a brief is of its week. */
class OfItsWeekTest {

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

    private static Evidence sentence(Article article) {
        return Samples.evidence(article, 0, "", Stance.SUPPORTS);
    }

    private static Evidence headline(Article article) {
        return new Evidence(
                article.id(),
                1,
                Citation.Part.TITLE,
                0,
                article.title().length(),
                article.title(),
                "",
                Stance.SUPPORTS,
                new StoryId("of-" + article.id()),
                article.publisher(),
                article.published(),
                .8);
    }

    /** Job openings of February, and what is evidence of them in March. */
    private Document openings(String then, Evidence now) {
        Article before = article("then", "2026-02-10T05:00:00Z", "Makers of AI chips in China look for people", then);
        stand.signals.add(Samples.signal(
                "openings",
                2,
                "Job openings at makers of AI chips in China rise",
                6,
                "AI in China",
                List.of(sentence(before), now)));
        return compose();
    }

    /** On 8 July a brief opened with the number of April, as reported on 9 June, since July's was only in a headline. */
    @Test
    void opensWithNothingOfAnotherWeek() {
        Article now = article(
                "now",
                "2026-03-04T05:00:00Z",
                "Job openings at makers of AI chips in China rise to another record",
                "They did so for the second time.");

        Document document = openings(
                "Job openings at the makers of AI chips in China rose to a record of 9,000 in December.",
                headline(now));

        assertThat(Words.text(document, Section.Kind.LEDE))
                .contains("another record")
                .doesNotContain("9,000");
    }

    /** "Employers added 850,000 jobs in June. Reported by 4 publishers on 3 days, first on 4 June." */
    @Test
    void countsForAFigureNoReportsOfTheMonthBefore() {
        Article now = article(
                "now",
                "2026-03-04T05:00:00Z",
                "Makers of AI chips in China look for more people",
                "Job openings at the makers of AI chips in China rose to a record of 9,900, their union said.");

        Document document =
                openings("Job openings at the makers of AI chips in China rose to a record of 9,000.", sentence(now));

        assertThat(Words.text(document, Section.Kind.LEDE))
                .contains("9,900", "A theme since 10 February, reported by 2 publishers on 2 days.")
                .doesNotContain("Reported by", "first on");
    }

    /** A first brief of 24 November opened with a sentence of the 19th, and had the fact of the day before below it. */
    @Test
    void opensAThemeOfWeeksWithTheFactOfTheDayThatIsOfItsAffair() {
        Article began = article(
                "began",
                "2026-02-18T05:00:00Z",
                "Tanvel cuts the price of its AI model in China",
                "Tanvel has cut the price of its AI model in China by 60 percent, the company said.");
        Article went = article(
                "went",
                "2026-02-27T05:00:00Z",
                "Tanvel cuts prices once more",
                "After the cut by Tanvel, users in China move their work to its AI model at a lower price.");
        Article today = article(
                "today",
                "2026-03-04T04:00:00Z",
                "AI models of China sell for a tenth",
                "AI models of China sell for a tenth of what rivals in Norrland charge, the Ledger Board counted.");
        stand.signals.add(Samples.signal(
                "prices",
                2,
                "Tanvel cuts the price of its AI model in China",
                6,
                "AI in China",
                List.of(sentence(began), sentence(went), Samples.evidence(today, 0, "", Stance.CONTEXT))));
        stand.hits.add(new QuickHit(
                "tenth", new StoryId("of-today"), today.title(), sentence(today), Samples.keys("AI in China"), 5, 1));

        Document document = compose();

        assertThat(document.headline()).isEqualTo(today.title());
        assertThat(Words.text(document, Section.Kind.LEDE))
                .contains("a tenth of what rivals")
                .contains("A theme since 18 February");
    }
}
