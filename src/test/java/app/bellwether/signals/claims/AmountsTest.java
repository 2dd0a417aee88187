package app.bellwether.signals.claims;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.signals.claims.Likeness.Verdict;
import org.junit.jupiter.api.Test;

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

    @Test
    void takesNoDutyOfAnotherShareForTheSame() {
        String levied =
                "Sudrland imposed a tariff of 15 percent on salted cod from Vestmark on Monday, its trade office said.";

        assertThat(verdict(
                        "2026-03-02",
                        levied,
                        "2026-03-09",
                        "Sudrland has imposed tariffs of 15 percent on salted cod from Vestmark, and fishermen"
                                + " protested."))
                .isEqualTo(Verdict.SUPPORTS);
        assertThat(verdict(
                        "2026-03-02",
                        levied,
                        "2026-03-09",
                        "Sudrland imposed a tariff of 40 percent on salted cod from Vestmark on Monday."))
                .isNotEqualTo(Verdict.SUPPORTS);
    }

    private static Verdict verdict(String day, String centre, String otherDay, String other) {
        Claim one = Claims.in("one", day + "T08:00:00Z", centre);
        Claim two = Claims.in("two", otherDay + "T08:00:00Z", other);
        return Likeness.between(one, two).verdict(one, two);
    }
}
