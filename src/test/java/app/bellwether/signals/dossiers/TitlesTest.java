package app.bellwether.signals.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.signals.Reports;
import app.bellwether.signals.ToldStories;
import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.claims.ClaimReader;
import app.bellwether.sources.Article;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TitlesTest {

    private final ClaimReader reader = new ClaimReader(Reports.LINGUIST);
    private final Titles titles = new Titles(Reports.LINGUIST, reader.wordings());
    private final List<Claim> claims = new ArrayList<>();
    private final List<Claim> told = new ArrayList<>();

    @Test
    void namesWhatWasDoneAndNotThePlanOfIt() {
        say(
                "2026-03-02",
                "Norvik Steel to close blast furnace at Brannes",
                "Norvik Steel has closed its furnace at Brannes.");
        say(
                "2026-03-04",
                "Norvik Steel closes Brannes furnace",
                "Norvik Steel closed the blast furnace at Brannes on Monday.");
        say("2026-03-09", "Unions mourn", "Norvik Steel closed its blast furnace at Brannes for good last week.");

        assertThat(title()).isEqualTo("Norvik Steel closes Brannes furnace");
    }

    @Test
    void namesThePlanWhileItIsOne() {
        say(
                "2026-03-02",
                "Norvik Steel to close blast furnace at Brannes",
                "Norvik Steel plans to close its furnace at Brannes.");
        say("2026-03-04", "Fears in Brannes", "Norvik Steel will close the blast furnace at Brannes this summer.");
        say("2026-03-09", "What is next", "Norvik Steel is set to close its blast furnace at Brannes in June.");

        assertThat(title()).contains("to close its blast furnace");
    }

    /** "Poised to authorize" stood above quotes of which the newest told of the authorization. */
    @Test
    void namesNoPlanOnceTheNewestTellThatItWasDone() {
        say(
                "2026-03-02",
                "Norvik Steel poised to close blast furnace at Brannes",
                "Norvik Steel is expected to close its furnace at Brannes.");
        say("2026-03-03", "Fears in Brannes", "Norvik Steel will close the blast furnace at Brannes this summer.");
        say("2026-03-04", "What is next", "Norvik Steel is set to close its blast furnace at Brannes in June.");
        say(
                "2026-03-09",
                "Norvik Steel closes Brannes furnace",
                "Norvik Steel closed the blast furnace at Brannes on Monday.");

        assertThat(title()).isEqualTo("Norvik Steel closes Brannes furnace");
    }

    @Test
    void givesNoNumberThatTheNewestEvidenceDoesNotGive() {
        say(
                "2026-03-02",
                "Marrow council approves six of 22 wind parks",
                "The council of Marrow has approved six of 22 wind parks.");
        say(
                "2026-03-09",
                "Marrow council approves 11 of 22 wind parks",
                "The council of Marrow has approved 11 of 22 wind parks.");
        say("2026-03-10", "More wind", "The council of Marrow approved 11 of the 22 wind parks on its list.");

        assertThat(title()).isEqualTo("Marrow council approves 11 of 22 wind parks");
    }

    @Test
    void leavesOutWhatOnlyItsOwnReportSays() {
        say(
                "2026-03-02",
                "Freight rates from Asia rise for first time since October",
                "Freight rates from Asia rose for the first time since October last week, brokers in Lindhaven said.");
        say("2026-03-09", "Ships are full", "Freight rates from Asia rose by 3 percent last week.");
        say("2026-03-16", "Brokers wait", "Freight rates from Asia rose again last week, by 2 percent.");

        assertThat(title()).isEqualTo("Freight rates from Asia rise");
    }

    @Test
    void keepsWhatTwoThirdsSay() {
        say(
                "2026-03-02",
                "Freight rates from Asia rise to record high",
                "Freight rates from Asia rose to a record high last week, brokers in Lindhaven said.");
        say("2026-03-09", "Ships are full", "Freight rates from Asia rose to another record last week.");
        say("2026-03-16", "Brokers wait", "Freight rates from Asia rose again last week, by 2 percent.");

        assertThat(title()).isEqualTo("Freight rates from Asia rise to record high");
    }

    @Test
    void leavesOutASecondDeedThatIsNotBorneOut() {
        say(
                "2026-03-02",
                "Norvik Steel closes Brannes furnace, raising fears for rail line",
                "Norvik Steel closed its furnace at Brannes on Monday.");
        say("2026-03-04", "Silence", "Norvik Steel closed the blast furnace at Brannes on Monday.");
        say("2026-03-09", "Unions mourn", "Norvik Steel closed its blast furnace at Brannes for good last week.");

        assertThat(title()).isEqualTo("Norvik Steel closes Brannes furnace");
    }

    @Test
    void takesADateInANameForNoValueThatPasses() {
        say(
                "2026-03-02",
                "Norvik Steel opens Jan. 6 memorial at Brannes",
                "Norvik Steel opened a memorial at Brannes to the dead of the fire of Jan. 6.");
        say("2026-03-04", "Silence", "Norvik Steel opened a memorial at its Brannes furnace for the dead of Jan. 6.");
        say("2026-03-19", "Unions mourn", "Norvik Steel opened a memorial to the dead of the fire at Brannes.");

        assertThat(title()).isEqualTo("Norvik Steel opens Jan. 6 memorial at Brannes");
    }

    @Test
    void namesWhoseDutiesTheyAre() {
        say("2026-03-02", "Fears in Lindhaven", "A 25 percent tariff has been imposed on cod since Monday.");
        say("2026-03-04", "What is next", "Sudrland imposed a 25 percent tariff on cod, with more to come in June.");
        say("2026-03-09", "Boats stay in", "Sudrland has imposed a 25 percent tariff on cod, which fishermen feared.");

        assertThat(title()).startsWith("Sudrland");
    }

    @Test
    void isNoFigureOfSomethingElse() {
        say("2026-03-02", "Fears in Brannes", "Norvik Steel closed its furnace at Brannes on Monday.");
        say(
                "2026-03-04",
                "Rents at Brannes rise as Norvik Steel shuts furnace",
                "Norvik Steel closed the blast furnace at Brannes on Monday.");
        say("2026-03-09", "Unions mourn", "Norvik Steel closed its blast furnace at Brannes for good.");

        assertThat(title()).isEqualTo("Norvik Steel closed its blast furnace at Brannes for good");
    }

    @Test
    void leavesOutATimeThatMeansAnotherOneTomorrow() {
        say(
                "2026-03-02",
                "Norvik Steel closed its furnace at Brannes on Monday",
                "Norvik Steel closed its furnace at Brannes on Monday.");
        say("2026-03-04", "Silence", "Norvik Steel closed the blast furnace at Brannes on Monday.");
        say("2026-03-09", "Unions mourn", "Norvik Steel has closed the furnace at Brannes, a union said.");

        assertThat(title()).isEqualTo("Norvik Steel closed its furnace at Brannes");
    }

    @Test
    void isNeitherADenialNorWhatReadersMayLearn() {
        say(
                "2026-03-02",
                "What We Know About Norvik Steel closing its furnace at Brannes",
                "Norvik Steel closed its furnace at Brannes on Monday.");
        say(
                "2026-03-04",
                "Norvik Steel denies closing its furnace at Brannes",
                "Norvik Steel closed the blast furnace at Brannes on Monday.");
        say("2026-03-09", "Unions mourn", "Norvik Steel closed its blast furnace at Brannes for good.");

        assertThat(title()).isEqualTo("Norvik Steel closed its blast furnace at Brannes for good");
    }

    @Test
    void isWhatTheyTellByTheWayForWantOfAHeadline() {
        say(
                "2026-03-02",
                "Fuel runs short",
                "Drivers queued for fuel after the hack of the Halden Pipeline caused shortages in Norrland.");
        say(
                "2026-03-03",
                "Panic",
                "A gang carried out the hack of the Halden Pipeline in Norrland according to ministers.");
        say(
                "2026-03-04",
                "New rules",
                "Norrland wrote new rules after the hack of the Halden Pipeline caused shortages in Norrland.");

        assertThat(titles.first(claims.getFirst(), claims, this::asides))
                .contains("The hack of the Halden Pipeline caused shortages in Norrland");
    }

    @Test
    void isNoThingThatTheyNameByTheWay() {
        say(
                "2026-03-02",
                "Fuel runs short",
                "Drivers said they queued for fuel after the hack of the Halden Pipeline in Norrland.");
        say(
                "2026-03-03",
                "Panic",
                "Drivers said they queued for fuel following the hacked Halden Pipeline in Norrland.");
        say(
                "2026-03-04",
                "Rules",
                "Drivers said they queued for fuel amid the hack of the Halden Pipeline in Norrland.");

        assertThat(titles.first(claims.getFirst(), claims, this::asides)).isEmpty();
    }

    @Test
    void isAnOlderSentenceWhenNoNewerOneNamesIt() {
        say(
                "2026-03-02",
                "What we know",
                "A crane in the harbour of Halden collapsed during a storm that came over the coast.");
        say(
                "2026-03-03",
                "Rescue",
                "Rescuers said they searched what is left of the crane that collapsed in the harbour of Halden.");
        say(
                "2026-03-09",
                "Grief",
                "Two of the crew were buried, officials said, after the crane collapsed in the harbour of Halden.");

        assertThat(titles.of(claims.getFirst(), claims)).isEmpty();
        assertThat(titles.first(claims.getFirst(), claims, List::of))
                .hasValueSatisfying(
                        title -> assertThat(title).startsWith("A crane in the harbour of Halden collapsed"));
    }

    private List<Claim> asides() {
        return told.stream().filter(claim -> claim.aside() != null).toList();
    }

    private String title() {
        return titles.of(claims.getFirst(), claims).orElse("");
    }

    private void say(String day, String headline, String sentence) {
        String id = "article-" + claims.size();
        Article article = Reports.report(id, "Publisher " + id, day + "T08:00:00Z", headline, sentence);
        ToldStories stories = new ToldStories();
        stories.tell(article, "story " + id, 0);
        List<Claim> read = reader.read(article, stories.of(article.id()).orElseThrow());
        claims.add(read.getFirst());
        told.addAll(read);
    }
}
