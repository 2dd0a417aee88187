package app.bellwether.signals.finds;

import static app.bellwether.signals.finds.Leads.PLANNED;
import static app.bellwether.signals.finds.Leads.TAKEN_BACK;
import static app.bellwether.signals.finds.Leads.read;
import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.signals.QuickHit;
import app.bellwether.signals.Reports;
import app.bellwether.signals.claims.Claim;
import app.bellwether.sources.Article;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NewsTest {

    @Test
    void tellsThatSomebodyDeniesWhatItsStoryHadTold() {
        Article told = Reports.report(
                "told",
                "Coast Daily",
                "2026-03-17T07:30:00Z",
                "Norrland examines Brisant",
                "Norrland is examining whether 3,800 sails of Brisant were shipped to Sudrland through a trading"
                        + " company in Lindhaven.");
        Article denied = Reports.report(
                "denied",
                "Coast Wire",
                "2026-03-18T07:30:00Z",
                "Brisant denies it",
                "Brisant denied on Tuesday that 3,800 of its sails were shipped to Sudrland through a trading company"
                        + " in Lindhaven. It can be asked about them, said Brisant.");
        List<Claim> leads = Stream.of(told, denied)
                .flatMap(article -> read(article, "sails").stream())
                .toList();

        assertThat(HitPicker.pick(leads, Instant.parse("2026-03-18T00:00:00Z")))
                .extracting(QuickHit::title)
                .containsExactly(denied.title());
        assertThat(HitPicker.pick(leads, Instant.EPOCH))
                .extracting(QuickHit::title)
                .contains(denied.title());
    }

    @Test
    void tellsHowFarACountOfItsStoryHasCome() {
        Article told = Reports.report(
                "toll-12",
                "Coast Daily",
                "2026-03-17T07:30:00Z",
                "Flood in Lindhaven kills 12 people",
                "In Lindhaven the flood has killed 12 people, the harbour office of Norrland said.");
        Article later = Reports.report(
                "toll-41",
                "Coast Daily",
                "2026-03-18T07:30:00Z",
                "Flood in Lindhaven kills 41 people",
                "In Lindhaven the flood has killed 41 people, the harbour office of Norrland said.");
        List<Claim> leads = Stream.of(told, later)
                .flatMap(article -> read(article, "flood").stream())
                .toList();

        assertThat(HitPicker.pick(leads, Instant.parse("2026-03-18T00:00:00Z")))
                .extracting(QuickHit::title)
                .containsExactly(later.title());
    }

    @Test
    void repeatsNotWhatItsStoryHadTold() {
        Article again = Reports.report(
                "toll-3",
                "Harbour Wire",
                "2026-03-18T09:30:00Z",
                "Bridge toll in Lindhaven doubles",
                "Lindhaven has raised the toll on its bridge from 7 to 14 crowns. Drivers in Lindhaven are angry.");
        List<Claim> leads = Stream.of(PLANNED, TAKEN_BACK, again)
                .flatMap(article -> read(article, "toll").stream())
                .toList();

        assertThat(HitPicker.pick(leads, Instant.parse("2026-03-18T00:00:00Z")))
                .extracting(QuickHit::title)
                .containsExactly(TAKEN_BACK.title());
    }

    @Test
    void picksNothingElseOfAStoryThatMostlyRepeatsItself() {
        Article again = Reports.report(
                "toll-3",
                "Harbour Wire",
                "2026-03-18T09:30:00Z",
                "Bridge toll in Lindhaven doubles",
                "Lindhaven has raised the toll on its bridge from 7 to 14 crowns.");
        Article oncemore = Reports.report(
                "toll-4",
                "Sail Times",
                "2026-03-18T10:30:00Z",
                "Crossing the bridge of Lindhaven costs twice as much",
                "Lindhaven raised the toll on its bridge to 14 crowns from 7.");
        List<Claim> leads = Stream.of(PLANNED, TAKEN_BACK, again, oncemore)
                .flatMap(article -> read(article, "toll").stream())
                .toList();

        assertThat(HitPicker.pick(leads, Instant.parse("2026-03-18T00:00:00Z"))).isEmpty();
    }

    @Test
    void tellsTheNewsOfAnArticleThatRecallsAnOldDateBelowIt() {
        Article report = Reports.report(
                "jobs",
                "Coast Daily",
                "2026-03-18T08:30:00Z",
                "Norvik Ferries cuts jobs",
                "Norvik Ferries has cut 300 jobs in Lindhaven. Norvik Ferries bought its rival Brisant on March 2.");

        assertThat(HitPicker.pick(read(report, "jobs"), Instant.EPOCH)).hasSize(1);
    }
}
