package app.bellwether.signals.claims;

import static app.bellwether.signals.claims.Claims.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.signals.claims.Likeness.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DenialsTest {

    private static final String BAN = "Vestmark banned night fishing for cod in its northern fjords on Sunday.";

    @Test
    void takesTheSameDeedInOtherWordsForSupport() {
        assertThat(verdict(BAN, "The government of Vestmark has banned night fishing for cod in the northern fjords."))
                .isEqualTo(Verdict.SUPPORTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vestmark lifted its ban on night fishing for cod in the northern fjords on Wednesday.",
                "Vestmark dropped a ban on night fishing for cod in the northern fjords on Wednesday.",
                "A court in Lindhaven overturned Vestmark's ban on night fishing for cod in the northern fjords.",
                "Vestmark reversed its decision to ban night fishing for cod in the northern fjords.",
                "Vestmark's ban on night fishing for cod in the northern fjords was lifted on Wednesday.",
                "The ban on night fishing for cod in the northern fjords of Vestmark has been scrapped.",
                "The ministry of Vestmark denies a ban on night fishing for cod in the northern fjords.",
                "The ministry of Vestmark denied banning night fishing for cod in the northern fjords.",
            })
    void takesADeedThatIsTakenBackForNone(String undone) {
        assertThat(verdict(BAN, undone)).isNotEqualTo(Verdict.SUPPORTS);
        assertThat(verdict(undone, BAN)).isNotEqualTo(Verdict.SUPPORTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vestmark has yet to ban night fishing for cod in its northern fjords, a report said.",
                "Vestmark stopped short of banning night fishing for cod in its northern fjords.",
                "Vestmark came close to banning night fishing for cod in its northern fjords.",
                "In the north neither Vestmark nor Sudrland banned night fishing for cod in the northern fjords.",
            })
    void takesADeedThatWasNotDoneForNone(String undone) {
        assertThat(verdict(BAN, undone)).isNotEqualTo(Verdict.SUPPORTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reports that Vestmark banned night fishing for cod in its northern fjords are false, a minister said.",
                "Officials of Vestmark say it is untrue that Vestmark banned night fishing for cod in its northern"
                        + " fjords, a minister said.",
                "A fake video claimed that Vestmark banned night fishing for cod in its northern fjords.",
                "Rumours that Vestmark banned night fishing for cod in its northern fjords spread on Wednesday.",
                "Vestmark denies that it banned night fishing for cod in its northern fjords.",
            })
    void takesWhatIsToldToBeUntrueForNothing(String untrue) {
        assertThat(verdict(BAN, untrue)).isNotEqualTo(Verdict.SUPPORTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fishermen want Vestmark to ban night fishing for cod in its northern fjords by autumn.",
                "Biologists called on Vestmark to ban night fishing for cod in its northern fjords.",
                "A ban on night fishing for cod in the northern fjords of Vestmark would cost 400 jobs.",
                "Vestmark is weighing a ban on night fishing for cod in its northern fjords.",
                "In 1983 Vestmark banned night fishing for cod in its northern fjords.",
                "Sudrland's neighbour Iceland banned night fishing for cod in its northern fjords.",
                "Vestmark put off a ban on night fishing for cod in its northern fjords.",
                "A court ruled Vestmark's ban on night fishing for cod in its northern fjords illegal.",
                "Vestmark backtracked on its ban on night fishing for cod in its northern fjords.",
            })
    void takesWhatIsWantedForetoldOrOfAnotherTimeForNothing(String other) {
        Claim ban = Claims.of("Vestmark, a county of Denmark, banned night fishing for cod in its northern fjords.");
        assertThat(Claims.all(other))
                .noneMatch(claim -> Likeness.between(ban, claim).verdict(ban, claim) == Verdict.SUPPORTS);
    }

    @Test
    void takesTheOppositeForNoSupport() {
        assertThat(verdict(
                        "Elsa Brandt won the election of the mayor of Lindhaven on Sunday.",
                        "Elsa Brandt lost the election of the mayor of Lindhaven on Sunday."))
                .isNotEqualTo(Verdict.SUPPORTS);
        assertThat(verdict(
                        "A court in Lindhaven struck down the levy on night ferries on Sunday.",
                        "A court in Lindhaven upheld the levy on night ferries on Sunday."))
                .isNotEqualTo(Verdict.SUPPORTS);
    }

    @Test
    void countsAGrowthThatIsNearlyADoubling() {
        assertThat(Claims.of("Landings of cod in the northern fjords of Vestmark nearly doubled in May.")
                        .wording()
                        .negated())
                .isFalse();
    }
}
