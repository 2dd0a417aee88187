package app.bellwether.signals.claims;

import static app.bellwether.signals.claims.Claims.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.signals.claims.Likeness.Verdict;
import org.junit.jupiter.api.Test;

class LikenessTest {

    private static final String RISE = "Freight rates from Asia to northern Europe rose 12 percent last week.";

    @Test
    void hearsTheSameClaimInOtherWords() {
        assertThat(verdict(RISE, "Freight rates from Asia to northern Europe climbed by 9 percent within a week."))
                .isEqualTo(Verdict.SUPPORTS);
    }

    @Test
    void neverTakesAFallForARise() {
        assertThat(verdict(RISE, "Freight rates from Asia to northern Europe fell 12 percent last week."))
                .isNotEqualTo(Verdict.SUPPORTS);
    }

    @Test
    void neverTakesADenialForTheClaim() {
        assertThat(verdict(
                        "Norvik Steel will close its blast furnace at Brannes in June.",
                        "Norvik Steel will not close its blast furnace at Brannes in June."))
                .isNotEqualTo(Verdict.SUPPORTS);
    }

    @Test
    void neverTakesWhatSomebodyElseDoesForTheClaim() {
        assertThat(verdict(
                        "Norvik Steel has suspended the accounts of three traders in Brannes over hidden losses.",
                        "Halden Freight has suspended the accounts of three traders in Lindhaven over hidden losses."))
                .isNotEqualTo(Verdict.SUPPORTS);
    }

    @Test
    void neverTakesAHopeForTheDeed() {
        assertThat(verdict(
                        "Ministers of Norrland and Sudrland have agreed on a common fishing quota for cod.",
                        "Ministers of Norrland are trying in vain to save talks about fishing with Sudrland, which"
                                + " hopes for a compromise."))
                .isNotEqualTo(Verdict.SUPPORTS);
    }

    @Test
    void takesWhatIsDecidedUponForAMatterThoughItIsADeedElsewhere() {
        assertThat(Claims.of("Premier Halden extended the deadline for the shutdown of Fjordtok in Norrland.")
                        .wording()
                        .deeds())
                .containsExactly("extend");
    }

    @Test
    void neverTakesWhatLedToADeedForTheDeed() {
        assertThat(verdict(
                        "Ole Bratt was detained again in Brannes on Monday after he had been deported to Sudrland in"
                                + " March.",
                        "Ole Bratt was deported from Brannes to Sudrland in March."))
                .isNotEqualTo(Verdict.SUPPORTS);
    }

    @Test
    void hearsADeedBehindTheVerbThatCarriesIt() {
        assertThat(verdict(
                        "Vestmark launched a missile attack on the harbour of Lindhaven on Monday night.",
                        "Vestmark attacked the harbour of Lindhaven with missiles on Monday night."))
                .isEqualTo(Verdict.SUPPORTS);
    }

    @Test
    void takesTheMonthOfMayForNoDoubt() {
        String breach = "A criminal group breached the network of Halden Fuels in Brannes.";
        assertThat(verdict(
                        breach,
                        "Figures for May show that a criminal group breached the network of Halden Fuels in Brannes."))
                .isEqualTo(Verdict.SUPPORTS);
        assertThat(verdict(breach, "A criminal group may have breached the network of Halden Fuels in Brannes."))
                .isNotEqualTo(Verdict.SUPPORTS);
    }

    @Test
    void knowsAStateByItsShortNameAndATownByItsSurroundings() {
        assertThat(Claims.of("A tower in the Tampa-area town of Halden, Fla., collapsed.")
                        .wording()
                        .stems())
                .contains("tampa", "florida");
    }

    @Test
    void takesValuesOfASeriesForNoClaim() {
        assertThat(verdict(
                        "About 32 percent of adults in Norrland are now enrolled in the pension scheme of the state.",
                        "About 47 percent of adults in Norrland are now enrolled in the pension scheme of the state."))
                .isNotEqualTo(Verdict.SUPPORTS);
    }

    @Test
    void neverTakesOneSumForAnother() {
        assertThat(verdict(
                        "Ministers of Norrland unveiled a plan on Thursday to spend $568 billion on roads and"
                                + " bridges.",
                        "Ministers of Norrland unveiled a plan on Thursday to spend $928 billion on roads and"
                                + " bridges."))
                .isNotEqualTo(Verdict.SUPPORTS);
        assertThat(verdict(
                        "Ministers of Norrland unveiled a plan on Thursday to spend $568 billion on roads and bridges.",
                        "Ministers of Norrland have unveiled a plan to spend about $570 billion on roads and bridges."))
                .isEqualTo(Verdict.SUPPORTS);
    }

    @Test
    void neverTakesOneMeasureForAnother() {
        assertThat(verdict(
                        "Measles cases in Norrland have fallen to their lowest level since last winter.",
                        "Measles deaths in Norrland have fallen to their lowest level since last winter."))
                .isNotEqualTo(Verdict.SUPPORTS);
    }

    @Test
    void neverTakesAQuestionForTheDeed() {
        String famine = "A famine was declared in the province of Norrland on Friday by the hunger monitor.";
        assertThat(verdict(famine, "Hunger monitors of Norrland declared a famine in the province on Friday."))
                .isEqualTo(Verdict.SUPPORTS);
        assertThat(verdict(
                        famine,
                        "Hunger monitors will say on Friday whether a famine is to be declared in the province of"
                                + " Norrland."))
                .isNotEqualTo(Verdict.SUPPORTS);
    }

    @Test
    void takesOnePersonsManyDeedsForNoClaim() {
        assertThat(verdict(
                        "Governor Orlin Vaskey of Florida signed a bill on Thursday that limits voting by mail.",
                        "Governor Orlin Vaskey of Florida signed a bill on Monday that lets people sue platforms."))
                .isNotEqualTo(Verdict.SUPPORTS);
    }

    @Test
    void readsALowThatIsReachedOrHitAsAFall() {
        assertThat(Claims.of("Weekly unemployment claims in Norrland hit their lowest level since the pandemic.")
                        .wording()
                        .direction())
                .isEqualTo(Action.DOWN);
        assertThat(Claims.of("Weekly unemployment claims in Norrland reached a new low since the pandemic.")
                        .wording()
                        .direction())
                .isEqualTo(Action.DOWN);
        assertThat(Claims.of("The price of copper in Norrland hit its highest level since the pandemic.")
                        .wording()
                        .direction())
                .isEqualTo(Action.UP);
    }

    @Test
    void hearsADenialInItsOwnClauseOnly() {
        assertThat(Claims.of("Ten senators agreed on a framework for roads, but the members did not release details.")
                        .wording()
                        .negated())
                .isFalse();
    }

    @Test
    void findsNothingInCommonWhereOnlyNamesAre() {
        assertThat(verdict(RISE, "Ministers from Asia and northern Europe met in Geneva and visited a clock museum."))
                .isEqualTo(Verdict.NOTHING);
    }

    @Test
    void keepsProcedureAndDirectionsOutOfTheCore() {
        Claim claim = Claims.of("The Senate committee said on Thursday that freight rates from Asia rose 12 percent.");

        assertThat(claim.wording().core())
                .containsKeys("freight")
                .doesNotContainKeys("senat", "committe", "thursdai", "rose", "12");
        assertThat(claim.wording().direction()).isEqualTo(Action.UP);
    }

    @Test
    void skipsALeadingClauseForTheDirection() {
        Claim claim = Claims.of("Despite a rise in the week before, freight rates from Asia fell by 12 percent.");

        assertThat(claim.wording().direction()).isEqualTo(Action.DOWN);
    }

    @Test
    void takesAnElectionForAMatterAndNoDeed() {
        assertThat(verdict(
                        "Senators of Norrland blocked the election bill of the government on Tuesday.",
                        "Senators of Norrland on Tuesday blocked a bill of the government to overhaul elections."))
                .isEqualTo(Verdict.SUPPORTS);
    }

    @Test
    void neverTakesWhatSomebodySoughtForTheDeed() {
        assertThat(verdict(
                        "Norrland has imposed a ban on imports of cod from the islands of Sudrland.",
                        "Fisheries minister Ilse Brandt sought to impose a ban on imports of cod from the islands of"
                                + " Sudrland."))
                .isNotEqualTo(Verdict.SUPPORTS);
    }

    @Test
    void takesAPeopleAtTheBeginForAName() {
        assertThat(Claims.of("German restrictions have limited the flow of food and aid into Kenya.")
                        .wording()
                        .names())
                .contains("germani");
        assertThat(together(
                        "German restrictions have limited the flow of food and aid into Kenya.",
                        "Germany has restricted the amount of food and aid that enters Kenya."))
                .isEqualTo(Verdict.SUPPORTS);
        assertThat(together(
                        "German restrictions have limited the flow of food and aid into Kenya.",
                        "Most cropland is damaged, and fishing remains banned by German restrictions."))
                .isNotEqualTo(Verdict.SUPPORTS);
    }

    @Test
    void takesNoAuthoritiesForAnApproval() {
        assertThat(Claims.of("The authorities of Vestmark counted 412 stranded seals along the coast on Monday.")
                        .wording()
                        .predicate()
                        .actions())
                .doesNotContain(Action.APPROVE);
    }

    /** What is at stake at a meeting tells of no meeting. */
    @Test
    void takesAMeetingForADeedOnlyWhereItIsHeld() {
        String held = "Brandt and Holt are set to hold their first summit in Lindhaven on Monday.";

        assertThat(verdict(held, "Much is riding on the meeting for Brandt, who took office in June after Holt lost."))
                .isNotEqualTo(Verdict.SUPPORTS);
        assertThat(verdict(
                        held,
                        "The Lindhaven summit is an important chance for Brandt to win Holt over to her harbours."))
                .isNotEqualTo(Verdict.SUPPORTS);
        assertThat(verdict(held, "Brandt and Holt met for the first time on Monday, at a summit in Lindhaven."))
                .isEqualTo(Verdict.SUPPORTS);
    }

    private static Verdict together(String centre, String other) {
        Claim one = Claims.in("one story", "2026-03-02T08:00:00Z", centre);
        Claim two = Claims.in("one story", "2026-03-03T08:00:00Z", other);
        return Likeness.between(one, two).verdict(one, two);
    }

    @Test
    void takesWhatWasDoneMonthsBeforeForAnotherDeed() {
        String done = "Norrland has deported the smuggler Ole Bratt to the islands of Sudrland.";

        assertThat(together(done, "The smuggler Ole Bratt was deported to Sudrland in November and came back later."))
                .isNotEqualTo(Verdict.SUPPORTS);
        assertThat(together(done, "The smuggler Ole Bratt was deported to the islands of Sudrland in February."))
                .isEqualTo(Verdict.SUPPORTS);
        assertThat(together(
                        "Norrland will deport the smuggler Ole Bratt to the islands of Sudrland.",
                        "The smuggler Ole Bratt will be deported to the islands of Sudrland in October."))
                .isEqualTo(Verdict.SUPPORTS);
    }
}
