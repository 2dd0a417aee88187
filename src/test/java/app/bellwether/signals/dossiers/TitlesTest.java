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

    @Test
    void announcesNoAnnouncementThatHasBeenMade() {
        say(
                "2026-03-02",
                "Norvik Steel to announce closing of Brannes furnace",
                "Norvik Steel plans to close its furnace at Brannes.");
        say("2026-03-04", "Fears in Brannes", "Norvik Steel will close the blast furnace at Brannes this summer.");
        say("2026-03-09", "What is next", "Norvik Steel is set to close its blast furnace at Brannes in June.");

        assertThat(title()).doesNotContain("to announce");
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
    void leavesOutWhoSaysSo() {
        say(
                "2026-03-02",
                "Norvik Steel closes Brannes furnace, officials say",
                "Norvik Steel closed its furnace at Brannes on Monday.");
        say("2026-03-04", "Silence", "Norvik Steel closed the blast furnace at Brannes on Monday.");
        say("2026-03-09", "Unions mourn", "Norvik Steel closed its blast furnace at Brannes for good.");

        assertThat(title()).isEqualTo("Norvik Steel closes Brannes furnace");
    }

    @Test
    void leavesOutWhatElseItIs() {
        say(
                "2026-03-02",
                "Norvik Steel closes Brannes furnace, a blow to the coast",
                "Norvik Steel closed its furnace at Brannes on Monday.");
        say("2026-03-04", "Silence", "Norvik Steel closed the blast furnace at Brannes on Monday.");
        say("2026-03-09", "Unions mourn", "Norvik Steel closed its blast furnace at Brannes for good.");

        assertThat(title()).isEqualTo("Norvik Steel closes Brannes furnace");
    }

    @Test
    void isNeitherAnAngryAnswerNorAFigureOfSomethingElse() {
        say(
                "2026-03-02",
                "Mayor hits out at Norvik Steel closing Brannes furnace",
                "Norvik Steel closed its furnace at Brannes on Monday.");
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

    private String title() {
        return titles.of(claims.getFirst(), claims).orElse("");
    }

    private void say(String day, String headline, String sentence) {
        String id = "article-" + claims.size();
        Article article = Reports.report(id, "Publisher " + id, day + "T08:00:00Z", headline, sentence);
        ToldStories stories = new ToldStories();
        stories.tell(article, "story " + id, 0);
        claims.add(reader.read(article, stories.of(article.id()).orElseThrow()).getFirst());
    }
}
