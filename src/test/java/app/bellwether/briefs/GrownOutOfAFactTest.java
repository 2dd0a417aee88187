package app.bellwether.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.matching.ItemRef;
import app.bellwether.matching.Sent;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.Evidence.Stance;
import app.bellwether.signals.QuickHit;
import app.bellwether.sources.Article;
import app.bellwether.stories.Story;
import app.bellwether.stories.StoryId;
import app.bellwether.writing.Document;
import app.bellwether.writing.Section;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Twenty million doses were a single fact on one morning and a theme on the next, and the reader had them twice. */
class GrownOutOfAFactTest {

    private static final Instant YESTERDAY = Samples.NOW.minus(Duration.ofHours(24));
    private static final String TITLE = "Norrland to send 20 million AI chips abroad";
    private static final String SENDS =
            "Norrland announced plans to send 20 million AI chips to foundries abroad by the end of June.";

    private final Editions editions = new Editions(Samples.TAXONOMY, Linguist.standard(Samples.TAXONOMY));
    private final Newsstand stand = new Newsstand();
    private final List<Evidence> evidence = new ArrayList<>();
    private Brief yesterday;

    @BeforeEach
    void isToldAsASingleFact() {
        Article first = reports("first", "2026-03-03T09:00:00Z", TITLE, SENDS);
        stand.hits.add(new QuickHit(
                "fact",
                new StoryId("of-first"),
                TITLE,
                Samples.evidence(first, 0, "", Stance.SUPPORTS),
                Samples.keys("AI chips"),
                4,
                2));
        Edition.Composed before = (Edition.Composed)
                editions.compose(stand.desk(), Samples.occasion(Samples.ada(10), Sent.nothing(), null));
        yesterday = new Brief(
                new BriefId("yesterday"),
                Samples.ada().id(),
                Samples.firstMorning().date().minusDays(1),
                Slot.MORNING,
                1,
                YESTERDAY,
                YESTERDAY.plusSeconds(1),
                before.document(),
                before.items(),
                "");
        stand.hits.clear();
    }

    private Article reports(String id, String published, String title, String text) {
        Article article = Samples.article(id, "Paper " + id, published, title, text);
        Samples.tell(stand, article);
        evidence.add(Samples.evidence(article, 0, "", Stance.SUPPORTS));
        return article;
    }

    private Edition today() {
        stand.signals.add(Samples.signal(
                "theme", 1, "Norrland to send 20 million AI chips to foundries abroad", 6, "AI in China", evidence));
        Sent sent = new Sent(Map.of(new ItemRef(ItemRef.Type.HIT, "fact"), 1), YESTERDAY);
        return editions.compose(stand.desk(), Samples.occasion(Samples.ada(10), sent, yesterday));
    }

    @Test
    void tellsNoThemeOfWhichTheyKnowAllAsASingleFact() {
        reports(
                "second",
                "2026-03-04T22:00:00Z",
                "Norrland will ship AI chips abroad",
                "Norrland's government announced on Monday that it intends to send AI chips to foundries abroad.");

        assertThat(today())
                .isInstanceOfSatisfying(
                        Edition.Silent.class,
                        silent -> assertThat(silent.reason()).contains("“" + TITLE + "”"));
    }

    @Test
    void opensWithWhatHasComeSince() {
        String more = "Norrland's government raised its gift to foundries abroad to 45 million AI chips on Wednesday.";
        reports("second", "2026-03-04T22:00:00Z", "Norrland raises its gift of AI chips", more);

        Document document = ((Edition.Composed) today()).document();

        assertThat(document.headline()).isEqualTo("Norrland raises its gift of AI chips");
        assertThat(Words.text(document, Section.Kind.LEDE)).contains(more).doesNotContain(SENDS);
    }

    /** A brief has no room for all that was reported by then; that others say it too is no news. */
    @Test
    void tellsNoThemeForWhatHadBeenReportedByThen() {
        reports(
                "besides",
                "2026-03-03T12:00:00Z",
                "Norrland's gift of AI chips",
                "Norrland announced that its 20 million AI chips for foundries abroad are worth 300 million crowns.");
        reports(
                "second",
                "2026-03-04T22:00:00Z",
                "Norrland will ship AI chips abroad",
                "Norrland announced on Monday that its AI chips for foundries abroad are worth 300 million crowns.");

        assertThat(today()).isInstanceOf(Edition.Silent.class);
    }

    /** The agency was expected to clear a vaccine; that it has done so was taken for one more report of it. */
    @Test
    void opensWithWhatWasOnlyPlannedByThen() {
        reports(
                "plan",
                "2026-03-03T12:00:00Z",
                "Norrland's gift of AI chips",
                "Norrland is expected to open its foundries for AI chips to all makers abroad.");
        String done = "Norrland opened its foundries for AI chips to all makers abroad on Wednesday.";
        reports("second", "2026-03-04T22:00:00Z", "Norrland opens its foundries for AI chips", done);

        Document document = ((Edition.Composed) today()).document();

        assertThat(Words.text(document, Section.Kind.LEDE)).contains(done);
    }

    /** A ruling of which they were told came again on the next morning, since another paper named the judge. */
    @Test
    void tellsNoThemeForWhatAnotherPaperTellsOfTheSameEvent() {
        reports(
                "second",
                "2026-03-04T22:00:00Z",
                "Norrland to send AI chips to foundries abroad",
                "Minister Ingrid Hallvard of Norrland intends to send the AI chips to foundries abroad, in front of"
                        + " many others, by ship.");
        inTheStoryOf("first", "second");

        assertThat(today()).isInstanceOf(Edition.Silent.class);
    }

    @Test
    void opensWithWhatHasComeSinceOfTheSameEvent() {
        String more = "Norrland's government raised its gift to foundries abroad to 45 million AI chips on Wednesday.";
        reports("second", "2026-03-04T22:00:00Z", "Norrland raises its gift of AI chips", more);
        inTheStoryOf("first", "second");

        Document document = ((Edition.Composed) today()).document();

        assertThat(Words.text(document, Section.Kind.LEDE)).contains(more);
    }

    /** Of thirty papers that told a purchase again one had words that none had, and the theme opened the brief of the next morning. */
    @ParameterizedTest
    @CsvSource({"2, true", "3, false", "7, false"})
    void tellsAThemeAgainWhenOneOfThreeWhoTellItBringsNews(int again, boolean told) {
        for (int paper = 0; paper < again; paper++) {
            reports(
                    "again" + paper,
                    "2026-03-04T2%d:00:00Z".formatted(paper / 2),
                    "Norrland will ship AI chips abroad",
                    "Norrland's government announced on Monday that it intends to send AI chips to foundries abroad.");
        }
        reports(
                "more",
                "2026-03-04T22:00:00Z",
                "Norrland raises its gift of AI chips",
                "Norrland's government raised its gift to foundries abroad to 45 million AI chips on Wednesday.");

        assertThat(today() instanceof Edition.Composed).isEqualTo(told);
    }

    private void inTheStoryOf(String one, String other) {
        Story first = story(one);
        Story second = story(other);
        stand.stories.removeAll(List.of(first, second));
        stand.stories.add(new Story(
                first.id(),
                first.title(),
                first.central(),
                Stream.concat(first.members().stream(), second.members().stream())
                        .toList(),
                first.keys()));
    }

    private Story story(String of) {
        return stand.stories.stream()
                .filter(story -> story.id().value().equals("of-" + of))
                .findFirst()
                .orElseThrow();
    }
}
