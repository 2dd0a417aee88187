package app.bellwether.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.matching.ItemRef;
import app.bellwether.matching.Sent;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.Evidence.Stance;
import app.bellwether.sources.Article;
import app.bellwether.writing.Block;
import app.bellwether.writing.Document;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A series goes on: next week's figure turns what this week's said around, and contradicts nobody. */
class TurnedMeasureTest {

    private static final ItemRef THEME = new ItemRef(ItemRef.Type.SIGNAL, "theme");
    private static final Instant YESTERDAY = Samples.NOW.minus(Duration.ofHours(20));

    private final Editions editions = new Editions(Samples.TAXONOMY, Linguist.standard(Samples.TAXONOMY));
    private final Newsstand stand = new Newsstand();
    private final List<Evidence> evidence = new ArrayList<>();

    @BeforeEach
    void fell() {
        reports(
                "fell",
                "2026-03-04T05:00:00Z",
                "Stocks of AI chips in China fall",
                "Stocks of AI chips in China fell by 20,000 to 385,000 last week, its trade board said.",
                Stance.SUPPORTS);
    }

    private void reports(String id, String published, String title, String text, Stance stance) {
        Article article = Samples.article(id, "Paper " + id, published, title, text);
        Samples.tell(stand, article);
        evidence.add(Samples.evidence(article, 0, "", stance));
        stand.signals.clear();
        stand.signals.add(Samples.signal(
                "theme", evidence.size(), "Stocks of AI chips in China fall", 6, "AI in China", evidence));
    }

    private Edition.Composed compose(Sent sent, @Nullable Brief previous) {
        return (Edition.Composed) edition(sent, previous);
    }

    private Edition edition(Sent sent, @Nullable Brief previous) {
        return editions.compose(stand.desk(), Samples.occasion(Samples.ada(10), sent, previous));
    }

    private static Brief brief(Edition.Composed edition, Instant at) {
        return new Brief(
                new BriefId("at" + at.getEpochSecond()),
                Samples.ada().id(),
                Samples.firstMorning().date().minusDays(1),
                Slot.MORNING,
                1,
                at,
                at.plusSeconds(1),
                edition.document(),
                edition.items(),
                "");
    }

    private Brief yesterday() {
        return brief(compose(Sent.nothing(), null), YESTERDAY);
    }

    private Edition.Composed today(Brief yesterday) {
        reports(
                "rose",
                "2026-03-05T01:00:00Z",
                "Stocks of AI chips in China at 412,000, more than expected",
                "Stocks of AI chips in China rose 27,000 last week to 412,000, its trade board said on Wednesday.",
                Stance.CONTRADICTS);
        return compose(new Sent(Map.of(THEME, 1), YESTERDAY), yesterday);
    }

    @Test
    void saysFromWhichValueToWhich() {
        Document document = today(yesterday()).document();

        assertThat(Words.text(document, Section.Kind.CHANGES))
                .isEqualTo("Moved on.\nNo. 1:\n385,000 (4 March) → 412,000 (5 March).");
        assertThat(Words.section(document, Section.Kind.CHANGES).stream()
                        .flatMap(section -> section.blocks().stream())
                        .flatMap(block -> ((Block.Paragraph) block).passages().stream())
                        .filter(passage -> passage.kind() == Passage.Kind.WORDED))
                .singleElement()
                .satisfies(moved -> assertThat(moved.citations())
                        .extracting(citation -> citation.publisher())
                        .containsExactly("Paper fell", "Paper rose"));
    }

    @Test
    void drawsNoArrowFromAValueThatTheNewOneDidNotComeFrom() {
        Brief yesterday = yesterday();
        reports(
                "rose",
                "2026-03-05T01:00:00Z",
                "Stocks of AI chips in China at 412,000, more than expected",
                "Stocks of AI chips in China rose 37,000 last week to 412,000, its trade board said on Wednesday.",
                Stance.CONTRADICTS);

        Document document =
                compose(new Sent(Map.of(THEME, 1), YESTERDAY), yesterday).document();

        assertThat(Words.all(document)).noneMatch(words -> words.contains("→"));
        assertThat(document.headline()).isEqualTo("Stocks of AI chips in China at 412,000, more than expected");
        assertThat(Words.text(document, Section.Kind.LEDE)).contains("Reported until now");
    }

    /** Of somebody else, foretold, of the same day, denied by another one, or not what the words say: a dispute is no series. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2026-03-05T01:00:00Z | Fennmark of Norrland said that its stocks of AI chips rose 27,000 to 412,000.
        2026-03-05T01:00:00Z | Stocks of AI chips in China rose last week, and would go to 412,000 by May.
        2026-03-04T22:00:00Z | Stocks of AI chips in China rose 27,000 last week to 412,000, its rivals said.
        2026-03-05T01:00:00Z | Stocks of AI chips in China rose last week to 372,000, its trade board said.
        2026-03-05T01:00:00Z | Stocks of AI chips in China rose last week to 412,000-430,000, its trade board said.
        2026-03-05T01:00:00Z | Stocks of AI chips in China did not fall last week, its trade board said.
        """)
    void takesADisputeForNoTurn(String published, String sentence) {
        Brief yesterday = yesterday();
        reports("otherwise", published, "China counts its AI chips once more", sentence, Stance.CONTRADICTS);

        Document document =
                compose(new Sent(Map.of(THEME, 1), YESTERDAY), yesterday).document();

        assertThat(Words.text(document, Section.Kind.CHANGES)).doesNotContain("→ 412,000", "→ 372,000");
        assertThat(Words.all(document)).anySatisfy(words -> assertThat(words).contains("Reported until now"));
    }

    /** "Reported by 5 publishers on 6 days" stood below the first report of the turn. */
    @Test
    void countsNobodyWhoReportedWhatHasTurned() {
        Document document = today(yesterday()).document();

        assertThat(document.headline()).isEqualTo("Stocks of AI chips in China at 412,000, more than expected");
        assertThat(Words.text(document, Section.Kind.LEDE))
                .contains("Reported until now: “Stocks of AI chips in China fall”.")
                .doesNotContain("publisher");
    }

    @Test
    void namesTheHeadlineThatTheyHadWhenThereIsNothingNew() {
        Edition.Composed turned = today(yesterday());
        Instant sealed = Samples.NOW.minus(Duration.ofHours(2));

        Edition silent = edition(new Sent(Map.of(THEME, 2), sealed), brief(turned, sealed));

        assertThat(silent)
                .isInstanceOfSatisfying(
                        Edition.Silent.class,
                        edition -> assertThat(edition.reason())
                                .contains("“Stocks of AI chips in China at 412,000, more than expected”"));
    }
}
