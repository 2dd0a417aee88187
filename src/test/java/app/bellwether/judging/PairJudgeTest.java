package app.bellwether.judging;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.taxonomy.Taxonomy;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairJudgeTest {

    private static final Linguist LINGUIST = Linguist.standard(Taxonomy.standard());

    private final PairJudge judge = PairJudge.learned(LINGUIST);

    @Test
    void findsTheSameInOtherWords() {
        PairVerdict verdict = of(
                "The European Central Bank cut its main interest rate to 2 percent on Thursday.",
                "On Thursday the European Central Bank lowered its key interest rate to 2 percent.");

        assertThat(verdict.relation()).isEqualTo(Relation.SAME);
        assertThat(verdict.supports()).isGreaterThan(.6);
    }

    @Test
    void doesNotTakeAnotherEventOfTheAffairForTheSame() {
        assertThat(of(
                                "The European Central Bank cut its main interest rate to 2 percent on Thursday.",
                                "The European Central Bank will publish new forecasts for growth in September.")
                        .relation())
                .isEqualTo(Relation.NEITHER);
    }

    @Test
    void supportsLessWhereTheNumberIsAnother() {
        String said = "Police said 43 people were killed in the fire at a hotel in Ashmere on Tuesday.";

        assertThat(of("The fire at a hotel in Ashmere on Tuesday killed 17 people, police said.", said)
                        .supports())
                .isLessThan(of("The fire at a hotel in Ashmere on Tuesday killed 43 people, police said.", said)
                        .supports());
    }

    @Test
    void findsTheSentenceOfAPassageThatDecides() {
        List<String> page = List.of(
                "Merrow has four railway lines.",
                "The oldest of them was opened in 1871 between Ashmere and Corvane.",
                "A ticket costs 4 crowns.");
        PassageVerdict verdict = judge.of(
                read("The oldest railway line of Merrow was opened in 1871."),
                new JudgedPassage(page.stream().map(PairJudgeTest::read).toList()));

        assertThat(verdict.deciding().getFirst()).isEqualTo(1);
    }

    @Test
    void givesProbabilitiesForWhateverItIsShown() {
        for (String odd : List.of("", " ", "…", "1,000.000", "\u200b", "a")) {
            assertThat(of(odd, "A storm hit Ashmere.").of().values().stream()
                            .mapToDouble(one -> one)
                            .sum())
                    .isBetween(.999, 1.001);
        }
        assertThat(judge.of(read("A storm."), new JudgedPassage(List.of())).deciding())
                .isEmpty();
    }

    private PairVerdict of(String a, String b) {
        return judge.of(read(a), read(b));
    }

    private static Statement read(String text) {
        return new Statement(LINGUIST, text, "en");
    }
}
