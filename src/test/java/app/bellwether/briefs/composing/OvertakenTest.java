package app.bellwether.briefs.composing;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.taxonomy.Taxonomy;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Frame;
import app.bellwether.writing.Passage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class OvertakenTest {

    private static final Passage PLEDGED = said(
            "2026-03-04", "The leaders of the northern countries pledged a billion doses of vaccine to poor ones.");

    private static final Passage TO_PLEDGE = said(
            "2026-03-02",
            "Leaders of the northern countries are set to pledge 1 billion doses of vaccine to the poor.");

    private final Overtaken overtaken = new Overtaken(
            new Readings(Linguist.standard(Taxonomy.standard())),
            new BriefPhrases(Frame.of("en"), ZoneOffset.UTC, LocalDate.parse("2026-03-05")));

    private static Passage said(String day, String text) {
        Instant published = Instant.parse(day + "T08:00:00Z");
        return Passage.reported(new Citation(
                day,
                1,
                Citation.Part.TEXT,
                0,
                text.length(),
                text,
                null,
                "Norrland News",
                "Vaccines",
                "https://news.example/" + day,
                published,
                null,
                null));
    }

    @Test
    void leavesOutWhatWasAnnouncedAndHasBeenToldSince() {
        assertThat(overtaken.without(List.of(TO_PLEDGE, PLEDGED))).containsExactly(PLEDGED);
    }

    @Test
    void keepsWhatIsAwaitedStill() {
        assertThat(overtaken.without(List.of(TO_PLEDGE))).containsExactly(TO_PLEDGE);
    }

    @Test
    void keepsAnAnnouncementOfSomethingElse() {
        Passage ferries = said("2026-03-02", "The harbour office is set to open a second ferry line to the islands.");

        assertThat(overtaken.without(List.of(ferries, PLEDGED))).containsExactly(ferries, PLEDGED);
    }

    @Test
    void keepsWhatIsToComeOnADay() {
        Passage dated =
                said("2026-03-02", "Leaders of the northern countries are set to pledge doses of vaccine on 9 March.");

        assertThat(overtaken.without(List.of(dated, PLEDGED))).containsExactly(dated, PLEDGED);
    }

    /** "Will also send" was overtaken by whatever was "also" done. */
    @Test
    void takesNoOtherDeedOfThoseWordsForTheOneAnnounced() {
        Passage open = said("2026-03-02", "The harbour office will also open a second ferry line to the islands.");
        Passage opened = said("2026-03-04", "The museum of Brannes also opened after a winter of repairs.");

        assertThat(overtaken.without(List.of(open, opened))).containsExactly(open, opened);
    }

    @Test
    void keepsARefusal() {
        Passage refused = said("2026-03-02", "Norrland will not join the fisheries pact of the northern countries.");
        Passage joined = said("2026-03-04", "Eleven northern countries joined the fisheries pact without Norrland.");

        assertThat(overtaken.without(List.of(refused, joined))).containsExactly(refused, joined);
    }

    /** What is announced after it was told is another step. */
    @Test
    void keepsWhatIsAnnouncedLater() {
        Passage again = said(
                "2026-03-05", "Leaders of the northern countries are set to pledge more doses of vaccine to the poor.");

        assertThat(overtaken.without(List.of(PLEDGED, again))).containsExactly(PLEDGED, again);
    }

    /** "A bill that will …" was passed. */
    @Test
    void takesNoClauseOfWhatWasDoneForAnAnnouncement() {
        Passage passed = said(
                "2026-03-02", "The leaders passed a plan that will send a billion doses of vaccine to poor countries.");

        assertThat(overtaken.without(List.of(passed, PLEDGED))).containsExactly(passed, PLEDGED);
    }
}
