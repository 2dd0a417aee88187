package app.bellwether.models;

import static app.bellwether.models.AttemptOutcome.ANSWERED;
import static app.bellwether.models.AttemptOutcome.BUSY;
import static app.bellwether.models.AttemptOutcome.FORBIDDEN;
import static app.bellwether.models.AttemptOutcome.KEPT;
import static app.bellwether.models.AttemptOutcome.SPENT;
import static app.bellwether.models.AttemptOutcome.TOO_SLOW;
import static app.bellwether.models.AttemptOutcome.UNAUTHORISED;
import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.SettableClock;
import app.bellwether.TestDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JdbcModelUseTest {

    private static final Instant NOW = Instant.parse("2026-03-03T05:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-03");

    private final TestDatabase database = TestDatabase.fresh();
    private final SettableClock clock = new SettableClock(NOW);
    private final JdbcModelStore store = new JdbcModelStore(database.jdbc());
    private final ModelUse use = use("https://models.example");

    private ModelUse use(@Nullable String url) {
        ModelSettings settings = new ModelSettings(
                url,
                url == null ? null : "m1",
                null,
                null,
                5_000,
                4,
                Duration.ofSeconds(1),
                Set.of(),
                BigDecimal.ONE,
                BigDecimal.TWO);
        return new JdbcModelUse(settings, database.jdbc(), clock);
    }

    private void ended(Instant at, ModelTask task, AttemptOutcome... outcomes) {
        for (AttemptOutcome outcome : outcomes) {
            ModelStore.Tokens tokens = new ModelStore.Tokens(100, 40, 20);
            store.record(new ModelStore.Attempt(at, task, "m1", "p", "g", "k", outcome, tokens, 7));
        }
    }

    private void ended(AttemptOutcome... outcomes) {
        ended(NOW, ModelTask.ITEM, outcomes);
    }

    @Test
    void countsByDayTaskAndOutcome() {
        ended(Instant.parse("2026-03-02T23:59:59Z"), ModelTask.ITEM, ANSWERED);
        ended(Instant.parse("2026-03-01T23:59:59Z"), ModelTask.ITEM, ANSWERED);
        ended(Instant.parse("2026-03-03T00:00:00Z"), ModelTask.ITEM, ANSWERED, ANSWERED, KEPT);
        ended(ModelTask.SIGNAL, TOO_SLOW);

        assertThat(use.since(TODAY.minusDays(1)))
                .containsExactly(
                        new ModelUse.Attempts(TODAY, ModelTask.ITEM, ANSWERED, 2, 200, 40),
                        new ModelUse.Attempts(TODAY, ModelTask.ITEM, KEPT, 1, 100, 20),
                        new ModelUse.Attempts(TODAY, ModelTask.SIGNAL, TOO_SLOW, 1, 100, 20),
                        new ModelUse.Attempts(TODAY.minusDays(1), ModelTask.ITEM, ANSWERED, 1, 100, 20));
    }

    private void ended(ModelTask task, AttemptOutcome outcome) {
        ended(NOW, task, outcome);
    }

    @Test
    void saysWhatIsSetAndWhatIsSpent() {
        store.reserve(TODAY.minusDays(1), 7, 5_000);
        assertThat(use.spentToday()).isZero();
        store.reserve(TODAY, 1_200, 5_000);

        assertThat(use.spentToday()).isEqualTo(1_200);
        assertThat(use.setting())
                .contains(new ModelUse.Setting(
                        "m1", "https://models.example/v1", 5_000, new ModelUse.Price(BigDecimal.ONE, BigDecimal.TWO)));
        assertThat(use(null).setting()).isEmpty();
    }

    @Test
    void tellsATroubleThatAnOperatorHasToMendAtOnce() {
        ended(ANSWERED, UNAUTHORISED, KEPT);

        assertThat(use.trouble()).contains("The language model gives no answer that can be used: unauthorised.");
        assertThat(use(null).trouble()).isEmpty();
        clock.pass(Duration.ofDays(2));
        assertThat(use.trouble()).isEmpty();
    }

    @Test
    void tellsOfOthersAfterFiveInARow() {
        ended(ANSWERED, TOO_SLOW, TOO_SLOW, FORBIDDEN, TOO_SLOW, BUSY, KEPT);
        assertThat(use.trouble()).isEmpty();

        ended(TOO_SLOW);
        assertThat(use.trouble()).contains("The language model gives no answer that can be used: too slow, forbidden.");

        ended(ANSWERED);
        assertThat(use.trouble()).isEmpty();
    }

    @Test
    void tellsThatTodaysTokensAreSpentUntilTheDayIsOver() {
        ended(ANSWERED, SPENT);

        assertThat(use.trouble()).hasValueSatisfying(said -> assertThat(said).contains("tokens of today are spent"));
        clock.pass(Duration.ofHours(19));
        assertThat(use.trouble()).isEmpty();
    }
}
