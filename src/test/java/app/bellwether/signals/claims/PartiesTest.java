package app.bellwether.signals.claims;

import static app.bellwether.signals.claims.Claims.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.signals.claims.Likeness.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartiesTest {
    @Test
    void takesWhatIsDoneToAnotherForAnotherDeed() {
        String ours = "The medicines agency of Norrland approved Corvalis's heart drug Tembrexa for adults on Monday.";

        assertThat(verdict(ours, "The medicines agency of Norrland has approved Tembrexa, a heart drug, for adults."))
                .isEqualTo(Verdict.SUPPORTS);
        assertThat(verdict(ours, "The medicines agency of Norrland has approved Corvalis's heart drug for adults."))
                .isEqualTo(Verdict.SUPPORTS);
        assertThat(verdict(ours, "The medicines agency of Norrland approved Halden's heart drug Oximelle for adults."))
                .isNotEqualTo(Verdict.SUPPORTS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A group of ten senators agreed on a plan for new harbours and railways on Monday."
                        + " | President Ilse Brandt agreed on a plan for new harbours and railways on Monday.",
                "House Speaker Maren Holt introduced a bill for new harbours and railways on Monday."
                        + " | The House introduced a bill for new harbours and railways on Monday.",
                "The governor of Vestmark approved new harbours and railways for the coast on Monday."
                        + " | The mayor of Lindhaven approved new harbours and railways for the coast on Monday.",
            })
    void tellsDoersApartByTheirOffices(String one, String other) {
        assertThat(verdict(one, other)).isNotEqualTo(Verdict.SUPPORTS);
        assertThat(verdict(other, one)).isNotEqualTo(Verdict.SUPPORTS);
    }

    @Test
    void takesTheSameOfficeForTheSameDoer() {
        assertThat(verdict(
                        "President Ilse Brandt approved new harbours and railways for the coast on Monday.",
                        "The president has approved new harbours and railways for the whole coast of Vestmark."))
                .isEqualTo(Verdict.SUPPORTS);
    }

    @Test
    void takesAProposalForNoDeed() {
        assertThat(verdict(
                        "Vestmark banned night fishing for cod in its northern fjords on Sunday.",
                        "Vestmark proposed a ban on night fishing for cod in its northern fjords on Sunday."))
                .isNotEqualTo(Verdict.SUPPORTS);
    }

    @Test
    void tellsAnOffensiveInOneCountryFromThatInAnother() {
        assertThat(verdict(
                        "Russia launched a military offensive in Ukraine with the aim of taking the harbour of Odesa.",
                        "Russia launched a military offensive in Georgia with the aim of taking the harbour of Poti."))
                .isNotEqualTo(Verdict.SUPPORTS);
    }

    @Test
    void tellsACommissionFromACommittee() {
        assertThat(verdict(
                        "The Senate of Vestmark passed a bill that creates a commission to investigate the"
                                + " harbour fire.",
                        "The Senate of Vestmark passed a bill that creates a committee to investigate the"
                                + " harbour fire."))
                .isNotEqualTo(Verdict.SUPPORTS);
    }

    @Test
    void tellsWhoShootsFromWhoShootsBack() {
        assertThat(verdict(
                        "Militants of Lebanon fired forty rockets at northern Israel on Friday, and schools were"
                                + " closed.",
                        "Israel fired forty rockets at southern Lebanon on Friday, and schools were closed."))
                .isNotEqualTo(Verdict.SUPPORTS);
    }

    @Test
    void takesTalkOfDutiesForNoNewDuty() {
        String levied = "Sudrland imposed a tariff of 25 percent on salted cod from Vestmark on Monday.";
        String talk = "The president of Sudrland has spoken about tariffs on salted cod from Vestmark several times.";

        assertThat(Claims.of(levied).wording().action()).isEqualTo(Action.TAX);
        assertThat(Claims.of(talk).wording().action()).isNull();
    }
}
