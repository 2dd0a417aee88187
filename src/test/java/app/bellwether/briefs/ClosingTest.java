package app.bellwether.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.matching.Sent;
import app.bellwether.signals.Evidence.Stance;
import app.bellwether.writing.Document;
import app.bellwether.writing.Section;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What closes a brief is short, and says nothing that its reader has no use for. */
class ClosingTest {

    private static final Editions EDITIONS = new Editions(Samples.TAXONOMY, Linguist.standard(Samples.TAXONOMY));

    private static Document compose(Newsstand stand, int edition) {
        Occasion occasion = new Occasion(
                Samples.ada(10),
                LocalDate.parse("2026-03-05"),
                edition,
                Samples.NOW,
                Sent.nothing(),
                List.of(),
                Samples.COVERAGE,
                true);
        return ((Edition.Composed) EDITIONS.compose(stand.desk(), occasion)).document();
    }

    private static String questions(Newsstand stand) {
        return Words.text(compose(stand, 1), Section.Kind.QUESTIONS);
    }

    @Test
    void asksWhatSpeaksAgainstAThemeOnlyWhereSomethingDoes() {
        Newsstand agreed = new Newsstand();
        var cut = Samples.article(
                "cut",
                "The Merrow Ledger",
                "2026-03-03T09:00:00Z",
                "Lanting cuts its price",
                "Lanting AI cut the price of its R3 model by 60 percent.");
        agreed.articles.put(cut.id(), cut);
        agreed.signals.add(Samples.signal(
                "prices",
                1,
                "Lanting AI cuts the price of its R3 model",
                5,
                "AI in China",
                List.of(Samples.evidence(cut, 0, "", Stance.SUPPORTS))));

        assertThat(questions(Samples.newsstand())).contains("“more 1” (what speaks against it)");
        assertThat(questions(agreed)).isEqualTo("Reply “why 1” (why it is here).");
    }

    @Test
    void asksWhoElseReportsAFactOnlyWhereSomebodyDoes() {
        assertThat(questions(Samples.newsstand())).doesNotContain("sources");
    }

    /** Every morning told for whom it was put in order, when it comes, and how long it may be. */
    @Test
    void tellsWhenItComesOnlyToWhoeverHasHadFewOfThem() {
        assertThat(Words.text(compose(Samples.newsstand(), 3), Section.Kind.WHY_YOU))
                .contains("comes every day at 07:00");
        assertThat(Words.text(compose(Samples.newsstand(), 4), Section.Kind.WHY_YOU))
                .contains("You follow “AI in China” and “AI chips”.")
                .doesNotContain("comes every day")
                .endsWith("“help” and you are told what else you can change.");
    }
}
