package app.bellwether.judging;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.taxonomy.Taxonomy;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceJudgeTest {

    private static final Linguist LINGUIST = Linguist.standard(Taxonomy.standard());

    private final SentenceJudge judge = SentenceJudge.learned();

    @Test
    void tellsWhatASentenceDoes() {
        assertThat(of("Corvane Rail said on Monday that 14 people were injured when two trains collided near Ashmere.")
                        .kind())
                .isEqualTo(SentenceKind.FACT);
        assertThat(of("The new airport of Ashmere is expected to open next spring.")
                        .kind())
                .isEqualTo(SentenceKind.PLAN);
        assertThat(of("“This is an outrageous attack on every family in our country,” she said.")
                        .kind())
                .isEqualTo(SentenceKind.OPINION);
        assertThat(of("Thanks for having me, it's great to be here.").kind()).isEqualTo(SentenceKind.TALK);
    }

    @Test
    void knowsWhatLeansOnTheSentenceBefore() {
        double whole = of("The European Central Bank cut its main interest rate by a quarter of a point on Thursday.")
                .alone();

        assertThat(whole).isGreaterThan(.6);
        assertThat(of("But he did not say when that would be.").alone()).isLessThan(.3);
        assertThat(of("They also rejected it.").alone()).isLessThan(.3);
    }

    @Test
    void rates() {
        double point = of("The Senate of Merrow passed a law on Tuesday that bans coal power from 2030.")
                .worth();

        assertThat(point)
                .isGreaterThan(of("It was a sunny morning in the capital.").worth() + .2);
        assertThat(point).isBetween(0.0, 1.0);
    }

    /** Whose its words are counts, not how strong they are. */
    @Test
    void knowsLoadedWordsOfTheOutletsOwn() {
        double its = loaded(
                "In a stunning display of hypocrisy, the disgraced governor of Merrow shamelessly begged for cash.");

        assertThat(its)
                .isGreaterThan(.4)
                .isGreaterThan(2
                        * loaded("The governor of Merrow asked parliament on Tuesday for 40 million for its ferries."))
                .isGreaterThan(2
                        * loaded("Orsini called the governor of Merrow “a disgraced, shameless hypocrite who"
                                + " begs for cash”."));
        assertThat(loaded("“A shameless, disgraced hypocrite,” she said.")).isZero();
        assertThat(loaded("")).isZero();
    }

    private double loaded(String sentence) {
        return judge.loaded(new Statement(LINGUIST, sentence, "en"));
    }

    @Test
    void readsTheOtherLanguagesByTheirOwnClosedWords() {
        for (List<String> one : List.of(
                List.of(
                        "de",
                        "Sie teilten das am Montag mit.",
                        "Die Stadt Hamburg hat am Montag 120 Schulen geschlossen."),
                List.of("fr", "Il l'a aussi refusé.", "La ville de Lyon a fermé lundi 120 écoles à cause de la grève."),
                List.of(
                        "es",
                        "Pero ellos no lo dijeron.",
                        "El Gobierno de España aprobó el martes una subida de 900 euros."),
                List.of(
                        "it",
                        "Ma questo non lo dice.",
                        "Il Comune di Milano ha chiuso lunedì 120 scuole per lo sciopero."),
                List.of("pt", "Mas ele não disse isso.", "A cidade de Lisboa fechou na segunda-feira 120 escolas."))) {
            assertThat(of(one.getFirst(), one.get(2)).alone())
                    .as(one.getFirst())
                    .isGreaterThan(of(one.getFirst(), one.get(1)).alone() + .2);
        }
    }

    @Test
    void givesProbabilities() {
        SentenceVerdict verdict = of("A storm hit Ashmere.");

        assertThat(verdict.kinds().values().stream().mapToDouble(one -> one).sum())
                .isBetween(.999, 1.001);
        assertThat(of("").alone()).isBetween(0.0, 1.0);
    }

    private SentenceVerdict of(String sentence) {
        return of("en", sentence);
    }

    private SentenceVerdict of(String language, String sentence) {
        return judge.of(new Statement(LINGUIST, sentence, language), 0);
    }
}
