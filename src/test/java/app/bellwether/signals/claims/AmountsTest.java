package app.bellwether.signals.claims;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.signals.claims.Likeness.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {

    private static final String TOLL =
            "The flood in the valley of Lind killed more than 60 people, the rescue service said.";

    @Test
    void letsATollGrow() {
        assertThat(verdict("2026-03-02", TOLL, "2026-03-04", "The flood in the valley of Lind has killed 110 people."))
                .isEqualTo(Verdict.SUPPORTS);
    }

    @Test
    void takesNoFarSmallerTollForTheSame() {
        assertThat(verdict(
                        "2026-03-02",
                        TOLL,
                        "2026-03-04",
                        "The flood in the valley of Lind killed 12 people at a camp site."))
                .isNotEqualTo(Verdict.SUPPORTS);
        assertThat(verdict(
                        "2026-03-04", TOLL, "2026-03-02", "The flood in the valley of Lind has killed 4,000 people."))
                .isNotEqualTo(Verdict.SUPPORTS);
    }

    @Test
    void takesNoTollManyTimesAsLargeForTheSameOnTheNextDay() {
        assertThat(verdict(
                        "2026-03-02", TOLL, "2026-03-03", "The flood in the valley of Lind has killed 4,000 people."))
                .isNotEqualTo(Verdict.SUPPORTS);
        assertThat(verdict("2026-03-02", TOLL, "2026-03-23", "The flood in the valley of Lind has killed 400 people."))
                .isEqualTo(Verdict.SUPPORTS);
    }

    private static final String LEVIED =
            "Sudrland imposed a tariff of 15 percent on salted cod from Vestmark on Monday, its trade office said.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sudrland imposed a further tariff of 15 percent on salted cod from Vestmark on Monday.",
                "Sudrland doubled its tariffs on salted cod from Vestmark to 30 percent on Monday.",
                "Sudrland imposed a tariff of 40 percent on salted cod from Vestmark on Monday.",
                "Sudrland has moved to ramp up its tariffs on salted cod from Vestmark this week.",
            })
    void takesAnotherDutyForAnotherDecision(String other) {
        assertThat(verdict("2026-03-02", LEVIED, "2026-03-09", other)).isNotEqualTo(Verdict.SUPPORTS);
        assertThat(verdict("2026-03-09", other, "2026-03-02", LEVIED)).isNotEqualTo(Verdict.SUPPORTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sudrland has imposed tariffs of 15 percent on salted cod from Vestmark, and fishermen protested.",
                "Sudrland imposed a 15 percent tariff on salted cod from Vestmark, followed by a further 15 percent.",
            })
    void takesTheSameDutyForTheSameDecision(String other) {
        assertThat(verdict("2026-03-02", LEVIED, "2026-03-09", other)).isEqualTo(Verdict.SUPPORTS);
    }

    @Test
    void takesAPartForNoneOfTheWhole() {
        String whole =
                "Sudrland will impose a tariff of 30 percent on salted cod from Vestmark, including a penalty of 15"
                        + " percent.";

        assertThat(verdict("2026-03-02", LEVIED, "2026-03-09", whole)).isNotEqualTo(Verdict.SUPPORTS);
        assertThat(verdict(
                        "2026-03-02",
                        whole,
                        "2026-03-09",
                        "Sudrland will impose tariffs of 30 percent on salted cod from Vestmark, its trade"
                                + " office said."))
                .isEqualTo(Verdict.SUPPORTS);
    }

    @Test
    void takesWhatIsAddedForTheRiseThatItIs() {
        assertThat(verdict(
                        "2026-03-02",
                        "Sudrland doubled its tariffs on salted cod from Vestmark to 30 percent on Monday.",
                        "2026-03-09",
                        "Sudrland imposed additional tariffs of 15 percent on salted cod from Vestmark on Monday."))
                .isEqualTo(Verdict.SUPPORTS);
    }

    private static Verdict verdict(String day, String centre, String otherDay, String other) {
        Claim one = Claims.in("one", day + "T08:00:00Z", centre);
        Claim two = Claims.in("two", otherDay + "T08:00:00Z", other);
        return Likeness.between(one, two).verdict(one, two);
    }
}
