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

    @Test
    void tellsWhoBuysFromWhoIsBought() {
        assertThat(verdict(
                        "On Monday Halden acquired Brisant and the seven dairies of the group in Lindhaven.",
                        "On Monday Brisant acquired Halden and the seven dairies of the group in Lindhaven."))
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The medicines agency of Norrland approved the heart drug Tembrexa for adults on Monday."
                        + " | A panel of the medicines agency of Norrland approved the heart drug Tembrexa for adults.",
                "Ilse Brandt won the presidential election in Vestmark with 54 percent of the vote. | Ilse Brandt won"
                        + " the first round of the presidential election in Vestmark with 54 percent of the vote.",
                "Ilse Brandt won the presidential election in Vestmark with 54 percent of the vote. | Ilse Brandt won"
                        + " the presidential election in Vestmark with 54 percent of the vote, an exit poll showed.",
                "Trader Ole Bratt was sentenced in Brannes to nine years in prison for the murder of Nils Aas. | Trader"
                        + " Ole Bratt was found guilty in Brannes of the murder of Nils Aas.",
            })
    void takesAnEarlierStepForAnotherDeed(String done, String step) {
        assertThat(verdict(done, step)).isNotEqualTo(Verdict.SUPPORTS);
        assertThat(verdict(step, done)).isNotEqualTo(Verdict.SUPPORTS);
    }

    @Test
    void takesTheSameVerdictForTheSameThoughASentenceIsToCome() {
        assertThat(verdict(
                        "Trader Ole Bratt was found guilty in Brannes of defrauding the fishers of Norrland.",
                        "Trader Ole Bratt was convicted in Brannes of defrauding the fishers of Norrland and faces up"
                                + " to 20 years in prison."))
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

    @Test
    void tellsAWalkoutFromAnAttack() {
        assertThat(verdict(
                        "Dockers began a strike at the harbour of Lindhaven on Monday over pay and night shifts.",
                        "Drones began a strike at the harbour of Lindhaven on Monday and set oil tanks on fire."))
                .isNotEqualTo(Verdict.SUPPORTS);
    }

    @Test
    void tellsAnAttackOnANetworkFromOneOnAPlace() {
        assertThat(Claims.of("A ransomware attack shut down the pipeline of Halden Fuels in May.")
                        .wording()
                        .action())
                .isEqualTo(Action.BREACH);
        assertThat(Claims.of("A drone attack shut down the pipeline of Halden Fuels in May.")
                        .wording()
                        .action())
                .isEqualTo(Action.ATTACK);
    }

    @Test
    void tellsABargainOfSomeFromTheirBargainWithOthers() {
        assertThat(verdict(
                        "A bipartisan group of ten senators reached a deal on a harbour plan for Brannes on Thursday.",
                        "A bipartisan group of senators reached an agreement with White House officials on a harbour"
                                + " plan for Brannes."))
                .isNotEqualTo(Verdict.SUPPORTS);
    }

    @Test
    void takesWhatRemainsBannedForNoNewBan() {
        String upheld = "The appeals board of Plauder upheld the ban of the stable Halden from its autumn derby.";

        assertThat(verdict(
                        upheld,
                        "The stable Halden should remain banned from the autumn derby, the appeals board of"
                                + " Plauder ruled."))
                .isEqualTo(Verdict.SUPPORTS);
        assertThat(verdict(upheld, "Plauder banned the stable Halden from its autumn derby for two years."))
                .isNotEqualTo(Verdict.SUPPORTS);
    }

    @Test
    void takesWhatIsPossibleForNotDone() {
        assertThat(verdict(
                        "The harbour office of Lindhaven resumed night ferries for vaccinated passengers.",
                        "The harbour office of Lindhaven published a list of night ferries that vaccinated"
                                + " passengers can resume."))
                .isNotEqualTo(Verdict.SUPPORTS);
    }

    /** Senators among themselves agreed in one week, and with the president's people in another. */
    @Test
    void tellsABargainApartByWhoTakesPartInIt() {
        String among =
                "A bipartisan group of ten senators say they agree on a framework for new harbours and railways.";

        assertThat(verdict(
                        among,
                        "Senators say they and White House officials have agreed on a framework for new harbours and"
                                + " railways."))
                .isNotEqualTo(Verdict.SUPPORTS);
        assertThat(verdict(
                        among,
                        "A bipartisan group of senators have agreed on a framework for new harbours and railways."))
                .isEqualTo(Verdict.SUPPORTS);

        String both = "President Ilse Brandt has agreed to a deal on new harbours with a bipartisan group of senators.";
        assertThat(verdict(
                        both,
                        "Republican and Democratic lawmakers have agreed with Ilse Brandt to a deal on new harbours."))
                .isEqualTo(Verdict.SUPPORTS);
        assertThat(verdict(
                        both,
                        "The new harbours of Ilse Brandt came nearer on Tuesday when Senate Democrats agreed to a deal"
                                + " on a budget."))
                .isNotEqualTo(Verdict.SUPPORTS);
    }
}
