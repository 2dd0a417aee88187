package app.bellwether.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What is kept of asking models, wherever it is kept. */
abstract class ModelStoreContract {

    static final Instant NOW = Instant.parse("2026-03-31T23:59:30Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-31");

    abstract ModelStore store();

    @Test
    void setsAsideNoMoreThanADayHas() {
        ModelStore store = store();

        assertThat(store.reserve(TODAY, 101, 100)).isFalse();
        assertThat(store.reserve(TODAY, 60, 100)).isTrue();
        assertThat(store.reserve(TODAY, 41, 100)).isFalse();
        assertThat(store.reserve(TODAY, 40, 100)).isTrue();
        assertThat(store.reserve(TODAY.plusDays(1), 100, 100)).isTrue();
    }

    @Test
    void givesBackWhatWasNotUsed() {
        ModelStore store = store();

        store.reserve(TODAY, 60, 100);
        store.settle(TODAY, -50);

        assertThat(store.reserve(TODAY, 90, 100)).isTrue();
        assertThat(store.reserve(TODAY, 1, 100)).isFalse();
    }

    @Test
    void remembersAnAnswerByItsKey() {
        ModelStore store = store();

        store.keep("k1", "{\"a\": 1}", NOW);
        store.keep("k1", "{\"a\": 2}", NOW);

        assertThat(store.answer("k1")).contains("{\"a\": 1}");
        assertThat(store.answer("k2")).isEmpty();
    }

    @Test
    void recordsAttemptsOfAnyMonth() {
        ModelStore store = store();

        store.record(attempt(NOW));
        store.record(attempt(NOW.plus(Duration.ofMinutes(1))));

        assertThat(recorded()).isEqualTo(2);
    }

    abstract long recorded();

    static ModelStore.Attempt attempt(Instant at) {
        return new ModelStore.Attempt(
                at, ModelTask.ITEM, "m", "p1", "g1", "k", AttemptOutcome.NOT_JSON, new ModelStore.Tokens(3, 1, 2), 17);
    }
}
