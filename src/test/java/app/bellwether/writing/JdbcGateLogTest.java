package app.bellwether.writing;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.SettableClock;
import app.bellwether.TestDatabase;
import app.bellwether.writing.DraftedSentence.Form;
import app.bellwether.writing.DraftedSentence.Standing;
import app.bellwether.writing.gate.Gated;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class JdbcGateLogTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-03T05:00:00Z"));
    private final JdbcGateLog log = new JdbcGateLog(database.jdbc(), metrics, clock);

    @Test
    void keepsWhatWasRefusedWithTheReasonAndCountsIt() {
        log.note("item", refused("numbers"));
        log.note("item", refused("names"));

        assertThat(checks()).containsExactly("numbers", "names");
        assertThat(metrics.get("bellwether.gate.sentences")
                        .tags("task", "item", "check", "names")
                        .counter()
                        .count())
                .isOne();
    }

    private List<String> checks() {
        return database.jdbc()
                .sql("select check_name from writing.refusal order by number")
                .query(String.class)
                .list();
    }

    private static Gated refused(String check) {
        DraftedSentence sentence = new DraftedSentence(
                "summary", Form.SENTENCE, Standing.WORDED, "Steel rose 9\0 percent.", List.of("a1.1"), 320);
        return new Gated(List.of(), List.of(new Gated.Refusal(sentence, check, "no span says 9")));
    }
}
