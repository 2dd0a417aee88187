package app.bellwether.judging;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.taxonomy.Taxonomy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoveltyJudgeTest {

    private static final Linguist LINGUIST = Linguist.standard(Taxonomy.standard());
    private static final NoveltyJudge JUDGE = NoveltyJudge.learned(LINGUIST);

    private static Statement statement(String text) {
        return new Statement(LINGUIST, text, LINGUIST.languageOf(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A court in Brannes ordered the closing of the chemical works of Sund Chemie on Friday.|The chemical"
                        + " works of Sund Chemie must close, a court in Brannes has ruled.",
                "Bei einem Hochwasser in Passau starben am Freitag mehrere Menschen.|Die Flut in Passau hat mehreren"
                        + " Menschen das Leben gekostet.",
                "Ein Gericht in Hamburg hat am Freitag die Schließung des Chemiewerks von Sund Chemie angeordnet.|Das"
                        + " Chemiewerk von Sund Chemie in Hamburg muss schließen, hat ein Gericht angeordnet.",
            })
    void knowWhatWasToldInOtherWords(String told, String again) {
        assertThat(JUDGE.told(List.of(statement(told)), statement(again))).isGreaterThan(.6);
        assertThat(NoveltyJudge.turns(List.of(statement(told)), statement(again)))
                .isFalse();
    }

    /** What two sentences told together nobody needs to be told in one. */
    @Test
    void knowWhatSeveralToldTogether() {
        Statement closed = statement("The bridge over the Sund was closed on Monday after cracks were found.");
        Statement cracks = statement("Engineers found cracks in three pillars of the bridge over the Sund.");
        Statement both =
                statement("The bridge over the Sund was closed after engineers found cracks in three of its pillars.");

        assertThat(JUDGE.told(List.of(closed, cracks), both)).isGreaterThan(JUDGE.told(List.of(closed), both));
    }

    @Test
    void knowNothingOfAnotherAffair() {
        Statement told = statement("The bridge over the Sund was closed on Monday after cracks were found.");

        assertThat(JUDGE.told(List.of(told), statement("Kenya's central bank left its rate unchanged.")))
                .isZero();
        assertThat(JUDGE.told(List.of(), told)).isZero();
    }

    /** However much is like it: a toll that has risen, a denial, a plan, another doer. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The flood in Brannes has killed 64 people.|The flood in Brannes has killed 212 people.",
                "The port of Brannes closes its quay.|The port of Brannes does not close its quay.",
                "The port of Brannes closed its quay.|The port of Brannes will close its second quay.",
                "Drones struck a power station in Kharkiv.|Drones struck a power station in Odesa.",
                "Die Flut in Passau hat 64 Menschen getötet.|Die Flut in Passau hat 212 Menschen getötet.",
                "The flood in Brannes has killed several people.|The flood in Brannes has killed 14 so far.",
                "The flood in Brannes drowned cattle.|The flood in Brannes drowned cattle, and officials said Monday"
                        + " 14 died.",
                "The rate in Norrland stands at 19.5 percent.|The rate in Norrland stands at 20.5 percent.",
                "The rate in Norrland stands at 15 percent.|The rate in Norrland stands at 1.5 percent.",
                "Der Zug nach Passau fährt.|Der Zug nach Passau fährt nicht mehr.",
                "Le port de Marseille ferme son quai.|Le port de Marseille ne ferme pas son quai.",
            })
    void takeForATurnWhatNoneCanHaveTold(String told, String next) {
        assertThat(NoveltyJudge.turns(List.of(statement(told)), statement(next)))
                .isTrue();
    }

    /** When something was said is no figure of it, unless it is announced for that day. */
    @Test
    void takeADateForNoFigureOfWhatHappened() {
        Statement told = statement("The port of Brannes closed its oldest quay.");

        assertThat(NoveltyJudge.turns(
                        List.of(told), statement("The port of Brannes closed its oldest quay on 4 May 2026.")))
                .isFalse();
        assertThat(NoveltyJudge.turns(
                        List.of(statement("The port of Brannes will close its oldest quay on 4 May.")),
                        statement("The port of Brannes will close its oldest quay on 9 May.")))
                .isTrue();
    }

    /** Whatever the language, and unless it is only told with its date, or of something else. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A fire in a hall in Norrland injured 12 workers, the police said.|A fire in a hall in Norrland injured"
                        + " 15 workers, the police said.|true",
                "Bei dem Brand in Passau starben nach Angaben der Polizei 12 Menschen.|Bei dem Brand in Passau starben"
                        + " nach Angaben der Polizei 15 Menschen.|true",
                "A fire in a hall in Norrland injured 12 workers, the police said.|A fire in a hall in Norrland injured"
                        + " 12 workers on 3 March, the police said.|false",
                "A fire in a hall in Norrland injured 12 workers, the police said.|The owner of the hall in Norrland"
                        + " pays a fine of 300,000 crowns.|false",
            })
    void seesAnotherFigureInTheSameWords(String told, String next, boolean revised) {
        assertThat(NoveltyJudge.isRevised(List.of(statement(told)), statement(next)))
                .isEqualTo(revised);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The port of Brannes goes on strike.|The union called off the strike in the port of Brannes.",
                "The court in Brannes approved the merger.|A higher court overturned the merger of Brannes.",
                "Die Gewerkschaft ruft im Hafen zum Streik auf.|Die Gewerkschaft hat den Streik im Hafen abgesagt.",
                "Le port de Brannes ferme.|La fermeture du port de Brannes est annulée.",
            })
    void hearsWhatIsTakenBack(String told, String next) {
        Statement back = statement(next);
        Statement known = statement("The plan of Brannes was cancelled.");

        assertThat(NoveltyJudge.isTakenBack(List.of(statement(told)), back)).isTrue();
        assertThat(NoveltyJudge.isTakenBack(List.of(statement(told), known), back))
                .isFalse();
    }
}
