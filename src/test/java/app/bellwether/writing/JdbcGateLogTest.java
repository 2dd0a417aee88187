package app.bellwether.writing;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.SettableClock;
import app.bellwether.TestDatabase;
import app.bellwether.language.Linguist;
import app.bellwether.meters.Meters;
import app.bellwether.taxonomy.Taxonomy;
import app.bellwether.writing.DraftedSentence.Form;
import app.bellwether.writing.DraftedSentence.Standing;
import app.bellwether.writing.gate.Gate;
import app.bellwether.writing.gate.GateContext;
import app.bellwether.writing.gate.Gated;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JdbcGateLogTest {

    private static final Instant NOW = Instant.parse("2026-03-03T05:00:00Z");

    private static final SourceSpan SPAN = new SourceSpan(new Citation(
            "x",
            2,
            Citation.Part.TEXT,
            3,
            21,
            "Steel rose 8 per\0cent.",
            null,
            "The Paper",
            "Steel",
            "",
            NOW,
            null,
            null,
            null));

    private static final NumberedSpans SHOWN = new NumberedSpans(List.of(SPAN));

    private static final Worded WORDED = passed("Steel prices rose 8 percent in March, the ministry said.");

    private final TestDatabase database = TestDatabase.fresh();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final SettableClock clock = new SettableClock(NOW);
    private final JdbcGateLog log = new JdbcGateLog(database.jdbc(), new Meters(metrics), clock);

    @Test
    void keepsWhatWasRefusedWithTheReasonAndCountsIt() {
        log.note("item", refused("numbers"), SHOWN);
        log.note("item", refused("names"), SHOWN);

        assertThat(checks()).containsExactly("numbers", "names");
        assertThat(metrics.get("bellwether.gate.sentences")
                        .tags("task", "item", "check", "names")
                        .counter()
                        .count())
                .isOne();
    }

    @Test
    void keepsTheWordsThatWereNamedBesideIt() {
        log.note("item", refused("numbers"), SHOWN);
        clock.pass(Duration.ofMinutes(1));
        log.note("answer", refused("spans"), new NumberedSpans(List.of()));

        List<GateBook.Refused> newest = log.newest(50);
        assertThat(newest).extracting(GateBook.Refused::task).containsExactly("answer", "item");
        assertThat(newest.getLast())
                .isEqualTo(new GateBook.Refused(
                        NOW,
                        "item",
                        "summary",
                        "numbers",
                        "no span says 9",
                        "Steel rose 9 percent.",
                        List.of("a1.1", "a1.1", "a7.7"),
                        List.of(new GateBook.Span("a1.1", SPAN.citation()))));
        assertThat(newest.getFirst().evidence()).isEmpty();
        assertThat(log.newest(1)).hasSize(1);
    }

    @Test
    void countsByDayTaskAndCheck() {
        log.note("item", new Gated(List.of(WORDED, WORDED), refused("numbers").refused(), 1), SHOWN);
        clock.pass(Duration.ofDays(1));
        log.note("item", new Gated(List.of(WORDED), refused("numbers").refused(), 1), SHOWN);
        log.note("answer", refused("names"), SHOWN);

        LocalDate day = LocalDate.parse("2026-03-03");
        assertThat(log.passed(day)).containsExactly(new GateBook.Passed("item", 3, 2));
        assertThat(log.passed(day.plusDays(1))).containsExactly(new GateBook.Passed("item", 1, 1));
        assertThat(log.refused(day))
                .containsExactly(new GateBook.Count("answer", "names", 1), new GateBook.Count("item", "numbers", 2));
        assertThat(log.refused(day.plusDays(1)))
                .extracting(GateBook.Count::sentences)
                .containsExactly(1L, 1L);
        assertThat(log.refused(day.plusDays(2))).isEmpty();
    }

    /** By the gate, which alone makes such a sentence. */
    private static Worded passed(String text) {
        SourceSpan span = new SourceSpan(new Citation(
                "y",
                1,
                Citation.Part.TEXT,
                0,
                text.length(),
                text,
                null,
                "The Paper",
                "Steel",
                "",
                NOW,
                null,
                null,
                null));
        DraftedSentence sentence =
                new DraftedSentence("summary", Form.SENTENCE, Standing.WORDED, text, List.of("a1.1"), 320);
        GateContext context = new GateContext(new NumberedSpans(List.of(span)), "en", List.of());
        return new Gate(Linguist.standard(Taxonomy.standard()))
                .pass(List.of(sentence), context, _ -> Map.of())
                .passed()
                .getFirst();
    }

    private List<String> checks() {
        return database.jdbc()
                .sql("select check_name from writing.refusal order by number")
                .query(String.class)
                .list();
    }

    private static Gated refused(String check) {
        DraftedSentence sentence = new DraftedSentence(
                "summary",
                Form.SENTENCE,
                Standing.WORDED,
                "Steel rose 9\0 percent.",
                List.of("a1.1", "a1.1", "a7.7"),
                320);
        return new Gated(List.of(), List.of(new Gated.Refusal(sentence, check, "no span says 9")), 0);
    }
}
