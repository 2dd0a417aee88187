package app.bellwether.signals.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.judging.SupportJudge;
import app.bellwether.signals.Reports;
import app.bellwether.signals.ToldStories;
import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.claims.ClaimReader;
import app.bellwether.sources.Article;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TitlesTest {

    /** Too long for a title. */
    private static final String LONG =
            "Norvik Steel closed the blast furnace at Brannes and sent home all who had worked"
                    + " there for more than ten years.";

    private final ClaimReader reader = new ClaimReader(Reports.LINGUIST, _ -> "");
    private final Titles titles = new Titles(Reports.LINGUIST, SupportJudge.learned(Reports.LINGUIST));
    private final List<Claim> claims = new ArrayList<>();

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

        assertThat(title()).contains("closed").doesNotContain("to close");
    }

    @Test
    void namesThePlanWhileItIsOne() {
        say(
                "2026-03-02",
                "Norvik Steel to close blast furnace at Brannes",
                "Norvik Steel plans to close its furnace at Brannes.");
        say("2026-03-04", "Fears in Brannes", "Norvik Steel will close the blast furnace at Brannes this summer.");
        say("2026-03-09", "What is next", "Norvik Steel is set to close its blast furnace at Brannes in June.");

        assertThat(title()).contains("to close");
    }

    /** A plan ("set to authorize") stood above quotes of which the newest told of the authorization. */
    @Test
    void namesNoPlanOnceTheNewestTellThatItWasDone() {
        say(
                "2026-03-02",
                "Norvik Steel set to close blast furnace at Brannes",
                "Norvik Steel is expected to close its furnace at Brannes.");
        say("2026-03-03", "Fears in Brannes", "Norvik Steel will close the blast furnace at Brannes this summer.");
        say("2026-03-08", "End of an age", "Norvik Steel closed its furnace at Brannes after ninety years.");
        say(
                "2026-03-09",
                "Norvik Steel closes Brannes furnace",
                "Norvik Steel closed the blast furnace at Brannes on Monday.");

        assertThat(title()).contains("close").doesNotContain("set", "expected", "will");
    }

    @Test
    void givesNoNumberThatOnlyItsOwnReportGives() {
        say(
                "2026-03-02",
                "Marrow council approves 6 of 22 wind parks",
                "The council of Marrow has approved 6 of 22 wind parks.");
        say(
                "2026-03-09",
                "Marrow council approves 11 of 22 wind parks",
                "The council of Marrow has approved 11 of 22 wind parks.");
        say("2026-03-10", "More wind", "The council of Marrow approved 11 of the 22 wind parks on its list.");

        assertThat(title()).isEqualTo("Marrow council approves 11 of 22 wind parks");
    }

    @Test
    void isNoFigureOfSomethingElse() {
        say("2026-03-02", "Fears in Brannes", "Norvik Steel closed its furnace at Brannes on Monday.");
        say(
                "2026-03-04",
                "Rents at Brannes rise as Norvik Steel shuts furnace",
                "Norvik Steel closed the blast furnace at Brannes on Monday.");
        say("2026-03-09", "Unions mourn", "Norvik Steel closed its blast furnace at Brannes for good.");

        assertThat(title()).startsWith("Norvik Steel closed its ");
    }

    @Test
    void leavesOutATimeThatMeansAnotherOneTomorrow() {
        say(
                "2026-03-02",
                "Norvik Steel closed its furnace at Brannes on Monday",
                "Norvik Steel closed its furnace at Brannes on Monday.");
        say("2026-03-04", "Silence", "Norvik Steel closed the blast furnace at Brannes on Monday.");
        say(
                "2026-03-09",
                "Unions mourn",
                "Norvik Steel has closed the furnace at Brannes, a union said in a letter to all who had worked there"
                        + " for more than ten years.");

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

        assertThat(title()).startsWith("Norvik Steel closed its ");
    }

    /** Two had given the old number, and it stood above evidence that gave another. */
    @Test
    void givesNoNumberThatTheNewestEvidenceDoesNotGive() {
        say(
                "2026-03-02",
                "Central bank of Marrow raises main rate to 11 percent",
                "The central bank of Marrow raised its main rate to 11 percent on Monday.");
        say(
                "2026-03-02",
                "Marrow raises main interest rate to 11 percent",
                "Marrow raised its main interest rate to 11 percent on Monday, its central bank said.");
        say(
                "2026-03-16",
                "Central bank of Marrow raises main rate to 11.5 percent",
                "The central bank of Marrow raised its main interest rate to 11.5 percent on Monday.");
        say(
                "2026-03-16",
                "Marrow raises main interest rate again",
                "Marrow raised its main interest rate to 11.5 percent on Monday, its central bank said.");

        assertThat(title()).isNotEmpty().doesNotContain("11 percent");
    }

    @Test
    void isNoneThatAFeedCut() {
        say("2026-03-02", "Norvik Steel closes Brannes furnace for …", "Norvik Steel closed its furnace at Brannes.");
        say("2026-03-04", "Norvik Steel closes its …", "Norvik Steel closed the blast furnace at Brannes.");
        say(
                "2026-03-09",
                "Norvik Steel closes furnace...",
                "Norvik Steel closed its blast furnace at Brannes for good.");

        assertThat(title()).startsWith("Norvik Steel closed").doesNotContain("…", "...");
    }

    @Test
    void isAHeadlineOrASentenceOfTheEvidenceAndTakenWhole() {
        say("2026-03-02", "Fears in Brannes", "Norvik Steel closed its furnace at Brannes, which unions mourn.");
        say("2026-03-04", "Norvik Steel closes Brannes furnace", "Norvik Steel closed the blast furnace at Brannes.");
        say("2026-03-09", "Unions mourn", "Norvik Steel closed its blast furnace at Brannes for good.");

        assertThat(claims)
                .flatExtracting(claim -> List.of(claim.origin().headline(), claim.quote()))
                .anyMatch(whole -> whole.equals(title()) || whole.equals(title() + "."));
    }

    @Test
    void isNoneOfAMatterThatNoOtherArticleTells() {
        say("2026-03-02", "Cod prices in Lindhaven rise to a record", "It is what " + LONG);
        say("2026-03-04", "Sudrland elects a new president", "Nobody in Brannes knew that " + LONG);
        say("2026-03-09", "Storm takes roofs off in Halden", "Those who were there say that " + LONG);

        assertThat(titles.of(claims.getFirst(), claims, 0)).isEmpty();
    }

    @Test
    void r10IsTheSameInWhateverOrderTheEvidenceStands() {
        say("2026-03-02", "Norvik Steel shuts Brannes furnace", "Norvik Steel closed its furnace at Brannes.");
        say("2026-03-02", "Norvik Steel closes Brannes furnace", "Norvik Steel closed the blast furnace at Brannes.");
        say("2026-03-03", "Unions mourn", "Norvik Steel closed its blast furnace at Brannes for good.");

        String title = title();

        assertThat(titles.of(claims.getFirst(), claims.reversed(), 0)).hasValue(title);
        assertThat(new Titles(Reports.LINGUIST, SupportJudge.learned(Reports.LINGUIST))
                        .of(claims.getFirst(), claims, 0))
                .hasValue(title);
    }

    private String title() {
        return titles.of(claims.getFirst(), claims, 0).orElse("");
    }

    private void say(String day, String headline, String sentence) {
        String id = "article-" + claims.size();
        Article article = Reports.report(id, "Publisher " + id, day + "T08:00:00Z", headline, sentence);
        ToldStories stories = new ToldStories();
        stories.tell(article, "story " + id, 0);
        List<Claim> read = reader.read(article, stories.of(article.id()).orElseThrow());
        claims.add(read.getFirst());
    }
}
