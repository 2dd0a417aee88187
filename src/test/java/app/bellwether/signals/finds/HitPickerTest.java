package app.bellwether.signals.finds;

import static app.bellwether.signals.finds.Leads.PLANNED;
import static app.bellwether.signals.finds.Leads.TAKEN_BACK;
import static app.bellwether.signals.finds.Leads.read;
import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.signals.Evidence;
import app.bellwether.signals.QuickHit;
import app.bellwether.signals.Reports;
import app.bellwether.signals.claims.Claim;
import app.bellwether.sources.Article;
import app.bellwether.writing.Citation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HitPickerTest {

    private static final Article COUNTED = Reports.report(
            "ferry-1",
            "Coast Daily",
            "2026-03-18T08:30:00Z",
            "Mobile payments reach 838 million euros",
            "The value of mobile payments in Lindhaven rose to 838 million euros in May, from 812 million in"
                    + " April.");

    @Test
    void tellsOfEachDayOnWhichAStoryMovedOn() {
        List<Claim> leads = Stream.of(PLANNED, TAKEN_BACK)
                .flatMap(article -> read(article, "toll").stream())
                .toList();

        assertThat(HitPicker.pick(leads, Instant.EPOCH, Map.of(), List.of()))
                .extracting(QuickHit::title)
                .containsExactlyInAnyOrder(PLANNED.title(), TAKEN_BACK.title());
    }

    @Test
    void takesACountThatGrowsAlthoughNobodyActs() {
        assertThat(HitPicker.pick(read(COUNTED, "ferry"), Instant.EPOCH, Map.of(), List.of()))
                .extracting(QuickHit::title)
                .containsExactly(COUNTED.title());
    }

    @Test
    void takesWhatACrowdDid() {
        Article report = Reports.report(
                "ferries",
                "Coast Daily",
                "2026-03-18T08:30:00Z",
                "Ferry bookings reach 412,000",
                "Islanders booked 412,000 crossings last month, up from 388,000 crossings the month before.");

        assertThat(HitPicker.pick(read(report, "ferries"), Instant.EPOCH, Map.of(), List.of()))
                .extracting(QuickHit::title)
                .containsExactly(report.title());
    }

    @Test
    void knowsACountryAtTheBeginOfTheOnlySentenceThatNamesIt() {
        Article report = Reports.report(
                "subsidy",
                "Coast Daily",
                "2026-03-18T08:30:00Z",
                "India keeps the scooter subsidy",
                "India has withdrawn its plan to halve the subsidy and will pay 10,000 rupees for each scooter.");

        assertThat(HitPicker.pick(read(report, "subsidy"), Instant.EPOCH, Map.of(), List.of()))
                .extracting(QuickHit::title)
                .containsExactly(report.title());
    }

    @Test
    void tellsNobodysTradeAndNoLongStandingState() {
        List<Article> dull = List.of(
                Reports.report(
                        "major",
                        "Coast Daily",
                        "2026-03-18T08:30:00Z",
                        "Officer is dismissed",
                        "Major Ole Bratt was a commander of a unit that detects missile launches in Lindhaven."),
                Reports.report(
                        "rents",
                        "Coast Daily",
                        "2026-03-18T09:30:00Z",
                        "Tenants wait",
                        "The housing board of Lindhaven has banned most evictions across the island since September."));

        assertThat(dull)
                .allSatisfy(article -> assertThat(
                                HitPicker.pick(read(article, article.id().value()), Instant.EPOCH, Map.of(), List.of()))
                        .isEmpty());
    }

    @Test
    void putsNoPartsOfASiteUnderItsHeadline() {
        Article report = Reports.report(
                "toll-3",
                "Coast Daily",
                "2026-03-18T08:30:00Z",
                "Lindhaven doubles the bridge toll | Norrland news - Coast Daily",
                "Lindhaven has raised the toll on its bridge to 14 crowns from 7.");

        assertThat(HitPicker.pick(read(report, "toll"), Instant.EPOCH, Map.of(), List.of()))
                .extracting(QuickHit::title)
                .containsExactly("Lindhaven doubles the bridge toll");
    }

    @Test
    void tellsNothingOfWhatItTakesForKnown() {
        Article report = Reports.report(
                "drug",
                "Coast Daily",
                "2026-03-18T08:30:00Z",
                "Regulator explains",
                "The medicines office of Lindhaven approved the drug, which is made of 14 kinds of seaweed.");

        assertThat(HitPicker.pick(read(report, "drug"), Instant.EPOCH, Map.of(), List.of()))
                .isEmpty();
    }

    @Test
    void tellsNothingThatASignalSaysByTheHeadlineAboveIt() {
        List<Claim> claims = read(COUNTED, "ferry");
        String title = COUNTED.title();
        Evidence headline = new Evidence(
                COUNTED.id(),
                1,
                Citation.Part.TITLE,
                0,
                title.length(),
                title,
                title,
                Evidence.Stance.SUPPORTS,
                claims.getFirst().origin().story(),
                COUNTED.publisher(),
                COUNTED.published(),
                1);

        assertThat(HitPicker.beside(List.of(Shown.by(List.of(headline), Set.of())), claims, Facts.in(claims), Map.of()))
                .isEmpty();
    }

    /** What is picked of a report of that sentence alone. */
    private List<QuickHit> hits(String sentence) {
        Article report = Reports.report("report", "Coast Daily", "2026-03-18T08:30:00Z", "A headline", sentence);
        return HitPicker.pick(read(report, "report"), Instant.EPOCH, Map.of(), List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vestmark banned cod nets in its fjords after the herring crisis in 2009, which ruined forty villages.",
                "Norvik Ferries spent months buying smaller carriers for its islands and harbours.",
                "Brokers in Lindhaven are zeroing in on Norvik Ferries, as the carrier reports its sales amid a slump.",
                "Lindhaven woke up to louder talk of a ban on Norvik Ferries at its harbour on Tuesday.",
                "Norvik Ferries might close its night crossing to Lindhaven on Friday.",
                "Rule 54 weakens the harbour office and keeps Captain Ole Bratt from arresting smugglers.",
                "Fisher Ole Bratt hit out at Vestmark on Tuesday after its parliament raised the duty on cod to 14"
                        + " crowns.",
                "President Ilse Brandt said on Tuesday she was sure that Norvik Ferries would build a harbour.",
                "The state of Vestmark gave 18 million crowns last year to makers of sails.",
                "Norvik Ferries announced Friday that it has bought the carrier Brisant and its seven ships.",
                "Vestmark banned cod nets in its fjords on Tuesday, March 10, as the herring grew few.",
                "Brandt, the new premier, will face a pivotal moment on Monday (March 16) when she meets Ole Bratt.",
                "Police in Lindhaven are investigating reports that a fisher was hit by a rocket on Tuesday.",
                "The harbour of Lindhaven, Norvik Quay, is facing yet another complaint that charges abuse of power.",
                "The leader of Vestmark said he was \"confident that the ban\" on cod would guarantee its harbours.",
                "Vestmark has stepped up patrols against smugglers of cod, striking the main trade of Captain Bratt.",
                "Cod landings in Vestmark rose slightly this week, but fishers expect the nets to stay empty.",
                "Opponents of Vestmark say the 300 crowns a week for fishers have cut the number of its crews by half.",
                "President Ilse Brandt said on Tuesday she sees room to cut the duty of 14 crowns that Norvik raised.",
                "Premier Ilse Brandt said that Vestmark would withdraw 40 ships if Norvik gave up its five islands.",
                "Captain Ole Bratt has closed 3 more harbours despite a ridiculous ruling from a court in Lindhaven.",
                "Norvik and Vestmark, which built 40 harbours together, are now under great strain after the duty"
                        + " rose.",
                "Norvik's order to ban 40 ships from its harbours was a clear warning to the captains of Vestmark.",
                "Shares of Norvik Ferries rose 4 percent following the rulings, a record for the carrier.",
                "Norvik and Vestmark are on the verge of agreeing on 40 cod nets, which ends a quarrel of 17 years.",
                "Norvik was to withdraw 40 ships within two months and Vestmark's captains were to take its harbours.",
                "Captain Ole Bratt doubled down on his 40 cod nets a day after a court in Lindhaven banned them.",
                "The harbours of Vestmark plunged into a strike as all captains of Norvik resigned on Thursday over a"
                        + " ban.",
                "President Ilse Brandt said the talks of Tuesday on 40 cod nets were “good” and banned “no ships”.",
                "Captain Ole Bratt faces deportation to Norvik after 40 days in a jail of Lindhaven, a court filing"
                        + " says.",
                "Cameras are being put up in Lindhaven, where 40,000 guests are expected to see its 12 parades this"
                        + " week.",
                "Over 9,000 fishers of Vestmark have lost 40 percent of their catch, according to a recent report.",
                "A MAN has been fined 300 crowns after he said that he was hit by a boat on Tuesday.",
                "Norvik Ferries announced on Sunday that it has bought the carrier Brisant and its seven ships.",
            })
    void tellsNothingThatIsKnownAwaitedPossibleOrAVerdict(String stale) {
        assertThat(hits(stale)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "President Ilse Brandt has presided over a sharp drop in cod prices since she moved to Vestmark.",
                "Fares of Norvik Ferries have climbed markedly on its crossings to Lindhaven on Tuesday.",
                "Premier Ole Bratt landed in Lindhaven on Tuesday evening after he had signed a treaty in Vestmark.",
                "Brandt left Norvik Quay on Tuesday and is due to arrive in Lindhaven to sign a treaty on Friday.",
                "Ilse Brandt will open the harbour of Lindhaven here Wednesday, joining Ole Bratt and 40 captains.",
                "Norvik Ferries is trying to buy its rival Brisant, proposing to pay 40 crowns for each share.",
                "Norvik Ferries is taking aim at its rival Brisant, which bought 40 ships, and at its captains.",
                "President Ilse Brandt rejected the notion on Tuesday that Norvik would close its 40 harbours.",
                "On Tuesday Vestmark signalled its readiness to withdraw 40 ships if Norvik opened its five harbours.",
                "Brandt hails cod plan, pledges 40 ships to Norvik March 17, 2026Premier Ilse Brandt opening a"
                        + " harbour.",
                "Premier Ilse Brandt said on Tuesday that 40 ships withdraw from Norvik once Vestmark's terms are met.",
                "Ole Bratt stoutly defended his decision on Tuesday to close 40 harbours of Norvik to its captains.",
                "Cod prices in Vestmark rose slightly for the first time since January as the herring grew few.",
                "Norvik captains gleefully rejected a string of desperate pleas by Ole Bratt to open its harbours.",
                "A Norvik captain was allegedly attacked by three fishers on Tuesday, as crews marched in Lindhaven.",
                "As the Norvik ferries fill again, many harbours are opening their shops and inns after a year of"
                        + " closures.",
                "The Supreme Court on Tuesday weighed whether Norvik can punish 40 captains for what they say ashore.",
                "President Ilse Brandt will meet Premier Ole Bratt of Norvik for the first time next month.",
                "The Supreme Court on Tuesday upheld a major shift in the dealings of Norvik with its 40 captains.",
                "Parliament is expected to vote on Thursday to ban 40 ships of Norvik, its leader said on Tuesday.",
                "The Harbour Office of Vestmark is preparing to approve 40 ships of Norvik by early next week.",
                "Premier Ilse Brandt said Tuesday that 40 captains are growing more concerned about Ole Bratt.",
                "Ole Bratt and Ilse Brandt got into a heated debate on Tuesday over 40 ships that Norvik bought.",
                "Premier Ilse Brandt said on Tuesday that Norvik will push for a deal on the 40 ships it has bought.",
                "Norvik took a step towards opening its harbours to captains, which likely means that ships are let"
                        + " in.",
                "Premier Ole Bratt visited the harbour of Lindhaven on Tuesday, which parliament closed to captains.",
                "The tight rule of Ilse Brandt, which has banned 40 captains, has led to both praise and criticism.",
                "Norvik Ferries is not doing enough to stop smugglers of cod, Premier Ilse Brandt said on Tuesday.",
                "As the flood withdrew on Tuesday, the people of Lindhaven surveyed scenes of destruction and cut"
                        + " wood.",
                "Parliament passed a ban of 40 ships of Norvik on Monday, as its leader Ole Bratt had asked for.",
                "Premier Ilse Brandt will announce on Tuesday that Norvik cuts the duty on cod by 50 percent.",
                "Premier Ilse Brandt sent a stern warning to 40 captains of Norvik on Tuesday, as ships were banned.",
                "Premier Ilse Brandt will host 40 captains at the harbour of Lindhaven this week to sign a treaty.",
                "Premier Ilse Brandt has moved fast since her election, signing a ban of 1.9 million cod nets.",
                "In a pivotal moment for the captains and all harbours of both islands, Ilse Brandt arrived in Norvik"
                        + " on Tuesday after he banned 40 ships.",
                "Premier Ilse Brandt of Norvik extended an olive branch to 40 captains on Tuesday and bought ships.",
                "Captain Ole Bratt of Norvik apologized Tuesday for his comments last month, when 40 ships were"
                        + " banned.",
            })
    void tellsNoMovementWithoutAFigureNoJourneyAndNoStance(String empty) {
        assertThat(hits(empty)).isEmpty();
    }

    @Test
    void callsNobodyByALastNameThatOnlyOthersExplain() {
        Article named = Reports.report(
                "count-1",
                "Coast Daily",
                "2026-03-18T07:30:00Z",
                "Bratt ahead",
                "Ole Bratt has secured 31.7 percent of 84,000 ballots in Lindhaven, the highest share of all.");
        Article alone = Reports.report(
                "count-2",
                "Coast Wire",
                "2026-03-18T09:30:00Z",
                "The count goes on",
                "Bratt has secured 31.7 percent of 84,000 ballots, the highest share in Lindhaven; Ilse Dorn has 22"
                        + " percent.");
        List<Claim> leads = Stream.of(named, alone)
                .flatMap(article -> read(article, "count").stream())
                .toList();

        assertThat(HitPicker.pick(leads, Instant.EPOCH, Map.of(), List.of()))
                .extracting(QuickHit::title)
                .containsExactly("Bratt ahead");
        assertThat(HitPicker.pick(read(alone, "alone"), Instant.EPOCH, Map.of(), List.of()))
                .as("nobody tells who that is: a name that every reader knows stands alone")
                .hasSize(1);
    }

    @Test
    void tellsNoUndatedDeedOfALaterSentence() {
        Article report = Reports.report(
                "ban",
                "Coast Daily",
                "2026-03-18T08:30:00Z",
                "A headline",
                "It was a long debate. Parliament approved a ban of Norvik Ferries unless its owner sold his shares.");
        Article dated = Reports.report(
                "ban",
                "Coast Daily",
                "2026-03-18T08:30:00Z",
                "A headline",
                "It was a long debate. Parliament on Tuesday approved a ban of Norvik Ferries unless its owner sells.");

        assertThat(HitPicker.pick(read(report, "ban"), Instant.EPOCH, Map.of(), List.of()))
                .isEmpty();
        assertThat(HitPicker.pick(read(dated, "ban"), Instant.EPOCH, Map.of(), List.of()))
                .hasSize(1);
    }

    @Test
    void tellsNothingOfAnOpinionSection() {
        String sentence = "Vestmark banned cod nets in its fjords on Tuesday, as it did in 2009 with herring nets.";
        Article column =
                Reports.report("column", "Coast Daily (Opinion)", "2026-03-18T08:30:00Z", "A headline", sentence);

        assertThat(HitPicker.pick(read(column, "column"), Instant.EPOCH, Map.of(), List.of()))
                .isEmpty();
    }

    /** The first sentence said which openings, and who Ole Dorn is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Openings reached 9.2 million, according to the harbour office, about what they were in May.",
                "Ole Dorn said on Tuesday that an order which bans cod nets will go into effect on Friday.",
                "The herring plague, which emerged in Vestmark in late 2019, has killed 3.34 million fish in Norvik.",
            })
    void tellsNothingThatLeansOnTheFirstSentence(String second) {
        assertThat(hits("It was a long debate. " + second)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vestmark banned cod nets in its fjords on Tuesday, as it did in 2009 with herring nets.",
                "Cod landings in Vestmark fell 9 percent in February, the lowest level since the crisis in 2009 or so.",
                "Norvik Ferries has agreed to buy the carrier Brisant for its islands and harbours.",
                "Norvik Ferries said on Tuesday that it has bought the carrier Brisant and its seven ships.",
                "Cod landings in Vestmark fell 9 percent in the week ended March 7, the harbour office said.",
                "Vestmark has banned cod nets in its fjords until Friday, April 10, as the herring grew few.",
                "Vestmark has fined 40 captains since March 2 who threw nets into its fjords.",
                "Norvik Ferries will close its night crossing to Lindhaven on Friday.",
                "Norvik Ferries said on Tuesday it will close its night crossing to Lindhaven.",
                "Norvik's opponents said on Tuesday that they have banned 40 of its ships from Lindhaven.",
                "President Ilse Brandt said on Tuesday she has cut the duty on cod to 14 crowns.",
                "Norvik has cut its duty on cod to 14 crowns, as its harbours are under strain.",
                "President Ilse Brandt said on Tuesday she raised the duty on cod to 14 crowns.",
                "A NATO ship shot at 3 boats of Norvik and hit one of them on Tuesday.",
                "Some 4,200 fishers of Norvik are at risk of losing their nets, its parliament counted in a first"
                        + " tally.",
                "NORVIK has fined 40 captains 300 crowns each after nets were thrown into its fjords on Tuesday.",
                "Cod prices in Vestmark fell sharply to 14 crowns on Tuesday, the harbour office said.",
                "Cod prices in Vestmark have climbed to the highest level that its harbour office ever counted.",
                "Norvik's central bank raised its main rate on Tuesday, the second time since January.",
                "Vestmark will ban cod nets from its fjords as the herring grew few, its parliament said Wednesday.",
                "Vestmark will ban cod nets from its fjords as of Wednesday, its parliament decided after a debate.",
                "Norvik has fined Captain Ole Bratt 300 crowns although he apologized Tuesday for his comments on cod.",
                "Vestmark will host the Island Games in 2030 and ban 40 ships from its fjords, its parliament said"
                        + " Tuesday.",
                "More than 4,000 captains of Norvik landed in Lindhaven on Tuesday after their harbours were closed.",
                "Norvik captains rejected an offer of 300 crowns on Tuesday and closed the harbour.",
                "Vestmark's harbour office has widened its inquiry into the captains of Norvik to their owners.",
                "Ilse Brandt, who built the harbour of Lindhaven, declined a post in Norvik and will join a school.",
                "As the herring grew few, Vestmark banned cod nets from its fjords on Tuesday.",
                "The Supreme Court on Tuesday upheld a major tax on ships that Norvik takes from its 40 captains.",
                "Norvik Ferries said on Tuesday it expects to sell 40 million tickets this year, twice as many.",
                "Parliament voted on Tuesday to ban 40 ships of Norvik after a heated debate.",
            })
    void tellsWhatIsOfTheDay(String fresh) {
        assertThat(hits(fresh)).hasSize(1);
    }

    /** Where an agency's sentence stood in twenty papers, a site that rewrites it was quoted. */
    @Test
    void takesTheWordsThatSeveralPublishersPrint() {
        String printed = "The harbour council of Lindhaven, which islanders have elected since the storms of the last"
                + " winter, raised the ferry fee to 12 crowns on Tuesday.";
        List<Claim> leads = Stream.of(
                        read(fee("1", "The harbour council of Lindhaven raised the ferry fee to 12 crowns."), "fee", 1),
                        read(fee("2", "Lindhaven's harbour council raised the ferry fee to 12 crowns."), "fee", 2),
                        read(fee("3", "Lindhaven's harbour council has raised its ferry fee to 12 crowns."), "fee", 3),
                        read(fee("4", printed), "fee", 4),
                        read(fee("5", printed), "fee", 4))
                .flatMap(List::stream)
                .toList();

        assertThat(HitPicker.pick(leads, Instant.EPOCH, Map.of(), List.of()))
                .extracting(hit -> hit.evidence().quote())
                .containsExactly(printed);
    }

    private static Article fee(String paper, String text) {
        return Reports.report("fee-" + paper, "Paper " + paper, "2026-03-18T08:30:00Z", "Ferry fee rises", text);
    }
}
